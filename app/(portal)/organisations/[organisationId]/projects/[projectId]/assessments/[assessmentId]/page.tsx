import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { inOneLanguage } from "@/components/assessment/one-language";
import { Workbench } from "@/components/assessment/workbench";
import { projectPath } from "@/components/shell/place";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { currentLocale } from "@/lib/i18n/current-locale";
import { readAssessment } from "@/lib/server/assessment/read-assessment";
import { listEvidence } from "@/lib/server/evidence/list-evidence";
import { myOrganisations } from "@/lib/server/my-organisations";
import { orNotFound } from "@/lib/server/page";
import { currentCaller } from "@/lib/server/session";

interface Props {
  params: Promise<{ organisationId: string; projectId: string; assessmentId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("assessment.list"))("name") };
}

export default async function AssessmentPage({ params }: Props) {
  const scope = await params;
  const caller = await currentCaller();
  const [found, evidence, mine] = await Promise.all([
    orNotFound(readAssessment(caller, scope)),
    orNotFound(listEvidence(caller, scope)),
    myOrganisations(),
  ]);
  const assessment = inOneLanguage(found, await currentLocale());
  const here = mine.organisations.find(({ id }) => id === scope.organisationId);
  const others = (here?.projects ?? []).filter(({ id }) => id !== scope.projectId || assessment.state === "validated");
  return (
    <ClientMessages areas={["assessment", "evidence", "exchange", "own-questionnaire.own"]}>
      <Workbench
        key={`${assessment.id} ${assessment.questionnaire.version}`}
        scope={scope}
        base={projectPath(scope.organisationId, scope.projectId)}
        assessment={assessment}
        evidence={evidence}
        projects={others.map(({ id, name }) => ({ id, name }))}
        person={{ id: mine.person.id, email: mine.person.email }}
        role={here?.role ?? ""}
        permissions={here?.permissions ?? []}
      />
    </ClientMessages>
  );
}
