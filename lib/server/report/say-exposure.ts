import type { CommitteeNote } from "@/lib/domain/report/committee-note";
import type { ReportWords } from "./report-words";
import type { SaidBar } from "./said";

/** Workloads within reach of a law from outside the European Union, out of its reach, or not known. */
export const REACHED = ["exposed", "free", "unknown"] as const;
export type Reached = (typeof REACHED)[number];

export interface SaidExposure {
  readonly title: string;
  /** The bars as a table: when, then a count for each of `REACHED`. */
  readonly head: readonly string[];
  readonly bars: readonly {
    readonly name: string;
    readonly text: string;
    readonly counts: readonly string[];
    readonly bar: SaidBar<Reached>;
  }[];
  /** Where there is nothing to count. */
  readonly empty: string | null;
  /** How each is counted, then what that rests on. */
  readonly basis: readonly string[];
  readonly more: (count: number) => string;
}

/** The exposure before and after the plan. */
export function sayExposure({ exposure }: Pick<CommitteeNote, "exposure">, words: ReportWords): SaidExposure {
  const { t, locale, day } = words;
  const title = t("report.committee.exposure.title");
  const reading = exposure.basis.filter(({ standing }) => standing === "inference");
  const ordered = [...reading, ...exposure.basis.filter((one) => !reading.includes(one))];
  const basis = ordered.map(({ text, standing, source, date }) => {
    const on = day(date);
    // Many a source is named with its date.
    const from = source[locale].includes(on) ? source[locale] : `${source[locale]}, ${on}`;
    const known = t(`report.standing.${standing}`);
    return t("report.committee.exposure.basis", { text: text[locale], standing: known, source: from });
  });
  const whole = REACHED.reduce((total, key) => total + exposure.before[key], 0);
  const head = [t("report.committee.exposure.when"), ...REACHED.map((key) => t(`report.committee.exposure.${key}`))];
  const more = (count: number) => t("report.committee.exposure.more", { count });
  if (whole === 0) return { title, head, bars: [], empty: t("report.committee.exposure.none"), basis, more };
  const bars = (["before", "after"] as const).map((when) => barOf(when, exposure[when], words));
  return { title, head, bars, empty: null, basis, more };
}

function barOf(when: "before" | "after", reach: CommitteeNote["exposure"]["before"], { t, number }: ReportWords) {
  const name = t(`report.committee.exposure.${when}`);
  const counts = { exposed: number(reach.exposed), free: number(reach.free), unknown: number(reach.unknown) };
  const parts = REACHED.map((key) => ({ key, value: reach[key], text: number(reach[key]) })).filter(({ value }) => value > 0);
  return {
    name,
    text: t("report.committee.exposure.text", counts),
    counts: REACHED.map((key) => counts[key]),
    bar: { alt: t("report.committee.exposure.alt", { when: name, ...counts }), parts },
  };
}
