import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { Meter } from "@/components/ui/progress";
import type { AssessmentSummary } from "@/lib/contract/assessment";
import { isOwnQuestionnaire } from "@/lib/domain/assessment/own-questionnaire";
import type { Locale } from "@/lib/domain/locale";
import { formatDay, formatMoment, formatNumber, formatShare } from "@/lib/i18n/format";
import { usePoints } from "./figure-words";
import { StateBadge } from "./state-badge";

/** The assessments of a project: how far, how good, and on how much that rests, each in its own column. */
export function AssessmentTable({ items, base, today }: { items: readonly AssessmentSummary[]; base: string; today: string }) {
  const t = useTranslations("assessment.list");
  return <DataTable caption={t("caption")} columns={useColumns(base, today)} rows={items} rowKey={({ id }) => id} />;
}

function useColumns(base: string, today: string): Column<AssessmentSummary>[] {
  const t = useTranslations("assessment.list");
  const own = useTranslations("own-questionnaire.own");
  const locale = useLocale() as Locale;
  const { points } = usePoints();
  const of = (part: number, whole: number) => t("of", { part: formatNumber(locale, part), whole: formatNumber(locale, whole) });
  return [
    {
      key: "name",
      header: t("questionnaire"),
      rowHeader: true,
      cell: ({ id, questionnaire, newerVersion }) => (
        <>
          <Link href={`${base}/assessments/${id}`} className="font-medium break-words text-accent hover:underline">
            {questionnaire.title[locale]}
          </Link>
          <span className="block text-sm font-normal text-soft">
            {t("version", { version: questionnaire.version })}
            {newerVersion ? ` · ${t("newer", { version: newerVersion })}` : ""}
            {isOwnQuestionnaire(questionnaire.id) ? ` · ${own("badge")}` : ""}
          </span>
        </>
      ),
    },
    { key: "state", header: t("state"), cell: ({ state }) => <StateBadge state={state} /> },
    {
      key: "progress",
      header: t("progress"),
      cell: ({ figures: { answered, questions, unknown } }) => (
        <div className="min-w-32">
          <span className="figures">{of(answered, questions)}</span>
          <Meter label={t("progress")} value={answered} max={questions} />
          {unknown > 0 ? <span className="block text-sm text-soft">{t("unknown", { count: unknown })}</span> : null}
        </div>
      ),
    },
    {
      key: "score",
      header: t("score"),
      align: "end",
      cell: ({ figures: { score } }) => (
        <span className="figures">{score === null ? "—" : t("points", { score: points(score) })}</span>
      ),
    },
    {
      key: "completeness",
      header: t("completeness"),
      align: "end",
      cell: ({ figures: { completeness } }) => <span className="figures">{formatShare(locale, completeness, 1)}</span>,
    },
    {
      key: "evidence",
      header: t("evidence"),
      align: "end",
      cell: ({ figures: { evidence }, files }) => (
        <>
          {evidence.asked > 0 || files.files === 0 ? (
            <span className="figures">{evidence.asked === 0 ? "—" : of(evidence.given, evidence.asked)}</span>
          ) : null}
          {files.files > 0 ? <span className="block text-sm text-soft">{t("files", { count: files.files })}</span> : null}
          {files.soon > 0 ? (
            <span className="block text-sm font-medium text-redesign-text">{t("soon", { count: files.soon })}</span>
          ) : null}
          {files.expired > 0 ? (
            <span className="block text-sm font-medium text-danger">{t("expired", { count: files.expired })}</span>
          ) : null}
        </>
      ),
    },
    {
      key: "due",
      header: t("due"),
      cell: ({ dueOn, state }) =>
        dueOn === null ? (
          <span className="text-soft">—</span>
        ) : (
          <span className="inline-flex flex-wrap items-center gap-x-2 whitespace-nowrap max-sm:justify-end">
            <time dateTime={dueOn}>{formatDay(locale, dueOn)}</time>
            {dueOn < today && (state === "draft" || state === "returned") ? <Badge tone="danger">{t("late")}</Badge> : null}
          </span>
        ),
    },
    {
      key: "changed",
      header: t("changed"),
      cell: ({ changedAt }) =>
        changedAt === null ? (
          <span className="text-soft">{t("never")}</span>
        ) : (
          <time dateTime={changedAt} className="whitespace-nowrap">
            {formatMoment(locale, changedAt)}
          </time>
        ),
    },
  ];
}
