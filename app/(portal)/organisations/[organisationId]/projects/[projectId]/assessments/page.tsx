import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AssessmentTable } from "@/components/assessment/assessment-table";
import { OfferedList } from "@/components/assessment/offered-list";
import { inOneLanguage } from "@/components/assessment/one-language";
import { projectPath } from "@/components/shell/place";
import { Link } from "@/components/ui/link";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { currentLocale } from "@/lib/i18n/current-locale";
import { listAssessments } from "@/lib/server/assessment/list-assessments";
import { permissionsIn } from "@/lib/server/my-organisations";
import { orNotFound } from "@/lib/server/page";
import { currentCaller } from "@/lib/server/session";

interface Props {
  params: Promise<{ organisationId: string; projectId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("assessment.list"))("title") };
}

export default async function AssessmentsPage({ params }: Props) {
  const scope = await params;
  const [t, own] = await Promise.all([getTranslations("assessment.list"), getTranslations("own-questionnaire.page")]);
  const caller = await currentCaller();
  const [found, permissions] = await orNotFound(
    Promise.all([listAssessments(caller, scope), permissionsIn(scope.organisationId)]),
  );
  const { items, offered } = inOneLanguage(found, await currentLocale());
  const base = projectPath(scope.organisationId, scope.projectId);
  const today = new Date().toISOString().slice(0, 10);
  return (
    <ClientMessages areas={["assessment.offered", "assessment.problems"]}>
      <div className="flex flex-col gap-6">
        <header className="flex flex-col items-start">
          <h1>{t("title")}</h1>
          <p className="max-w-prose text-soft">{t("lead")}</p>
          {items.some(({ files }) => files.files > 0) ? (
            <Link
              href={`${base}/assessments/evidence`}
              className="inline-flex min-h-11 items-center text-accent hover:underline sm:min-h-6"
            >
              {t("allEvidence", { count: items.reduce((sum, { files }) => sum + files.files, 0) })}
            </Link>
          ) : null}
          <Link
            href={`${base}/assessments/questionnaires`}
            className="inline-flex min-h-11 items-center text-accent hover:underline sm:min-h-6"
          >
            {own("link")}
          </Link>
        </header>
        {items.length > 0 ? (
          <AssessmentTable items={items} base={base} today={today} />
        ) : (
          <p className="text-soft">{t("empty")}</p>
        )}
        <OfferedList offered={offered} scope={scope} base={base} canStart={permissions.includes("assessment.manage")} />
      </div>
    </ClientMessages>
  );
}
