"use client";

import { useTranslations } from "next-intl";
import type { UseFormReturn } from "react-hook-form";
import { Disclosure } from "@/components/ui/disclosure";
import { Checkbox, Field, Input, Textarea } from "@/components/ui/field";
import type { TrainingSessionView } from "@/lib/contract/training-session";
import { momentsOf } from "@/lib/domain/training/meeting-time";
import { LEARNING_ROLES, type LearningRole } from "@/lib/domain/training/role";

export interface SessionDraft {
  title: string;
  day: string;
  from: string;
  to: string;
  place: string;
  trainer: string;
  note: string;
  role: Record<LearningRole, boolean>;
  module: Record<string, boolean>;
}

export function sessionDraft(session: TrainingSessionView | null): SessionDraft {
  const { title = "", day = "", from = "14:00", to = "16:00", place = "", trainer = "", note = "" } = session ?? {};
  const role = Object.fromEntries(LEARNING_ROLES.map((one) => [one, session?.roles.includes(one) ?? false]));
  const module = Object.fromEntries((session?.modules ?? []).map(({ id }) => [id, true]));
  return { title, day, from, to, place, trainer, note, role: role as SessionDraft["role"], module };
}

interface SessionFieldsProps {
  form: UseFormReturn<SessionDraft>;
  modules: readonly { readonly id: string; readonly title: string }[];
}

export function SessionFields({ form, modules }: SessionFieldsProps) {
  const t = useTranslations("training.sessions.fields");
  const words = useTranslations("training.role");
  const { errors } = form.formState;
  return (
    <>
      <Field label={t("title")} error={errors.title ? t("titleMissing") : null}>
        {(control) => (
          <Input
            {...control}
            {...form.register("title", { validate: (title) => title.trim() !== "" })}
            maxLength={200}
            autoComplete="off"
          />
        )}
      </Field>
      <When form={form} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("place")}>
          {(control) => <Input {...control} {...form.register("place")} maxLength={500} autoComplete="off" />}
        </Field>
        <Field label={t("trainer")}>
          {(control) => <Input {...control} {...form.register("trainer")} maxLength={200} autoComplete="off" />}
        </Field>
      </div>
      <fieldset>
        <legend className="text-sm font-medium">{t("roles")}</legend>
        <p className="pb-1 text-sm text-soft">{t("rolesHint")}</p>
        <div className="grid gap-x-6 sm:grid-cols-2">
          {LEARNING_ROLES.map((role) => (
            <Checkbox key={role} label={words(role)} {...form.register(`role.${role}`)} />
          ))}
        </div>
      </fieldset>
      <Disclosure summary={t("modules")} open={Object.values(form.getValues("module")).some(Boolean)}>
        <fieldset className="grid gap-x-6 sm:grid-cols-2">
          <legend className="sr-only">{t("modules")}</legend>
          {modules.map(({ id, title }) => (
            <Checkbox key={id} label={title} {...form.register(`module.${id}`)} />
          ))}
        </fieldset>
      </Disclosure>
      <Field label={t("note")}>{(control) => <Textarea {...control} {...form.register("note")} maxLength={2_000} />}</Field>
    </>
  );
}

/** Day and times on the wall of the programme's people. */
function When({ form }: { form: UseFormReturn<SessionDraft> }) {
  const t = useTranslations("training.sessions.fields");
  const { errors } = form.formState;
  const inOrder = (to: string, { day, from }: SessionDraft) =>
    !day || !from || !to || typeof momentsOf({ day, from, to }) === "object";
  return (
    <div className="flex flex-col gap-1">
      <div className="grid gap-4 sm:grid-cols-[12rem_9rem_9rem]">
        <Field label={t("day")} error={errors.day ? t("dayMissing") : null}>
          {(control) => <Input {...control} {...form.register("day", { required: true })} type="date" />}
        </Field>
        <Field label={t("from")}>
          {(control) => <Input {...control} {...form.register("from", { required: true })} type="time" />}
        </Field>
        <Field label={t("to")} error={errors.to ? t("timeWrong") : null}>
          {(control) => <Input {...control} {...form.register("to", { required: true, validate: inOrder })} type="time" />}
        </Field>
      </div>
    </div>
  );
}
