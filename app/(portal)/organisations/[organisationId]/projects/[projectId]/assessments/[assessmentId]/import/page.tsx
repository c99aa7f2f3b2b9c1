import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FileScreen } from "@/components/assessment/file-screen";
import { inOneLanguage } from "@/components/assessment/one-language";
import { projectPath } from "@/components/shell/place";
import { BackLink } from "@/components/ui/back-link";
import { Notice } from "@/components/ui/notice";
import { takesAnswers } from "@/lib/domain/assessment/state";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { currentLocale } from "@/lib/i18n/current-locale";
import { readAssessment } from "@/lib/server/assessment/read-assessment";
import { myOrganisations } from "@/lib/server/my-organisations";
import { orNotFound } from "@/lib/server/page";
import { currentCaller } from "@/lib/server/session";

interface Props {
  params: Promise<{ organisationId: string; projectId: string; assessmentId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("exchange.import"))("title") };
}

export default async function ImportAnswersPage({ params }: Props) {
  const scope = await params;
  const [caller, locale, t] = await Promise.all([currentCaller(), currentLocale(), getTranslations("exchange.import")]);
  const [assessment, mine] = await Promise.all([orNotFound(readAssessment(caller, scope)), myOrganisations()]);
  const here = mine.organisations.find(({ id }) => id === scope.organisationId);
  if (!here?.permissions.includes("assessment.answer")) forbidden();
  const { questionnaire, state } = assessment;
  const href = `${projectPath(scope.organisationId, scope.projectId)}/assessments/${scope.assessmentId}`;
  return (
    <ClientMessages areas={["assessment", "exchange"]}>
      <div className="flex flex-col gap-6">
        <header className="flex flex-col gap-1">
          <BackLink href={href}>{questionnaire.title[locale]}</BackLink>
          <h1>{t("title")}</h1>
          <p className="max-w-prose text-soft">{t("lead")}</p>
        </header>
        {takesAnswers(state) ? (
          <FileScreen scope={scope} href={href} questionnaire={inOneLanguage(questionnaire, locale)} />
        ) : (
          <Notice>{t(state === "submitted" ? "closedSubmitted" : "closedValidated")}</Notice>
        )}
      </div>
    </ClientMessages>
  );
}
