import { useTranslations } from "next-intl";
import { Empty } from "@/components/ui/empty";
import type { ProjectScope } from "@/lib/client/eligibility";
import type { MilestoneView } from "@/lib/contract/milestone";
import { NOW } from "@/lib/domain/milestone/milestone";
import { ComparisonForm } from "./comparison-form";
import { KeepButton } from "./keep-button";
import { MilestoneTable } from "./milestone-table";
import { MilestoneTrend } from "./milestone-trend";

/** The server sends so many. */
const MOST = 200;

interface MilestonesScreenProps {
  scope: ProjectScope;
  base: string;
  /** Oldest first. */
  milestones: readonly MilestoneView[];
  keeps: boolean;
}

/** The way travelled: trend, a comparison of any two moments, and every milestone. */
export function MilestonesScreen({ scope, base, milestones, keeps }: MilestonesScreenProps) {
  const t = useTranslations("milestone");
  const newest = [...milestones].reverse();
  const [last] = newest.filter(({ withdrawn }) => withdrawn === null);
  return (
    <div className="flex flex-col gap-7">
      <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div>
          <h1>{t("title")}</h1>
          <p className="max-w-prose text-soft">{t("lead")}</p>
        </div>
        {keeps ? <KeepButton scope={scope} /> : null}
      </header>
      {milestones.length === 0 ? (
        <Empty title={t("list.empty.title")}>
          <p>{t(keeps ? "list.empty.body" : "list.empty.bodyReader")}</p>
        </Empty>
      ) : (
        <>
          <section aria-labelledby="trend" className="flex flex-col gap-3">
            <h2 id="trend">{t("trend.title")}</h2>
            <MilestoneTrend milestones={milestones} />
          </section>
          <section aria-labelledby="compare" className="flex flex-col gap-3">
            <div>
              <h2 id="compare">{t("compare.title")}</h2>
              <p className="max-w-prose text-sm text-soft">{t("compare.lead")}</p>
            </div>
            <ComparisonForm base={base} milestones={newest} a={last?.id ?? NOW} b={NOW} />
          </section>
          <section aria-labelledby="all" className="flex flex-col gap-3">
            <h2 id="all">{t("list.title")}</h2>
            <MilestoneTable milestones={newest} base={base} />
            {milestones.length >= MOST ? <p className="text-sm text-soft">{t("list.limit", { count: MOST })}</p> : null}
          </section>
        </>
      )}
    </div>
  );
}
