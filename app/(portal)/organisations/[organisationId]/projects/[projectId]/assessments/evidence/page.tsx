import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EvidenceFilters, EvidencePages } from "@/components/assessment/evidence-filters";
import { EvidenceTable } from "@/components/assessment/evidence-table";
import { projectPath } from "@/components/shell/place";
import { BackLink } from "@/components/ui/back-link";
import { CsvLink } from "@/components/ui/csv-link";
import { Empty } from "@/components/ui/empty";
import { LinkButton } from "@/components/ui/link-button";
import { urlOf } from "@/lib/client/call";
import { downloadDocuments } from "@/lib/client/table-address";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { currentLocale } from "@/lib/i18n/current-locale";
import { listAssessments } from "@/lib/server/assessment/list-assessments";
import { listProjectEvidence } from "@/lib/server/evidence/list-project-evidence";
import { orNotFound } from "@/lib/server/page";
import { currentCaller } from "@/lib/server/session";

interface Props {
  params: Promise<{ organisationId: string; projectId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("evidence.list"))("title") };
}

export default async function EvidencePage({ params, searchParams }: Props) {
  const [scope, search] = await Promise.all([params, searchParams]);
  const [t, csv] = await Promise.all([getTranslations("evidence.list"), getTranslations("common.csv")]);
  const caller = await currentCaller();
  const { items: assessments } = await orNotFound(listAssessments(caller, scope));
  const one = (name: string) => [search[name]].flat()[0] || undefined;
  const assessmentId = assessments.find(({ id }) => id === one("assessmentId"))?.id;
  const asked = { expiring: one("expiring") === "yes" ? "yes" : "no", assessmentId, after: one("after") } as const;
  const { after, expiring } = asked;
  const given = { ...scope, expiring, ...(assessmentId ? { assessmentId } : {}), ...(after ? { after } : {}) };
  const { items, next } = await orNotFound(listProjectEvidence(caller, given));
  const file = urlOf(downloadDocuments.path, scope, { expiring, assessmentId, locale: await currentLocale() });
  const base = projectPath(scope.organisationId, scope.projectId);
  return (
    <ClientMessages areas={["evidence"]}>
      <div className="flex flex-col gap-6">
        <header className="flex flex-col gap-1">
          <BackLink href={`${base}/assessments`}>{t("back")}</BackLink>
          <div className="flex flex-wrap items-end justify-between gap-3">
            <h1>{t("title")}</h1>
            {items.length > 0 ? <CsvLink href={file} word={csv("link")} label={csv("label")} /> : null}
          </div>
          <p className="max-w-prose text-soft">{t("lead")}</p>
        </header>
        <EvidenceFilters asked={asked} assessments={assessments} />
        {items.length > 0 ? (
          <EvidenceTable items={items} scope={scope} base={base} />
        ) : (
          <Empty
            title={t(expiring === "yes" || assessmentId ? "noneHere" : "none")}
            action={<LinkButton href={`${base}/assessments`}>{t("emptyAction")}</LinkButton>}
          >
            {t("empty")}
          </Empty>
        )}
        <EvidencePages path={`${base}/assessments/evidence`} asked={asked} next={next} />
      </div>
    </ClientMessages>
  );
}
