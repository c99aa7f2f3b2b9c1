import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import type { PortfolioLine } from "@/lib/contract/portfolio";
import type { Locale } from "@/lib/domain/locale";
import { wallTime } from "@/lib/domain/training/meeting-time";
import { formatDay, formatShare, formatTenth } from "@/lib/i18n/format";

interface CellProps {
  line: PortfolioLine;
}

export function QuietText({ children }: { children: ReactNode }) {
  return <span className="text-soft">{children}</span>;
}

/** The score with its completeness, and when both were counted. */
export function ReadinessCell({ line: { project, score, completeness, computedAt } }: CellProps) {
  const t = useTranslations("portfolio");
  const locale = useLocale() as Locale;
  if (!project) return <QuietText>{t("noPhase")}</QuietText>;
  if (computedAt === null) return <QuietText>{t("notCounted")}</QuietText>;
  return (
    <>
      <span className="figures block font-medium whitespace-nowrap">
        {score === null ? t("unknown") : t("score", { score: formatTenth(locale, score) })}
      </span>
      <span className="figures block text-sm whitespace-nowrap text-soft">
        {t("completeness", { share: formatShare(locale, completeness ?? 0, 1) })}
      </span>
      <span className="block text-sm whitespace-nowrap text-soft">
        {t("countedOn", { day: formatDay(locale, wallTime(new Date(computedAt)).day) })}
      </span>
    </>
  );
}

/** The day of the gate, what threatens it today and what is still unmet. */
export function DueCell({ line: { dueOn, risk, unmet, project } }: CellProps) {
  const t = useTranslations("portfolio");
  const locale = useLocale() as Locale;
  if (!project) return <QuietText>{t("noPhase")}</QuietText>;
  if (dueOn === null) return <QuietText>{t("noDue")}</QuietText>;
  return (
    <>
      <span className="flex flex-wrap items-center gap-x-2 max-sm:justify-end">
        <time dateTime={dueOn} className="whitespace-nowrap">
          {formatDay(locale, dueOn)}
        </time>
        {risk ? <Badge tone={risk === "late" ? "danger" : "notice"}>{t(`risks.${risk}`)}</Badge> : null}
      </span>
      {unmet === null ? null : <span className="block text-sm text-soft">{t("unmet", { count: unmet })}</span>}
    </>
  );
}

const DAY = 24 * 3_600_000;

export function MovementCell({ line: { movedAt }, today }: CellProps & { today: string }) {
  const t = useTranslations("portfolio");
  const locale = useLocale() as Locale;
  const { day } = wallTime(new Date(movedAt));
  const days = Math.max(0, Math.round((Date.parse(today) - Date.parse(day)) / DAY));
  return (
    <>
      <time dateTime={day} className="block whitespace-nowrap">
        {formatDay(locale, day)}
      </time>
      <span className="block text-sm text-soft">{t("movedAgo", { days })}</span>
    </>
  );
}

/** What the project is behind in: the catalogue's edition, its questionnaires. */
export function DriftCell({ line: { editionBehind, questionnairesBehind: count, computedAt } }: CellProps) {
  const t = useTranslations("portfolio");
  if (computedAt === null) return <QuietText>{t("noPhase")}</QuietText>;
  if (!editionBehind && count === 0) return <QuietText>{t("upToDate")}</QuietText>;
  return (
    <>
      {editionBehind ? <span className="block">{t("editionBehind")}</span> : null}
      {count > 0 ? <span className="block">{t("questionnairesBehind", { count })}</span> : null}
    </>
  );
}

/** The next open action, for who follows the organisation up, and the way to all that is noted. */
export function ActionCell({ line: { organisation, nextAction } }: CellProps) {
  const t = useTranslations("portfolio");
  const locale = useLocale() as Locale;
  if (!organisation.followed) return <QuietText>{t("noPhase")}</QuietText>;
  return (
    <>
      {nextAction ? (
        <>
          <span className="wrap-anywhere">{nextAction.text}</span>
          {nextAction.dueOn === null ? null : (
            <span className="flex flex-wrap items-center gap-x-2 text-sm text-soft max-sm:justify-end">
              {t("actionDue", { day: formatDay(locale, nextAction.dueOn) })}
              {nextAction.overdue ? <Badge tone="danger">{t("overdue")}</Badge> : null}
            </span>
          )}
        </>
      ) : (
        <span className="block text-soft">{t("noAction")}</span>
      )}
      <Link
        href={`/organisations/${organisation.id}/follow-up`}
        aria-label={t("followUpOf", { organisation: organisation.name })}
        className="inline-flex min-h-6 items-center text-sm text-accent hover:underline"
      >
        {t("followUp")}
      </Link>
    </>
  );
}
