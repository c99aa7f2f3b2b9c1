import type { Text } from "../text";
import type { ReadinessFacts } from "./facts";
import type { Formula, FormulaDimension } from "./formula";
import { readinessOf } from "./score";

/** What is done to raise the score. */
export const RAISING = [
  "apply-remedy",
  "complete-path",
  "name-owners",
  "set-criticality",
  "set-data-categories",
  "substantiate-verdicts",
] as const;
/** What is done to know more. */
export const FINDING_OUT = [
  "answer-question",
  "start-assessment",
  "name-learners",
  "import-estate",
  "determine-verdicts",
] as const;

interface Place {
  readonly dimension: string;
  /** What it is about: a learning role, a questionnaire; empty for the estate. */
  readonly subject: string;
  readonly assessmentId: string | null;
  readonly question: string | null;
  /** The remedy or the question, in words. */
  readonly text: Text | null;
  /** Workloads, modules or roles that it is about. */
  readonly count: number | null;
}
/** One act, and by how many points (in tenths) it would raise the score if it were done in full. */
export interface Raise extends Place {
  readonly kind: (typeof RAISING)[number];
  readonly gain: number;
}
/** One thing to find out, and by how much (0 to 1) the score would rest on more. */
export interface FindOut extends Place {
  readonly kind: (typeof FINDING_OUT)[number];
  readonly surer: number;
}

/** What an assessment that counts and still takes answers would have one do. */
export interface AssessmentHint {
  readonly assessmentId: string;
  readonly questionnaire: string;
  /** The question on which most hangs, and by how much (0 to 1) its answer adds to the completeness of the assessment. */
  readonly next: { readonly question: string; readonly text: Text; readonly adds: number } | null;
  /** The most effective remedies, each with the points of the assessment's own score that it brings. */
  readonly remedies: readonly { readonly question: string; readonly gain: number; readonly remedy: Text }[];
}

const NOWHERE = { subject: "", assessmentId: null, question: null, text: null, count: null };

/** The best act of each dimension, the most effective first: what is gained is what the score would show, less what it shows. */
export function raisesOf(formula: Formula, facts: ReadinessFacts, hints: readonly AssessmentHint[]): Raise[] {
  const now = readinessOf(formula, facts).score;
  if (now === null) return [];
  const gainOf = (change: Partial<ReadinessFacts>) =>
    Math.round(10 * ((readinessOf(formula, { ...facts, ...change }).score ?? now) - now)) / 10;
  const best = formula.dimensions.flatMap((dimension) => {
    const acts = ACTS[dimension.source](dimension, facts, hints).map(({ change, ...act }) => ({ ...act, gain: gainOf(change) }));
    const top = acts.reduce<Raise | null>((found, one) => (found === null || one.gain > found.gain ? one : found), null);
    return top !== null && top.gain > 0 ? [top] : [];
  });
  return best.sort((a, b) => b.gain - a.gain);
}

type Act = Omit<Raise, "gain"> & { readonly change: Partial<ReadinessFacts> };
type Acts = (dimension: FormulaDimension, facts: ReadinessFacts, hints: readonly AssessmentHint[]) => Act[];
const ACTS: Readonly<Record<FormulaDimension["source"], Acts>> = { training: paths, assessment: remedies, estate: estateActs };

function paths({ id: dimension, measures }: FormulaDimension, { training }: ReadinessFacts): Act[] {
  return training
    .filter(({ role, done, toDo }) => done < toDo && measures.some(({ id }) => id === role))
    .map(({ role, done, toDo }) => ({
      ...NOWHERE,
      kind: "complete-path",
      dimension,
      subject: role,
      count: toDo - done,
      change: { training: training.map((one) => (one.role === role ? { ...one, done: toDo } : one)) },
    }));
}

