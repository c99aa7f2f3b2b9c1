import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { inOneLanguage } from "@/components/assessment/one-language";
import { SecondReadingScreen } from "@/components/assessment/second-reading-screen";
import { projectPath } from "@/components/shell/place";
import { BackLink } from "@/components/ui/back-link";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { currentLocale } from "@/lib/i18n/current-locale";
import { readAssessment } from "@/lib/server/assessment/read-assessment";
import { myOrganisations } from "@/lib/server/my-organisations";
import { orNotFound } from "@/lib/server/page";
import { readSecondReading } from "@/lib/server/second-reading/read-second-reading";
import { currentCaller } from "@/lib/server/session";

interface Props {
  params: Promise<{ organisationId: string; projectId: string; assessmentId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("second-reading"))("title") };
}

export default async function SecondReadingPage({ params }: Props) {
  const scope = await params;
  const t = await getTranslations("second-reading");
  const [caller, locale] = await Promise.all([currentCaller(), currentLocale()]);
  const page = await orNotFound(readSecondReading(caller, scope));
  const assessment = inOneLanguage(await orNotFound(readAssessment(caller, scope)), locale);
  const { person } = await myOrganisations();
  const base = projectPath(scope.organisationId, scope.projectId);
  return (
    <ClientMessages areas={["assessment", "second-reading"]}>
      <div className="flex flex-col gap-6">
        <header className="flex flex-col gap-1">
          <BackLink href={`${base}/assessments/${scope.assessmentId}`}>{assessment.questionnaire.title[locale]}</BackLink>
          <h1>{t("title")}</h1>
          <p className="max-w-prose text-soft">{t("lead")}</p>
        </header>
        <SecondReadingScreen scope={scope} base={base} assessment={assessment} page={page} personId={person.id} />
      </div>
    </ClientMessages>
  );
}
