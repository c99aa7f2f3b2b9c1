"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Field, Select } from "@/components/ui/field";
import { membersToName } from "@/lib/client/assessment";
import { call } from "@/lib/client/call";
import { assignSection } from "@/lib/client/programme-address";
import type { AssessmentScope } from "./assessment-scope";
import { ProblemFace } from "./problem-face";

interface SectionAssignmentProps {
  scope: AssessmentScope;
  sectionId: string;
  personId: string | null;
  onDone: () => Promise<void>;
}

/** Who fills this section in; the choice is saved at once. */
export function SectionAssignment({ scope, sectionId, personId, onDone }: SectionAssignmentProps) {
  const t = useTranslations("assessment.sections");
  const members = useQuery(membersToName(scope.organisationId));
  const assign = useMutation({
    mutationFn: (to: string | null) => call(assignSection, { params: { ...scope, sectionId }, body: { personId: to } }),
    onSuccess: onDone,
  });
  const chosen = assign.isPending ? assign.variables : personId;
  return (
    <div className="w-full sm:w-64">
      <Field label={t("entrust")}>
        {(control) => (
          <Select
            {...control}
            value={chosen ?? ""}
            disabled={assign.isPending || members.isPending}
            onChange={(event) => assign.mutate(event.target.value || null)}
          >
            <option value="">{t("nobody")}</option>
            {(members.data?.items ?? []).map((member) => (
              <option key={member.personId} value={member.personId}>
                {member.name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {assign.error ? <ProblemFace title={t("notEntrusted")} error={assign.error} /> : null}
    </div>
  );
}
