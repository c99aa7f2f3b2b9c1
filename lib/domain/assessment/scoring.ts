import type { Answers, AnswerValue } from "./answer";
import { visibleQuestions } from "./branching";
import { isAnswered } from "./given";
import type { Option, Question, Questionnaire } from "./questionnaire";

/** 0 to 100, or null where nothing is scored: `unknown`, a text, a date, an unscored option. */
export function scoreOf(question: Question, value: AnswerValue | undefined): number | null {
  if (!isAnswered(value) || value.kind === "unknown") return null;
  if (question.kind === "number" && value.kind === "number") return bandOf(question, value.number)?.score ?? null;
  if (!("options" in question) || value.kind !== "options") return null;
  const chosen = question.options.filter((option) => value.ids.includes(option.id));
  return question.kind === "multiple" ? shareOf(question.options, chosen) : (chosen[0]?.score ?? null);
}

export function bandOf(question: Extract<Question, { kind: "number" }>, number: number) {
  return question.bands.find((band) => band.to === null || number <= band.to);
}

/** Points of the chosen options against the points there are, of 100. What was chosen without a score ("not applicable") has none. */
function shareOf(options: readonly Option[], chosen: readonly Option[]): number | null {
  const points = (some: readonly Option[]) => some.reduce((sum, option) => sum + (option.score ?? 0), 0);
  const all = points(options);
  return all === 0 || chosen.every((option) => option.score === null) ? null : (100 * points(chosen)) / all;
}

export interface DimensionScore {
  readonly id: string;
  /** Weighted mean of the scored answers; null when there is none. */
  readonly score: number | null;
  /** Weight of the scored answers, and of all questions that appear and could still be scored. */
  readonly scoredWeight: number;
  readonly weight: number;
}
export interface AssessmentScore {
  /** 0 to 100; null while nothing is scored. */
  readonly score: number | null;
  /**
   * How much the score rests on, 0 to 1: the mean over the dimensions, in their weights, of the share that is scored. An answer that
   * is worth no score ("not applicable") asks nothing more: its question counts neither here nor there.
   */
  readonly completeness: number;
  readonly dimensions: readonly DimensionScore[];
}

/** Whether a question can ever be scored. */
export function isScorable(question: Question): boolean {
  if (question.kind === "number") return question.bands.some((band) => band.score !== null);
  return "options" in question && question.options.some((option) => option.score !== null);
}

/** Whether a question still counts: not once an answer was given that is worth no score. "I don't know" leaves it open. */
export function counts(question: Question, value: AnswerValue | undefined): boolean {
  if (!isScorable(question)) return false;
  return !isAnswered(value) || value.kind === "unknown" || scoreOf(question, value) !== null;
}

/** What a dimension's answers add up to. */
export interface Tally {
  readonly weight: number;
  readonly scoredWeight: number;
  /** Scores, each times the weight of its question. */
  readonly points: number;
}
export type Tallies = ReadonlyMap<string, Tally>;
const NOTHING: Tally = { weight: 0, scoredWeight: 0, points: 0 };

/** What one question adds to its dimension. */
function shareIn(question: Question, value: AnswerValue | undefined): Tally {
  if (!counts(question, value)) return NOTHING;
  const score = scoreOf(question, value);
  const { weight } = question;
  return score === null ? { ...NOTHING, weight } : { weight, scoredWeight: weight, points: weight * score };
}

function plus(a: Tally, b: Tally, times: 1 | -1 = 1): Tally {
  return {
    weight: a.weight + times * b.weight,
    scoredWeight: a.scoredWeight + times * b.scoredWeight,
    points: a.points + times * b.points,
  };
}

/** Adds up the visible questions by dimension. */
export function talliesOf(questionnaire: Questionnaire, answers: Answers): Tallies {
  const tallies = new Map(questionnaire.dimensions.map(({ id }) => [id, NOTHING]));
  for (const question of visibleQuestions(questionnaire, answers)) {
    const before = tallies.get(question.dimension);
    if (before) tallies.set(question.dimension, plus(before, shareIn(question, answers[question.id])));
  }
  return tallies;
}

/** The same tallies with another answer to a visible question on which no other question hangs. */
export function withAnswer(tallies: Tallies, question: Question, before: AnswerValue | undefined, after: AnswerValue): Tallies {
  const there = tallies.get(question.dimension) ?? NOTHING;
  const changed = plus(plus(there, shareIn(question, before), -1), shareIn(question, after));
  return new Map([...tallies, [question.dimension, changed]]);
}

/**
 * The score of an assessment, from its visible questions. A dimension without a scored answer takes no part in the mean: what is
 * not known lowers the completeness, never the score.
 */
export function scoreAssessment(questionnaire: Questionnaire, answers: Answers): AssessmentScore {
  return scoreOfTallies(questionnaire, talliesOf(questionnaire, answers));
}

export function scoreOfTallies({ dimensions: all }: Questionnaire, tallies: Tallies): AssessmentScore {
  const dimensions = all.map(({ id }) => {
    const { weight, scoredWeight, points } = tallies.get(id) ?? NOTHING;
    return { id, score: scoredWeight === 0 ? null : within(100, points / scoredWeight), scoredWeight, weight };
  });
  const weightOf = new Map(all.map(({ id, weight }) => [id, weight]));
  const mean = (some: readonly DimensionScore[], of: (dimension: DimensionScore) => number) => {
    const total = some.reduce((sum, { id }) => sum + (weightOf.get(id) ?? 0), 0);
    return total === 0 ? null : some.reduce((sum, one) => sum + (weightOf.get(one.id) ?? 0) * of(one), 0) / total;
  };
  const scored = dimensions.filter(({ score }) => score !== null);
  const asking = dimensions.filter(({ weight }) => weight > 0);
  const score = mean(scored, (one) => one.score ?? 0);
  const completeness = mean(asking, ({ scoredWeight, weight }) => scoredWeight / weight);
  return { score: within(100, score), completeness: within(1, completeness) ?? 1, dimensions };
}

/** A mean of fractions may miss its bounds by a hair. */
function within(most: number, value: number | null): number | null {
  return value === null ? null : Math.min(most, Math.max(0, value));
}
