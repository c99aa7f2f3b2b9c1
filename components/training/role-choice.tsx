"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/field";
import { call } from "@/lib/client/call";
import type { ProjectScope } from "@/lib/client/eligibility";
import { joinTraining } from "@/lib/client/programme-address";
import { LEARNING_ROLES, type LearningRole } from "@/lib/domain/training/role";
import { ProblemFace } from "./problem-face";
import { useChange } from "./use-change";

interface RoleChoiceProps {
  scope: ProjectScope;
  roles: readonly LearningRole[];
  submit: string;
  onDone?: () => void;
}

/** One's own roles in the programme, several at once: the path is made of them. */
export function RoleChoice({ scope, roles, submit, onDone }: RoleChoiceProps) {
  const t = useTranslations("training");
  const [chosen, setChosen] = useState<ReadonlySet<LearningRole>>(new Set(roles));
  const [refused, setRefused] = useState(false);
  const save = useChange(
    (wished: LearningRole[]) => call(joinTraining, { params: scope, body: { roles: wished } }),
    () => onDone?.(),
  );
  const toggle = (role: LearningRole) => {
    setRefused(false);
    setChosen((before) => (before.has(role) ? new Set([...before].filter((one) => one !== role)) : new Set([...before, role])));
  };
  return (
    <form
      noValidate
      className="flex flex-col items-start gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        setRefused(chosen.size === 0);
        if (chosen.size > 0) save.mutate([...chosen]);
      }}
    >
      <fieldset aria-describedby={refused ? "role-choice-error" : undefined} className="grid gap-x-8 gap-y-1 lg:grid-cols-2">
        <legend className="sr-only">{t("path.chooseTitle")}</legend>
        {LEARNING_ROLES.map((role) => (
          <Checkbox
            key={role}
            label={t(`role.${role}`)}
            hint={t(`roleMeans.${role}`)}
            checked={chosen.has(role)}
            onChange={() => toggle(role)}
          />
        ))}
      </fieldset>
      {refused ? (
        <p id="role-choice-error" role="alert" className="text-sm font-medium text-danger">
          {t("path.chooseNone")}
        </p>
      ) : null}
      {save.error ? <ProblemFace title={t("path.chooseFailed")} error={save.error} /> : null}
      <Button type="submit" variant="primary" busy={save.isPending}>
        {submit}
      </Button>
    </form>
  );
}
