"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { Field, Radio, Textarea } from "@/components/ui/field";
import { call } from "@/lib/client/call";
import type { ProjectScope } from "@/lib/client/eligibility";
import { proposeDecision } from "@/lib/client/programme-address";
import type { GateView } from "@/lib/contract/programme";
import type { Locale } from "@/lib/domain/locale";
import type { Outcome } from "@/lib/domain/programme/decision";
import { ActDialog } from "./act-dialog";
import { type Bases, hrefOf } from "./href";
import { useChange } from "./use-change";

interface ProposeDialogProps {
  scope: ProjectScope;
  gate: GateView;
  bases: Bases;
  onClose: (said?: string) => void;
}

/** A go to be signed, where nothing is unmet; or a no-go, recorded at once. Leads to the decision. */
export function ProposeDialog({ scope, gate, bases, onClose }: ProposeDialogProps) {
  const t = useTranslations("programme.dialogs.propose");
  const dialogs = useTranslations("programme.dialogs");
  const locale = useLocale() as Locale;
  const router = useRouter();
  const refused = gate.unmet > 0;
  const form = useForm<{ outcome: Outcome; note: string }>({ defaultValues: { outcome: refused ? "no-go" : "go", note: "" } });
  const change = useChange(
    (body: { outcome: Outcome; note: string }) =>
      call(proposeDecision, { params: { ...scope, gate: gate.phase }, query: { locale }, body }),
    ({ id }) => {
      onClose();
      router.push(hrefOf({ page: "decision", id, section: null }, bases));
    },
  );
  return (
    <ActDialog
      title={t("title")}
      about={gate.title}
      lead={t("lead")}
      submit={t("submit")}
      failed={t("failed")}
      busy={change.isPending}
      error={change.error}
      onClose={() => onClose()}
      onSubmit={form.handleSubmit(({ outcome, note }) => change.mutate({ outcome, note: note.trim() }))}
    >
      <fieldset className="flex flex-col gap-1">
        <legend className="pb-1 text-sm font-medium">{t("outcome")}</legend>
        <Radio
          label={t("go")}
          hint={refused ? t("goRefused", { count: gate.unmet }) : t("goHint")}
          value="go"
          disabled={refused}
          {...form.register("outcome")}
        />
        <Radio label={t("noGo")} hint={t("noGoHint")} value="no-go" {...form.register("outcome")} />
      </fieldset>
      <Field label={t("note")} error={form.formState.errors.note ? dialogs("required") : null}>
        {(control) => (
          <Textarea {...control} {...form.register("note", { validate: (note) => note.trim() !== "" })} maxLength={4_000} />
        )}
      </Field>
    </ActDialog>
  );
}
