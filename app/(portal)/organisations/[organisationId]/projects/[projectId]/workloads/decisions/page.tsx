import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DecisionMatrix } from "@/components/decision/decision-matrix";
import { HowCounted } from "@/components/help/how-counted";
import { projectPath } from "@/components/shell/place";
import { BackLink } from "@/components/ui/back-link";
import { countWorkloadDecisions } from "@/lib/server/decision/count-workload-decisions";
import { orNotFound } from "@/lib/server/page";
import { currentCaller } from "@/lib/server/session";

interface Props {
  params: Promise<{ organisationId: string; projectId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("decision.matrix"))("title") };
}

export default async function WorkloadDecisionsPage({ params }: Props) {
  const { organisationId, projectId } = await params;
  const t = await getTranslations("decision.matrix");
  const counts = await orNotFound(countWorkloadDecisions(await currentCaller(), { organisationId, projectId }));
  const base = projectPath(organisationId, projectId);
  return (
    <div className="flex flex-col gap-5">
      <header className="flex flex-col gap-1">
        <BackLink href={`${base}/workloads`}>{t("back")}</BackLink>
        <h1>{t("title")}</h1>
        <p className="max-w-prose text-soft">{t("lead")}</p>
      </header>
      <DecisionMatrix counts={counts} base={base} />
      {counts.workloads > 0 ? <HowCounted figure="decisions" /> : null}
    </div>
  );
}
