"use client";

import { PenLine } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Field, Radio, Textarea } from "@/components/ui/field";
import { call } from "@/lib/client/call";
import type { ProjectScope } from "@/lib/client/eligibility";
import { signDecision } from "@/lib/client/programme-address";
import type { Outcome, Signer } from "@/lib/domain/programme/decision";
import { ActDialog } from "./act-dialog";
import { useChange } from "./use-change";

interface SignButtonProps {
  scope: ProjectScope & { readonly decisionId: string };
  sha256: string;
  /** Null: the reader's signature is not awaited. */
  as: Signer | null;
}

/** Signs the very document that is on the page. */
export function SignButton({ scope, sha256, as }: SignButtonProps) {
  const t = useTranslations("programme.decision");
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState("");
  return (
    <div className="flex flex-col items-start gap-1 sm:items-end">
      {as ? (
        <Button variant="primary" icon={<PenLine className="size-4" aria-hidden="true" />} onClick={() => setOpen(true)}>
          {t("sign")}
        </Button>
      ) : null}
      <p role="status" className="font-medium empty:hidden">
        {said}
      </p>
      {open && as ? (
        <SignDialog
          scope={scope}
          sha256={sha256}
          as={as}
          onClose={(words) => {
            setOpen(false);
            setSaid(words ?? "");
          }}
        />
      ) : null}
    </div>
  );
}

function SignDialog({ scope, sha256, as, onClose }: SignButtonProps & { as: Signer; onClose: (said?: string) => void }) {
  const t = useTranslations("programme.dialogs.sign");
  const signers = useTranslations("programme.signers");
  const form = useForm<{ verdict: Outcome; note: string }>({ defaultValues: { verdict: "go", note: "" } });
  const change = useChange(
    (body: { verdict: Outcome; note: string }) => call(signDecision, { params: scope, body: { ...body, sha256 } }),
    ({ state }) => onClose(t(`done.${state}`)),
  );
  return (
    <ActDialog
      title={t("title")}
      lead={t("lead", { signer: signers(as).toLowerCase() })}
      submit={t("submit")}
      failed={t("failed")}
      busy={change.isPending}
      error={change.error}
      onClose={() => onClose()}
      onSubmit={form.handleSubmit(({ verdict, note }) => change.mutate({ verdict, note: note.trim() }))}
    >
      <fieldset className="flex flex-col gap-1">
        <legend className="pb-1 text-sm font-medium">{t("verdict")}</legend>
        <Radio label={t("go")} value="go" {...form.register("verdict")} />
        <Radio label={t("noGo")} value="no-go" {...form.register("verdict")} />
      </fieldset>
      <Field label={t("note")} error={form.formState.errors.note ? t("noteRequired") : null}>
        {(control) => (
          <Textarea
            {...control}
            {...form.register("note", { validate: (note, { verdict }) => verdict === "go" || note.trim() !== "" })}
            maxLength={4_000}
          />
        )}
      </Field>
    </ActDialog>
  );
}
