"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Field, Input, Textarea } from "@/components/ui/field";
import { useChangeOf } from "@/components/ui/use-change";
import { call } from "@/lib/client/call";
import type { ProjectScope } from "@/lib/client/eligibility";
import { keepMilestone } from "@/lib/client/milestone-address";
import { MILESTONE_NAME_LIMIT, MILESTONE_NOTE_LIMIT } from "@/lib/domain/milestone/milestone";
import { ActDialog } from "./act-dialog";

interface Words {
  name: string;
  note: string;
}

/** Keeps the dashboard of now under a name, and says so where it was asked. */
export function KeepButton({ scope }: { scope: ProjectScope }) {
  const t = useTranslations("milestone.keep");
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState("");
  return (
    <div className="flex flex-col items-start gap-1 sm:items-end">
      <Button variant="primary" onClick={() => setOpen(true)}>
        {t("action")}
      </Button>
      <p role="status" className="text-sm text-soft empty:hidden">
        {said}
      </p>
      {open ? (
        <KeepDialog
          scope={scope}
          onClose={(words) => {
            setOpen(false);
            setSaid(words ?? "");
          }}
        />
      ) : null}
    </div>
  );
}

function KeepDialog({ scope, onClose }: { scope: ProjectScope; onClose: (said?: string) => void }) {
  const t = useTranslations("milestone.keep");
  const form = useForm<Words>({ defaultValues: { name: "", note: "" } });
  const change = useChangeOf(
    [],
    (body: Words) => call(keepMilestone, { params: scope, body }),
    (_, { name }) => onClose(t("done", { name })),
  );
  return (
    <ActDialog
      words={{ title: t("title"), lead: t("lead"), submit: t("submit"), failed: t("failed") }}
      busy={change.isPending}
      error={change.error}
      onClose={() => onClose()}
      onSubmit={form.handleSubmit(({ name, note }) => change.mutate({ name: name.trim(), note: note.trim() }))}
    >
      <Field label={t("name")} hint={t("nameHint")} error={form.formState.errors.name ? t("nameRequired") : null}>
        {(control) => (
          <Input
            {...control}
            {...form.register("name", { validate: (name) => name.trim() !== "" })}
            maxLength={MILESTONE_NAME_LIMIT}
          />
        )}
      </Field>
      <Field label={t("note")} hint={t("noteHint")}>
        {(control) => <Textarea {...control} {...form.register("note")} maxLength={MILESTONE_NOTE_LIMIT} />}
      </Field>
    </ActDialog>
  );
}
