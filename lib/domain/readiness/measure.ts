import type { LearningRole } from "../training/role";
import type { EstateStanding, ReadinessFacts } from "./facts";
import type { Source } from "./formula";

/** One measure taken on the facts, in whole percents rounded to the side that flatters nobody. */
export interface Measured {
  /** 0 to 100; null when nothing is known. */
  readonly score: number | null;
  /** How much of what could be known is, 0 to 100; 0 exactly when the score is null. */
  readonly known: number;
  /** How much of it rests on what was reviewed or substantiated; never more than `known`. */
  readonly firm: number;
  /** What was counted, where it was counted: so many of so many. */
  readonly counted: { readonly part: number; readonly whole: number } | null;
}
export const UNKNOWN: Measured = { score: null, known: 0, firm: 0, counted: null };

type Measuring = (facts: ReadinessFacts, id: string) => Measured;
const MEASURE: Readonly<Record<Source, Measuring>> = { training: ofRole, assessment: ofQuestionnaire, estate: ofEstate };

/** Takes a measure; unknown when the facts say nothing of it. */
export function measure(source: Source, id: string, facts: ReadinessFacts): Measured {
  return MEASURE[source](facts, id);
}

function ofRole({ training }: ReadinessFacts, id: string): Measured {
  const found = training.find(({ role }) => role === (id as LearningRole));
  return found ? share(found.done, found.toDo) : UNKNOWN;
}

function ofQuestionnaire({ assessments }: ReadinessFacts, id: string): Measured {
  const found = assessments.find(({ questionnaire }) => questionnaire === id);
  if (!found || found.score === null) return UNKNOWN;
  const known = knownPercent(found.completeness);
  if (known === 0) return UNKNOWN;
  return { score: wholePercent(found.score), known, firm: found.state === "validated" ? known : 0, counted: null };
}

const ESTATE: Readonly<Record<string, (estate: EstateStanding) => Measured>> = {
  owner: ({ withOwner, workloads }) => share(withOwner, workloads),
  criticality: ({ withCriticality, workloads }) => share(withCriticality, workloads),
  "data-categories": ({ withDataCategories, workloads }) => share(withDataCategories, workloads),
  verdict: ({ workloads, undetermined, substantiated }) => {
    const determined = workloads - undetermined;
    if (determined === 0) return UNKNOWN;
    const firm = wholePercent((100 * substantiated) / workloads);
    return { ...share(substantiated, determined), known: knownPercent(determined / workloads), firm };
  },
};

function ofEstate({ estate }: ReadinessFacts, id: string): Measured {
  return estate === null ? UNKNOWN : (ESTATE[id]?.(estate) ?? UNKNOWN);
}

/** A share that was counted in full: of nothing there is none. */
function share(part: number, whole: number): Measured {
  if (whole === 0) return UNKNOWN;
  return { score: wholePercent((100 * part) / whole), known: 100, firm: 100, counted: { part, whole } };
}

/** Down to a whole percent, a hair below a whole one counting as it. */
function wholePercent(value: number): number {
  return Math.min(100, Math.floor(value + 1e-9));
}

/** What is known at all never reads 0. */
function knownPercent(ratio: number): number {
  return ratio <= 0 ? 0 : Math.max(1, wholePercent(100 * ratio));
}