function remedies(
  { id: dimension, measures }: FormulaDimension,
  { assessments }: ReadinessFacts,
  hints: readonly AssessmentHint[],
): Act[] {
  return hints
    .filter(({ questionnaire }) => measures.some(({ id }) => id === questionnaire))
    .flatMap(({ assessmentId, questionnaire, remedies: found }) =>
      found.map(({ question, gain, remedy }) => ({
        ...NOWHERE,
        kind: "apply-remedy" as const,
        dimension,
        subject: questionnaire,
        assessmentId,
        question,
        text: remedy,
        change: {
          assessments: assessments.map((one) =>
            one.assessmentId === assessmentId && one.score !== null ? { ...one, score: Math.min(100, one.score + gain) } : one,
          ),
        },
      })),
    );
}

function estateActs({ id: dimension }: FormulaDimension, { estate }: ReadinessFacts): Act[] {
  if (estate === null) return [];
  const { workloads, withOwner, withCriticality, withDataCategories, undetermined, substantiated } = estate;
  const determined = workloads - undetermined;
  const act = (kind: Act["kind"], count: number, change: Partial<typeof estate>): Act[] =>
    count > 0 ? [{ ...NOWHERE, kind, dimension, count, change: { estate: { ...estate, ...change } } }] : [];
  return [
    ...act("name-owners", workloads - withOwner, { withOwner: workloads }),
    ...act("set-criticality", workloads - withCriticality, { withCriticality: workloads }),
    ...act("set-data-categories", workloads - withDataCategories, { withDataCategories: workloads }),
    ...act("substantiate-verdicts", determined - substantiated, { substantiated: determined }),
  ];
}

/** What to find out, what adds most first: per open assessment its next best question, and what nobody has begun. */
export function findOutsOf(formula: Formula, facts: ReadinessFacts, hints: readonly AssessmentHint[]): FindOut[] {
  const all = formula.dimensions.reduce((sum, { weight }) => sum + weight, 0);
  const found = formula.dimensions.flatMap((dimension) =>
    unknownsOf(dimension, facts, hints).map((one) => ({ ...one, surer: (one.surer * dimension.weight) / all })),
  );
  return found.filter(({ surer }) => surer > 0).sort((a, b) => b.surer - a.surer);
}

/** Here `surer` is a share of the dimension. */
function unknownsOf(dimension: FormulaDimension, facts: ReadinessFacts, hints: readonly AssessmentHint[]): FindOut[] {
  if (dimension.source === "training") return silentRoles(dimension, facts);
  if (dimension.source === "estate") return estateUnknowns(dimension, facts);
  return dimension.measures.flatMap(({ id: subject, weight }): FindOut[] => {
    const place = { ...NOWHERE, dimension: dimension.id, subject };
    const share = weight / 100;
    const standing = facts.assessments.find(({ questionnaire }) => questionnaire === subject);
    if (!standing) return [{ ...place, kind: "start-assessment", surer: share }];
    const { assessmentId, next } = hints.find((hint) => hint.questionnaire === subject) ?? {};
    if (!assessmentId || !next) return [];
    const { question, text, adds } = next;
    return [{ ...place, kind: "answer-question", assessmentId, question, text, surer: share * adds }];
  });
}

function silentRoles({ id: dimension, measures }: FormulaDimension, { training }: ReadinessFacts): FindOut[] {
  const silent = measures.filter(({ id }) => !training.some(({ role, toDo }) => role === id && toDo > 0));
  if (silent.length === 0) return [];
  const surer = silent.reduce((sum, { weight }) => sum + weight, 0) / 100;
  return [{ ...NOWHERE, kind: "name-learners", dimension, count: silent.length, surer }];
}

function estateUnknowns({ id: dimension, measures }: FormulaDimension, { estate }: ReadinessFacts): FindOut[] {
  if (estate === null) return [{ ...NOWHERE, kind: "import-estate", dimension, surer: 1 }];
  const weight = measures.find(({ id }) => id === "verdict")?.weight ?? 0;
  const { undetermined, workloads } = estate;
  const surer = (weight / 100) * (undetermined / workloads);
  return [{ ...NOWHERE, kind: "determine-verdicts", dimension, count: undetermined, surer }];
}
