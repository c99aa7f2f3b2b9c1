import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { BackLink } from "@/components/ui/back-link";
import { LevelMark } from "@/components/ui/level-mark";
import { LinkButton } from "@/components/ui/link-button";
import type { WorkloadView } from "@/lib/contract/eligibility";
import type { Locale } from "@/lib/domain/locale";
import { formatNumber } from "@/lib/i18n/format";
import { ManagedGroupNotice } from "./managed-group-notice";
import { VerdictBar } from "./verdict-bar";
import { GradeWord, VerdictWord } from "./verdict-word";
import { WorkloadFlip } from "./workload-flip";
import { WorkloadLights } from "./workload-lights";
import { isTenant, useWorkloadName } from "./workload-name";
import { WorkloadReasons } from "./workload-reasons";

interface WorkloadCardProps {
  workload: WorkloadView;
  base: string;
  /** What is decided of it, at the head. */
  decision: ReactNode;
  /** What the texts make of it. */
  obligation: ReactNode;
  /** The record that people fill in. */
  form: ReactNode;
  /** The list of its resources. */
  resources: ReactNode;
}

/** One workload: its verdict, the chain of reasons, what would flip it, and what is known of it. */
export function WorkloadCard({ workload, base, decision, obligation, form, resources }: WorkloadCardProps) {
  const t = useTranslations("workload.card");
  // What must not go to a commercial cloud says so before any verdict.
  const prohibited = workload.obligation === "must-not";
  return (
    <div className="flex flex-col gap-6">
      <CardHead workload={workload} base={base} />
      <ManagedGroupNotice workloadKey={workload.key} />
      {decision}
      {prohibited ? obligation : null}
      <div className="grid gap-x-10 gap-y-6 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="flex min-w-0 flex-col gap-6">
          <WorkloadReasons workload={workload} />
          <WorkloadFlip flip={workload.flip} />
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          <WorkloadLights lights={workload.lights} />
          <section aria-labelledby="workload-breakdown" className="flex flex-col gap-2">
            <h2 id="workload-breakdown">{t(isTenant(workload) ? "breakdownServices" : "breakdown")}</h2>
            <VerdictBar counts={workload.byResource} labelOf={(parts) => t("breakdownLabel", { parts })} thin />
          </section>
        </div>
      </div>
      {prohibited ? null : obligation}
      {form}
      {resources}
    </div>
  );
}

function CardHead({ workload, base }: Pick<WorkloadCardProps, "workload" | "base">) {
  const t = useTranslations("workload.card");
  const level = useTranslations("eligibility-words.obligation");
  const locale = useLocale() as Locale;
  const nameOf = useWorkloadName();
  const { reported, needed } = workload.completeness;
  return (
    <header className="flex flex-col gap-2">
      <BackLink href={`${base}/workloads`}>{t("back")}</BackLink>
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <h1 className="wrap-anywhere">{nameOf(workload)}</h1>
        <LinkButton href={`${base}/workloads/${workload.id}/move`} prefetch={false}>
          {t("moveGuide")}
        </LinkButton>
      </div>
      <ul className="flex flex-wrap items-center gap-x-5 gap-y-1">
        <li>
          <VerdictWord verdict={workload.verdict} className="text-lg" />
        </li>
        <li>
          <LevelMark level={workload.obligation} label={level(workload.obligation)} className="text-lg" />
        </li>
        <li className="flex items-center gap-1.5">
          <span className="text-soft">{t("evidence")}</span> <GradeWord grade={workload.evidence} />
        </li>
        {needed > 0 ? (
          <li title={t("factsHint")}>
            <span className="text-soft">{t("completeness")}</span>{" "}
            <span className="figures">
              {t("facts", { reported: formatNumber(locale, reported), needed: formatNumber(locale, needed) })}
            </span>
          </li>
        ) : null}
        <li className="figures">
          {isTenant(workload)
            ? t("services", { count: Object.values(workload.byResource).reduce((sum, count) => sum + count, 0) })
            : t("resources", { count: workload.resources })}
        </li>
        <li className="text-soft">{t("edition", { edition: workload.edition.id })}</li>
      </ul>
    </header>
  );
}
