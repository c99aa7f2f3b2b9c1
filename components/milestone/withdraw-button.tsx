"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Field, Textarea } from "@/components/ui/field";
import { useChangeOf } from "@/components/ui/use-change";
import { call } from "@/lib/client/call";
import type { ProjectScope } from "@/lib/client/eligibility";
import { withdrawMilestone } from "@/lib/client/milestone-address";
import { MILESTONE_REASON_LIMIT } from "@/lib/domain/milestone/milestone";
import { ActDialog } from "./act-dialog";

interface WithdrawButtonProps {
  scope: ProjectScope & { readonly milestoneId: string };
  /** False once it is withdrawn, or where nobody may: what was said stays. */
  offered: boolean;
}

/** Marks a milestone as a mistake, for a reason. */
export function WithdrawButton({ scope, offered }: WithdrawButtonProps) {
  const t = useTranslations("milestone.withdraw");
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState("");
  return (
    <div className="flex flex-col items-start gap-1 sm:items-end">
      {offered ? <Button onClick={() => setOpen(true)}>{t("action")}</Button> : null}
      <p role="status" className="text-sm text-soft empty:hidden">
        {said}
      </p>
      {open && offered ? (
        <WithdrawDialog
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

function WithdrawDialog({ scope, onClose }: { scope: WithdrawButtonProps["scope"]; onClose: (said?: string) => void }) {
  const t = useTranslations("milestone.withdraw");
  const form = useForm<{ reason: string }>({ defaultValues: { reason: "" } });
  const change = useChangeOf(
    [],
    (body: { reason: string }) => call(withdrawMilestone, { params: scope, body }),
    () => onClose(t("done")),
  );
  return (
    <ActDialog
      words={{ title: t("title"), lead: t("lead"), submit: t("submit"), failed: t("failed") }}
      danger
      busy={change.isPending}
      error={change.error}
      onClose={() => onClose()}
      onSubmit={form.handleSubmit(({ reason }) => change.mutate({ reason: reason.trim() }))}
    >
      <Field label={t("reason")} error={form.formState.errors.reason ? t("reasonRequired") : null}>
        {(control) => (
          <Textarea
            {...control}
            {...form.register("reason", { validate: (reason) => reason.trim() !== "" })}
            maxLength={MILESTONE_REASON_LIMIT}
          />
        )}
      </Field>
    </ActDialog>
  );
}
