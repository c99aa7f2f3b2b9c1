import { useLocale, useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { SnapshotComparison } from "@/lib/contract/assessment";
import type { Question } from "@/lib/domain/assessment/questionnaire";
import type { Locale } from "@/lib/domain/locale";
import { formatNumber, formatShare } from "@/lib/i18n/format";
import { useAnswerWords } from "./answer-words";
import { usePoints } from "./figure-words";
import { useSnapshotLabel } from "./snapshot-words";

type Change = SnapshotComparison["changes"][number];

/** Two moments side by side: the figures, then each answer that is not the same. */
export function Comparison({ comparison }: { comparison: SnapshotComparison }) {
  const t = useTranslations("assessment.snapshots");
  const labelOf = useSnapshotLabel();
  const { before, after, changes } = comparison;
  const columns = useColumns(comparison, labelOf(before), after ? labelOf(after) : t("now"));
  return (
    <section aria-labelledby="comparison" className="flex flex-col gap-4">
      <h2 id="comparison">{t("comparison")}</h2>
      <Figures comparison={comparison} />
      {changes.length === 0 ? (
        <p className="border border-dashed border-control bg-raised p-4 text-soft">{t("same")}</p>
      ) : (
        <DataTable
          caption={t("changes", { count: changes.length })}
          showCaption
          columns={columns}
          rows={changes}
          rowKey={({ questionId }) => questionId}
        />
      )}
    </section>
  );
}

function useColumns({ questionnaire }: SnapshotComparison, before: string, after: string): Column<Change>[] {
  const t = useTranslations("assessment.snapshots");
  const locale = useLocale() as Locale;
  const words = useAnswerWords();
  const questions = new Map<string, Question>(
    questionnaire.sections.flatMap((section) => section.questions).map((one) => [one.id, one]),
  );
  const side = ({ value, comment }: Change["before"], questionId: string) => (
    <>
      <span className="whitespace-pre-wrap">{words(value, questions.get(questionId))}</span>
      {comment ? <span className="block text-sm text-soft">{t("comment", { comment })}</span> : null}
    </>
  );
  return [
    {
      key: "question",
      header: t("question"),
      rowHeader: true,
      cell: ({ questionId, text }) => text?.[locale] ?? questionId,
      className: "sm:w-2/5",
    },
    { key: "before", header: before, cell: (one) => side(one.before, one.questionId) },
    { key: "after", header: after, cell: (one) => side(one.after, one.questionId) },
  ];
}

function Figures({ comparison: { figures } }: { comparison: SnapshotComparison }) {
  const t = useTranslations("assessment.snapshots");
  const locale = useLocale() as Locale;
  const { points } = usePoints();
  const lines = [
    {
      name: t("progress"),
      of: (one: typeof figures.before) =>
        t("of", { part: formatNumber(locale, one.answered), whole: formatNumber(locale, one.questions) }),
    },
    { name: t("score"), of: (one: typeof figures.before) => points(one.score) },
    { name: t("completeness"), of: (one: typeof figures.before) => formatShare(locale, one.completeness, 1) },
  ];
  return (
    <dl className="flex flex-wrap gap-x-10 gap-y-3">
      {lines.map(({ name, of }) => (
        <div key={name}>
          <dt className="text-sm text-soft">{name}</dt>
          <dd className="figures text-lg font-semibold">
            {of(figures.before)} <span aria-hidden="true">→</span> <span className="sr-only">{t("then")}</span>{" "}
            {of(figures.after)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
