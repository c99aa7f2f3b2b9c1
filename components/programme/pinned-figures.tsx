import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import type { DecisionView } from "@/lib/contract/programme";
import type { Locale } from "@/lib/domain/locale";
import { formatDay, formatNumber, formatShare } from "@/lib/i18n/format";

/** Import, edition, assessments with their snapshots, and the score, of then. */
export function PinnedFigures({ decision, base }: { decision: DecisionView; base: string }) {
  const t = useTranslations("programme.decision");
  const locale = useLocale() as Locale;
  const { estate, readiness } = decision;
  const { score, completeness, formula } = readiness;
  return (
    <dl className="grid gap-4 lg:grid-cols-2">
      <Entry name={t("estate")}>
        {estate
          ? t("estateFact", {
              number: estate.importNumber,
              day: formatDay(locale, estate.importedAt),
              workloads: estate.workloads,
              edition: estate.edition ?? t("noEdition"),
            })
          : t("noEstate")}
      </Entry>
      <Entry name={t("readiness")}>
        {t(score === null ? "readinessNone" : "readinessFact", {
          score: formatNumber(locale, score ?? 0),
          completeness: formatShare(locale, completeness, 1),
          formula,
        })}
      </Entry>
      <Entry name={t("assessments")}>
        <Assessments decision={decision} base={base} />
      </Entry>
    </dl>
  );
}

function Entry({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm font-medium text-soft">{name}</dt>
      <dd className="figures">{children}</dd>
    </div>
  );
}

function Assessments({ decision: { assessments }, base }: { decision: DecisionView; base: string }) {
  const t = useTranslations("programme.decision");
  const states = useTranslations("programme.assessmentStates");
  const locale = useLocale() as Locale;
  if (assessments.length === 0) return t("noAssessments");
  return (
    <ul className="flex flex-col gap-2">
      {assessments.map(({ assessmentId, title, version, state, score, completeness, snapshotId }) => (
        <li key={assessmentId}>
          <span className="block">{title}</span>
          <span className="block text-sm text-soft">
            {t("assessmentFact", {
              version,
              state: states(state),
              score: score === null ? t("noScore") : formatNumber(locale, Math.round(score)),
              completeness: formatShare(locale, completeness, 1),
            })}
          </span>
          {snapshotId ? (
            <Link
              href={`${base}/assessments/${assessmentId}/snapshots?from=${snapshotId}`}
              aria-label={t("snapshotOf", { title })}
              className="inline-flex min-h-11 items-center text-sm text-accent hover:underline sm:min-h-6"
            >
              {t("snapshot")} →
            </Link>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
