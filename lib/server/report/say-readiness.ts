import type { ReadinessReport } from "@/lib/domain/report/readiness-report";
import type { ReportWords } from "./report-words";
import type { SaidBlock, SaidDocument, SaidSheet } from "./said";
import { saidInputs } from "./say-inputs";
import { sayAssessments, sayAssumptions, sayDecisions, sayGates } from "./say-readiness-facts";

type Dimension = ReadinessReport["dimensions"][number];
type Term = Pick<Dimension, "name" | "weight" | "known" | "counts" | "score" | "points">;

/** The readiness report in words. */
export function sayReadiness(report: ReadinessReport, words: ReportWords): SaidDocument {
  const { t } = words;
  const of = t("report.committee.of", { organisation: report.organisation.name, project: report.project.name });
  const moment = words.moment(report.at);
  return {
    title: t("report.readiness.title"),
    producer: t("report.producer"),
    of,
    on: t(`report.committee.${report.operating ? "operating" : "on"}`, {
      moment,
      phase: t(`eligibility-words.phase.${report.phase}`),
    }),
    sections: [
      { title: t("report.readiness.score.title"), blocks: sayScore(report, words) },
      { title: t("readiness.moves.title"), blocks: sayMoves(report, words) },
      { title: t("report.readiness.measures.title"), blocks: report.dimensions.flatMap((one) => sayDimension(one, words)) },
      { title: t("report.readiness.assessments.title"), blocks: [sayAssessments(report, words)] },
      { title: t("readiness.assumptions.title"), blocks: [t("readiness.assumptions.lead"), sayAssumptions(report, words)] },
      { title: t("report.readiness.gates.title"), blocks: sayGates(report, words) },
      { title: t("programme.ledger.title"), blocks: [sayDecisions(report, words)] },
      { title: t("report.readiness.method.title"), blocks: sayMethod(report, words) },
    ],
    foot: (page, pages) =>
      t("report.readiness.foot", { of, moment, page: String(page), pages: String(pages), formula: report.formula.id }),
  };
}

function sayScore(report: ReadinessReport, words: ReportWords): SaidBlock[] {
  const { t, share, tenth, number } = words;
  const { score, completeness, firm, dimensions, total } = report;
  const terms = dimensions
    .filter((one) => one.score !== null)
    .map(({ counts, score: of }) => `${number(counts)} × ${tenth(of ?? 0)}`);
  const sum: Term = {
    name: { fr: "", en: "" },
    weight: total.weight,
    known: 100 * completeness,
    counts: total.counts,
    score,
    points: score,
  };
  return [
    score === null
      ? t("readiness.figures.noScore")
      : t("report.readiness.score.said", { score: tenth(score), completeness: share(completeness), firm: share(firm) }),
    t("readiness.formula.rule"),
    termSheet({
      title: "",
      first: t("readiness.formula.dimension"),
      rows: [...dimensions.map((one) => termRow(one, words)), [t("readiness.formula.total"), ...termRow(sum, words).slice(1)]],
      words,
    }),
    ...(score === null
      ? []
      : [
          [
            t("readiness.formula.sum", { sum: terms.join(" + "), counts: number(total.counts), score: tenth(score) }),
            t("readiness.formula.rounding"),
          ].join(" "),
        ]),
  ];
}

function sayDimension(dimension: Dimension, words: ReportWords): SaidBlock[] {
  const { t, locale } = words;
  const rows = dimension.measures.map((measure) => [
    ...termRow(measure, words),
    measure.counted
      ? t("readiness.formula.counted", { part: measure.counted.part, whole: measure.counted.whole })
      : t("report.say.nothing"),
  ]);
  const sheet = termSheet({ title: dimension.name[locale], first: t("readiness.formula.measure"), rows, words, counted: true });
  const why = (key: "because" | "basis") =>
    t("report.say.pair", { name: t(`readiness.formula.${key}`), value: dimension[key][locale] });
  return [sheet, why("because"), why("basis")];
}

function termSheet({
  title,
  first,
  rows,
  words: { t },
  counted = false,
}: {
  title: string;
  first: string;
  rows: readonly (readonly string[])[];
  words: ReportWords;
  counted?: boolean;
}): SaidSheet {
  const head = (["weight", "known", "counts", "score", "points"] as const).map((key) => t(`readiness.formula.${key}`));
  return {
    title,
    head: [first, ...head, ...(counted ? [t("readiness.formula.countedHeader")] : [])],
    rows,
    note: null,
    empty: "",
    widths: [40, 10, 14, 14, 16, 18, ...(counted ? [20] : [])],
    ends: [1, 2, 3, 4, 5, 6],
  };
}

function termRow(
  { name, weight, known, counts, score, points }: Term,
  { t, locale, number, share, tenth }: ReportWords,
): string[] {
  return [
    name[locale],
    number(weight),
    share(known, 100),
    number(counts),
    score === null ? t("readiness.figures.unknown") : tenth(score),
    points === null ? t("report.say.nothing") : tenth(points),
  ];
}

function sayMoves({ score, raises, findOuts }: ReadinessReport, words: ReportWords): SaidBlock[] {
  const { t, locale, tenth } = words;
  const valuesOf = ({ subjectName, text, count }: (typeof raises | typeof findOuts)[number]) => ({
    subject: subjectName?.[locale] ?? "",
    text: text?.[locale] ?? "",
    count: count ?? 0,
  });
  const shareOf = (surer: number) => `${tenth(Math.max(0.1, 100 * surer))}${locale === "fr" ? "\u202f" : ""}%`;
  const sheet = (key: "raises" | "findOuts", rows: string[][], empty: string): SaidSheet => ({
    title: t(`readiness.moves.${key}`),
    head: [t("report.readiness.moves.act"), t(`report.readiness.moves.${key}`)],
    rows,
    note: rows.length > 0 ? t(`readiness.moves.${key}Lead`) : null,
    empty,
    widths: [78, 22],
    ends: [1],
  });
  return [
    sheet(
      "raises",
      raises.map((move) => [
        t(`readiness.moves.raise.${move.kind}`, valuesOf(move)),
        t("readiness.moves.gain", { points: tenth(move.gain), count: move.gain }),
      ]),
      t(`readiness.moves.${score === null ? "noRaises" : "allDone"}`),
    ),
    sheet(
      "findOuts",
      findOuts.map((move) => [
        t(`readiness.moves.findOut.${move.kind}`, valuesOf(move)),
        t("readiness.moves.surer", { share: shareOf(move.surer) }),
      ]),
      t("readiness.moves.nothingOpen"),
    ),
  ];
}

function sayMethod(report: ReadinessReport, words: ReportWords): SaidBlock[] {
  const { t, day } = words;
  return [
    t("readiness.figures.formula", { id: report.formula.id, day: day(report.formula.effectiveFrom) }),
    ...(["completeness", "firm"] as const).map((key) =>
      t("report.say.pair", { name: t(`readiness.figures.${key}`), value: t(`readiness.figures.${key}Hint`) }),
    ),
    saidInputs(report, words),
    t("report.readiness.method.equal"),
    t("readiness.figures.notAnOpinion"),
  ];
}
