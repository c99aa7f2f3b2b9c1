"use client";

import { useLocale, useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { Field, Input, Textarea } from "@/components/ui/field";
import { call } from "@/lib/client/call";
import type { ProjectScope } from "@/lib/client/eligibility";
import { attestCriterion, scheduleGate, waiveCriterion } from "@/lib/client/programme-address";
import type { CriterionView, GateView } from "@/lib/contract/programme";
import type { Locale } from "@/lib/domain/locale";
import { formatDay } from "@/lib/i18n/format";
import { ActDialog } from "./act-dialog";
import { useChange } from "./use-change";

interface Shared {
  scope: ProjectScope;
  onClose: (said?: string) => void;
}

export function WaiveDialog({ scope, criterion, onClose }: Shared & { criterion: CriterionView }) {
  const t = useTranslations("programme.dialogs.waive");
  const locale = useLocale() as Locale;
  const { reason = "", until = "" } = criterion.waiver ?? {};
  return (
    <WordsAndDay
      about={criterion.title}
      words={{ title: t("title"), lead: t("lead"), text: t("reason"), day: t("until") }}
      value={{ text: reason, day: until }}
      save={(draft) =>
        call(waiveCriterion, {
          params: { ...scope, criterionId: criterion.id },
          body: { reason: draft.text, until: draft.day },
        })
      }
      onDone={({ day }) => onClose(t("done", { day: formatDay(locale, day) }))}
      onClose={onClose}
    />
  );
}

export function AttestDialog({ scope, criterion, onClose }: Shared & { criterion: CriterionView }) {
  const t = useTranslations("programme.dialogs.attest");
  const { note = "", on = "" } = criterion.attestation ?? {};
  return (
    <WordsAndDay
      about={criterion.title}
      words={{ title: t("title"), lead: t("lead"), text: t("note"), day: t("on") }}
      value={{ text: note, day: on }}
      save={(draft) =>
        call(attestCriterion, { params: { ...scope, criterionId: criterion.id }, body: { note: draft.text, on: draft.day } })
      }
      onDone={() => onClose(t("done"))}
      onClose={onClose}
    />
  );
}

interface Draft {
  text: string;
  day: string;
}
interface WordsAndDayProps {
  about: string;
  words: { title: string; lead: string; text: string; day: string };
  value: Draft;
  save: (draft: Draft) => Promise<unknown>;
  onDone: (draft: Draft) => void;
  onClose: () => void;
}

function WordsAndDay({ about, words, value, save, onDone, onClose }: WordsAndDayProps) {
  const t = useTranslations("programme.dialogs");
  const form = useForm<Draft>({ defaultValues: value });
  const change = useChange(save, (_, draft) => onDone(draft));
  const { errors } = form.formState;
  return (
    <ActDialog
      title={words.title}
      about={about}
      lead={words.lead}
      busy={change.isPending}
      error={change.error}
      onClose={() => onClose()}
      onSubmit={form.handleSubmit(({ text, day }) => change.mutate({ text: text.trim(), day }))}
    >
      <Field label={words.text} error={errors.text ? t("required") : null}>
        {(control) => (
          <Textarea {...control} {...form.register("text", { validate: (text) => text.trim() !== "" })} maxLength={2_000} />
        )}
      </Field>
      <Field label={words.day} error={errors.day ? t("dayMissing") : null} className="max-w-52">
        {(control) => <Input {...control} {...form.register("day", { required: true })} type="date" />}
      </Field>
    </ActDialog>
  );
}

export function DueDialog({ scope, gate, onClose }: Shared & { gate: GateView }) {
  const t = useTranslations("programme.dialogs.due");
  const form = useForm({ defaultValues: { day: gate.dueOn ?? "" } });
  const change = useChange(
    (day: string) => call(scheduleGate, { params: { ...scope, gate: gate.phase }, body: { dueOn: day || null } }),
    () => onClose(t("done")),
  );
  return (
    <ActDialog
      title={t("title")}
      about={gate.title}
      lead={t("lead")}
      busy={change.isPending}
      error={change.error}
      onClose={() => onClose()}
      onSubmit={form.handleSubmit(({ day }) => change.mutate(day))}
    >
      <Field label={t("day")} className="max-w-52">
        {(control) => <Input {...control} {...form.register("day")} type="date" />}
      </Field>
    </ActDialog>
  );
}
