"use client";

import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { Field, Select } from "@/components/ui/field";
import { call } from "@/lib/client/call";
import type { ProjectScope } from "@/lib/client/eligibility";
import { assignResponsibilities } from "@/lib/client/programme-address";
import type { GateView, ProgrammeView } from "@/lib/contract/programme";
import { LETTERS, type Letter } from "@/lib/domain/programme/responsibility";
import { ActDialog } from "./act-dialog";
import { useChange } from "./use-change";

interface PeopleDialogProps {
  scope: ProjectScope;
  subject: string;
  title: string;
  named: GateView["people"];
  people: ProgrammeView["people"];
  words: string;
  onClose: (said?: string) => void;
}
type Draft = Record<string, Letter | "">;

/** Who does it, who answers for it, who is asked and who is told: a letter for each person. */
export function PeopleDialog({ scope, subject, title, named, people, words, onClose }: PeopleDialogProps) {
  const t = useTranslations("programme.dialogs.people");
  const roles = useTranslations("programme.roles");
  const letterOf = (id: string) => named.find(({ personId }) => personId === id)?.letter ?? "";
  const form = useForm<Draft>({
    defaultValues: Object.fromEntries(people.map(({ personId }) => [personId, letterOf(personId)])),
  });
  const change = useChange(
    (draft: Draft) =>
      call(assignResponsibilities, {
        params: { ...scope, subject },
        body: { people: people.flatMap(({ personId }) => entryOf(personId, draft[personId])) },
      }),
    () => onClose(words),
  );
  const { errors } = form.formState;
  const oneAnswers = (letter: string, draft: Draft) =>
    letter !== "A" || Object.values(draft).filter((one) => one === "A").length === 1;
  return (
    <ActDialog
      title={t("title")}
      about={title}
      lead={t("lead")}
      busy={change.isPending}
      error={change.error}
      onClose={() => onClose()}
      onSubmit={form.handleSubmit((draft) => change.mutate(draft))}
    >
      {people.map(({ personId, name, role }) => (
        <Field key={personId} label={name} hint={roles(role)} error={errors[personId] ? t("twoA") : null} className="sm:max-w-80">
          {(control) => (
            <Select {...control} {...form.register(personId, { validate: oneAnswers })}>
              <option value="">{t("none")}</option>
              {LETTERS.map((letter) => (
                <option key={letter} value={letter}>
                  {t(`letters.${letter}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      ))}
    </ActDialog>
  );
}

function entryOf(personId: string, letter: Letter | "" | undefined) {
  return letter ? [{ personId, letter }] : [];
}
