import { GRADES, type Grade } from "@/lib/domain/eligibility/verdict";
import type { Evidence, Source } from "./edition";

const RANK: Readonly<Record<Grade, number>> = { confirmed: 0, strong: 1, weak: 2, none: 3 };

export function lower(a: Grade, b: Grade): Grade {
  return RANK[a] >= RANK[b] ? a : b;
}

/** The weakest of several grades; `confirmed`, which weakens nothing, when there is none. */
export function weakest(grades: readonly Grade[]): Grade {
  return grades.reduce(lower, GRADES[0]);
}

/** The strongest of several grades; `none` when there is none. */
export function strongest(grades: readonly Grade[]): Grade {
  return grades.reduce<Grade>((best, grade) => (RANK[grade] < RANK[best] ? grade : best), "none");
}

/** How far a source carries: a fact confirms, a secondary source is strong at most, an inference weak. A source nobody knows: weak. */
export function sourceGrade(source: Source | undefined): Grade {
  if (source === undefined) return "weak";
  return source.label === "fact" ? "confirmed" : source.label === "secondary" ? "strong" : "weak";
}

/** The most that a kind of evidence can carry in favour of a rule about a SKU or a feature. */
const CEILING: Readonly<Record<Evidence["kind"], Grade>> = {
  "service-statement": "confirmed",
  retirement: "confirmed",
  nature: "strong",
  "sdk-endpoint": "strong",
  prepared: "weak",
  "necessary-part": "strong",
  "class-statement": "weak",
  sibling: "weak",
  press: "weak",
};

/**
 * The grade of a rule: that of its best piece of evidence, which carries no further than its kind and its source.
 * In: the rule's evidence and the sources by id. A rule without evidence: `none`.
 */
export function gradeOfRule(evidence: readonly Evidence[], source: (id: string) => Source | undefined): Grade {
  return strongest(evidence.map((piece) => lower(CEILING[piece.kind], sourceGrade(source(piece.source)))));
}

/** Latest day among the sources of some evidence, null without any. */
export function latestDate(evidence: readonly Evidence[], source: (id: string) => Source | undefined): string | null {
  return evidence.reduce<string | null>((latest, piece) => {
    const date = source(piece.source)?.date ?? null;
    return latest === null || (date !== null && date > latest) ? date : latest;
  }, null);
}
