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

/**
 * The score of an assessment, from its visible questions. A dimension without a scored answer takes no part in the mean: what is
 * not known lowers the completeness, never the score.
 */
export function scoreAssessment(questionnaire: Questionnaire, answers: Answers): AssessmentScore {
  const counted = visibleQuestions(questionnaire, answers).filter((question) => counts(question, answers[question.id]));
  const dimensions = questionnaire.dimensions.map(({ id }) => scoreDimension(id, counted, answers));
  const weightOf = new Map(questionnaire.dimensions.map(({ id, weight }) => [id, weight]));
  const mean = (some: readonly DimensionScore[], of: (dimension: DimensionScore) => number) => {
    const total = some.reduce((sum, { id }) => sum + (weightOf.get(id) ?? 0), 0);
    return total === 0 ? null : some.reduce((sum, one) => sum + (weightOf.get(one.id) ?? 0) * of(one), 0) / total;
  };
  const asking = dimensions.filter(({ weight }) => weight > 0);
  return {
    score: within(
      100,
      mean(
        dimensions.filter(({ score }) => score !== null),
        ({ score }) => score ?? 0,
      ),
    ),
    completeness:
      within(
        1,
        mean(asking, ({ scoredWeight, weight }) => scoredWeight / weight),
      ) ?? 1,
    dimensions,
  };
}

/** A mean of fractions may miss its bounds by a hair. */
function within(most: number, value: number | null): number | null {
  return value === null ? null : Math.min(most, Math.max(0, value));
}

function scoreDimension(id: string, counted: readonly Question[], answers: Answers): DimensionScore {
  let [weight, scoredWeight, points] = [0, 0, 0];
  for (const question of counted.filter((one) => one.dimension === id)) {
    weight += question.weight;
    const score = scoreOf(question, answers[question.id]);
    if (score === null) continue;
    scoredWeight += question.weight;
    points += question.weight * score;
  }
  return { id, score: scoredWeight === 0 ? null : within(100, points / scoredWeight), scoredWeight, weight };
}
