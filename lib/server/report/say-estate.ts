import { GRADES, VERDICTS, type Verdict } from "@/lib/domain/eligibility/verdict";
import type { CommitteeNote, MatrixCell } from "@/lib/domain/report/committee-note";
import type { ReportWords } from "./report-words";
import type { SaidBar } from "./said";

export interface SaidEstate {
  readonly title: string;
  /** Null before the first import. */
  readonly bar: SaidBar<Verdict> | null;
  readonly lines: readonly string[];
}

export interface SaidCell {
  readonly workloads: string;
  /** How many of them rest on an estimate; empty where none does. */
  readonly weak: string;
  readonly outcomes: readonly string[];
}
export interface SaidMatrix {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly {
    readonly verdict: Verdict;
    readonly name: string;
    readonly cells: readonly (SaidCell | null)[];
    readonly total: string;
  }[];
  readonly lines: readonly string[];
}

/** The whole estate as one bar: workloads of configuration decide nothing and are told apart. */
export function sayEstate({ estate }: Pick<CommitteeNote, "estate">, { t, number, share }: ReportWords): SaidEstate {
  const title = t("report.committee.estate.title");
  if (!estate) return { title, bar: null, lines: [t("report.committee.estate.none")] };
  const deciding = VERDICTS.filter((verdict) => verdict !== "configuration");
  const whole = deciding.reduce((total, verdict) => total + (estate.byWorkload[verdict] ?? 0), 0);
  const parts = deciding
    .map((key) => ({ key, value: estate.byWorkload[key] ?? 0 }))
    .filter(({ value }) => value > 0)
    .map((part) => ({
      ...part,
      text: t("report.committee.estate.segment", {
        name: t(`eligibility-words.verdict.${part.key}`),
        count: number(part.value),
        share: share(part.value, whole),
      }),
    }));
  const list = parts.map(({ text }) => text).join(", ") || t("report.say.nothing");
  const configuration = estate.byWorkload.configuration;
  const grades = GRADES.map((grade) => `${t(`eligibility-words.grade.${grade}`)} ${number(estate.byEvidence[grade])}`);
  return {
    title,
    bar: whole === 0 ? null : { alt: t("report.committee.estate.alt", { count: whole, list }), parts },
    lines: [
      [
        t("report.committee.estate.counts", { workloads: estate.workloads, resources: estate.resources }),
        t("report.committee.estate.evidence", { list: grades.join(" · ") }),
        ...(configuration > 0 ? [t("report.committee.estate.configuration", { count: configuration })] : []),
      ].join(" "),
    ],
  };
}

export function sayMatrix({ matrix }: Pick<CommitteeNote, "matrix">, words: ReportWords): SaidMatrix {
  const { t, number } = words;
  const title = t("report.committee.matrix.title");
  if (!matrix) return { title, head: [], rows: [], lines: [t("report.committee.matrix.none")] };
  const totals = matrix.totals.map(({ outcome, workloads }) => counted(outcome, workloads, words));
  return {
    title,
    head: [
      t("report.committee.matrix.verdict"),
      ...matrix.levels.map((level) => t(`eligibility-words.obligation.${level}`)),
      t("report.committee.matrix.total"),
    ],
    rows: matrix.rows.map(({ verdict, cells, workloads }) => ({
      verdict,
      name: t(`eligibility-words.verdict.${verdict}`),
      cells: cells.map((cell) => cell && sayCell(cell, words)),
      total: number(workloads),
    })),
    lines: [
      t("report.committee.matrix.totals", { list: totals.join(" · ") }),
      t("report.committee.matrix.estimates", { weak: number(matrix.weak), workloads: number(matrix.workloads) }),
    ],
  };
}

/** The decision of most of its workloads by name, the others together. */
function sayCell({ workloads, weak, outcomes }: MatrixCell, words: ReportWords): SaidCell {
  const { t, number } = words;
  const [first, ...others] = outcomes;
  const rest = others.reduce((total, one) => total + one.workloads, 0);
  const named = first ? t(`eligibility-words.outcome.${first.outcome}`) : "";
  return {
    workloads: number(workloads),
    weak: weak > 0 ? t("report.committee.matrix.weak", { count: number(weak) }) : "",
    outcomes:
      first && rest > 0
        ? [counted(first.outcome, first.workloads, words), t("report.committee.matrix.others", { count: number(rest) })]
        : [named],
  };
}

function counted(outcome: string, workloads: number, { t, number }: ReportWords): string {
  return t("report.committee.matrix.counted", { outcome: t(`eligibility-words.outcome.${outcome}`), count: number(workloads) });
}
