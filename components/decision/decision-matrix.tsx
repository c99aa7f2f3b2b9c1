import { useTranslations } from "next-intl";
import { Empty } from "@/components/ui/empty";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import type { WorkloadDecisionCounts } from "@/lib/contract/workload-decision";
import { DecisionPicture } from "./decision-picture";

/** What is decided of a project in two pictures: by verdict, and by obligation. */
export function DecisionMatrix({ counts, base }: { counts: WorkloadDecisionCounts; base: string }) {
  const t = useTranslations("decision.matrix");
  if (counts.workloads === 0) {
    return (
      <Empty title={t("emptyTitle")} action={<LinkButton href={`${base}/inventory`}>{t("emptyAction")}</LinkButton>}>
        {t("emptyBody")}
      </Empty>
    );
  }
  const unsaid = counts.byLevel.reduce((sum, { level, workloads }) => sum + (level === "unknown" ? workloads : 0), 0);
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-col gap-2">
        <p>{t("pressing", { count: counts.pressing })}</p>
        <p>{t("open", { count: unsaid })}</p>
      </div>
      <DecisionPicture
        view="verdictOutcome"
        cells={counts.byVerdict}
        hrefOf={({ verdict, outcome }) => (verdict && !outcome ? `${base}/workloads?verdict=${verdict}` : undefined)}
      />
      <DecisionPicture
        view="levelOutcome"
        cells={counts.byLevel}
        hrefOf={({ level, outcome }) => (level && !outcome ? `${base}/obligations?level=${level}` : undefined)}
      />
      <Notice>{t("scopeNote")}</Notice>
    </div>
  );
}
