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
  const listOf = (at: Readonly<Record<string, string>>) => `${base}/workloads?${new URLSearchParams(at)}`;
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-col gap-2">
        <p>{t("pressing", { count: counts.pressing })}</p>
        <p>{t("open", { count: unsaid })}</p>
      </div>
      <DecisionPicture view="verdictOutcome" cells={counts.byVerdict} hrefOf={listOf} />
      <DecisionPicture
        view="levelOutcome"
        cells={counts.byLevel}
        hrefOf={(at) => (at.level && !at.outcome ? `${base}/obligations?level=${at.level}` : listOf(at))}
      />
      <Notice>{t("scopeNote")}</Notice>
    </div>
  );
}
