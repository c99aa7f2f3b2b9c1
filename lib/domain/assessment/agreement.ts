import type { AnswerValue } from "./answer";
import type { Question } from "./questionnaire";
import { scoreOf } from "./scoring";

/** What a reading says of an answer, on one scale for all questions: the options differ from question to question. */
const VERDICTS = ["met", "partly", "not-met", "unscored"] as const;
type Verdict = (typeof VERDICTS)[number];

export interface ReadPair {
  readonly question: Question;
  readonly first: AnswerValue;
  readonly second: AnswerValue;
}
export interface Agreement {
  readonly equal: number;
  readonly total: number;
  /** Cohen's kappa on the four verdicts; null where its conditions do not hold. */
  readonly kappa: number | null;
}

/** Fewer questions than this, and kappa is a figure of chance. */
export const KAPPA_NEEDS = 20;

/**
 * How far two readings agree: the share of questions with the same value, and beyond chance by Cohen's kappa (Cohen 1960). Kappa asks
 * for one set of categories for every item, so it is taken on verdicts (100 points; between; none; not scored), for enough items, and
 * where chance alone would not agree on all of them.
 */
export function agreementOf(pairs: readonly ReadPair[], same: (a: AnswerValue, b: AnswerValue) => boolean): Agreement {
  const equal = pairs.filter(({ first, second }) => same(first, second)).length;
  return { equal, total: pairs.length, kappa: pairs.length < KAPPA_NEEDS ? null : kappaOf(pairs) };
}

function kappaOf(pairs: readonly ReadPair[]): number | null {
  const verdicts = pairs.map(({ question, first, second }) => [verdictOf(question, first), verdictOf(question, second)] as const);
  const share = (count: number) => count / verdicts.length;
  const observed = share(verdicts.filter(([first, second]) => first === second).length);
  const expected = VERDICTS.reduce((sum, verdict) => {
    const of = (reader: 0 | 1) => share(verdicts.filter((pair) => pair[reader] === verdict).length);
    return sum + of(0) * of(1);
  }, 0);
  return expected > 0.999_999 ? null : (observed - expected) / (1 - expected);
}

function verdictOf(question: Question, value: AnswerValue): Verdict {
  const score = scoreOf(question, value);
  if (score === null) return "unscored";
  if (score >= 100) return "met";
  return score <= 0 ? "not-met" : "partly";
}
