"use client";

import { useTranslations } from "next-intl";
import { type UseFormReturn, useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Checkbox, Field, Input } from "@/components/ui/field";
import { call } from "@/lib/client/call";
import type { ProjectScope } from "@/lib/client/eligibility";
import { addLearner, changeLearner } from "@/lib/client/programme-address";
import type { LearnerView } from "@/lib/contract/training-people";
import { LEARNING_ROLES, type LearningRole } from "@/lib/domain/training/role";
import { ProblemFace } from "./problem-face";
import { useChange } from "./use-change";

interface LearnerDraft {
  name: string;
  email: string;
  role: Record<LearningRole, boolean>;
}
const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

interface LearnerDialogProps {
  scope: ProjectScope;
  /** Null: a new one. */
  learner: LearnerView | null;
  onClose: (said?: string) => void;
}

/** Adds somebody to the training, or gives a learner other roles. */
export function LearnerDialog({ scope, learner, onClose }: LearnerDialogProps) {
  const t = useTranslations("training.learners");
  const common = useTranslations("common");
  const form = useForm<LearnerDraft>({ defaultValues: draftOf(learner) });
  const save = useChange(
    (draft: LearnerDraft) => {
      const body = {
        name: draft.name.trim(),
        email: draft.email.trim() || null,
        roles: LEARNING_ROLES.filter((one) => draft.role[one]),
      };
      return learner
        ? call(changeLearner, { params: { ...scope, learnerId: learner.id }, body })
        : call(addLearner, { params: scope, body });
    },
    ({ name }) => onClose(t(learner ? "changed" : "added", { name })),
  );
  return (
    <Dialog
      open
      onClose={() => onClose()}
      title={learner ? t("changeTitle", { name: learner.name }) : t("addTitle")}
      closeLabel={common("close")}
      footer={
        <>
          <Button onClick={() => onClose()}>{common("cancel")}</Button>
          <Button type="submit" form="learner-form" variant="primary" busy={save.isPending}>
            {t(learner ? "save" : "addSubmit")}
          </Button>
        </>
      }
    >
      <form
        id="learner-form"
        noValidate
        className="flex flex-col gap-4"
        onSubmit={form.handleSubmit((draft) => save.mutate(draft))}
      >
        {learner?.member ? <p className="text-sm text-soft">{t("ofAccount")}</p> : <Who form={form} />}
        <fieldset className="flex flex-col">
          <legend className="pb-1 text-sm font-medium">{t("roles")}</legend>
          <RoleBoxes form={form} />
        </fieldset>
        {save.error ? <ProblemFace title={t("unchanged")} error={save.error} /> : null}
      </form>
    </Dialog>
  );
}

function draftOf(learner: LearnerView | null): LearnerDraft {
  const role = Object.fromEntries(LEARNING_ROLES.map((one) => [one, learner?.roles.includes(one) ?? false]));
  return { name: learner?.name ?? "", email: learner?.email ?? "", role: role as Record<LearningRole, boolean> };
}

function Who({ form }: { form: UseFormReturn<LearnerDraft> }) {
  const t = useTranslations("training.learners");
  const { errors } = form.formState;
  const isAddress = (email: string) => email.trim() === "" || ADDRESS.test(email.trim());
  return (
    <>
      <Field label={t("name")} error={errors.name ? t("nameMissing") : null}>
        {(control) => (
          <Input
            {...control}
            {...form.register("name", { validate: (name) => name.trim() !== "" })}
            autoComplete="off"
            maxLength={200}
          />
        )}
      </Field>
      <Field label={t("email")} hint={t("emailHint")} error={errors.email ? t("emailInvalid") : null}>
        {(control) => (
          <Input
            {...control}
            {...form.register("email", { validate: isAddress })}
            type="email"
            inputMode="email"
            autoComplete="off"
            maxLength={254}
          />
        )}
      </Field>
    </>
  );
}

function RoleBoxes({ form }: { form: UseFormReturn<LearnerDraft> }) {
  const words = useTranslations("training.role");
  return LEARNING_ROLES.map((role) => <Checkbox key={role} label={words(role)} {...form.register(`role.${role}`)} />);
}
