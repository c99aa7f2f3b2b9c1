import type { Answers, AnswerValue } from "./answer";
import { questionsInConditions, visibleQuestions } from "./branching";
import { isAnswered } from "./given";
import type { Option, Question, Questionnaire } from "./questionnaire";
import { bandOf, counts, scoreAssessment, scoreOf, scoreOfTallies, talliesOf, withAnswer } from "./scoring";

/**
 * The question on which most of the score hangs: the one whose answer would add most completeness. One without any answer goes
 * before one that was answered "I don't know". Null when every question that counts is scored.
 */
export function nextBestQuestion(questionnaire: Questionnaire, answers: Answers): Question | null {
  const { dimensions } = scoreAssessment(questionnaire, answers);
  const effects = new Map(
    questionnaire.dimensions.map(({ id, weight }) => [
      id,
      weight / (dimensions.find((dimension) => dimension.id === id)?.weight || 1),
    ]),
  );
  const effect = (question: Question) => question.weight * (effects.get(question.dimension) ?? 0);
  const open = visibleQuestions(questionnaire, answers).filter(
    (one) => counts(one, answers[one.id]) && scoreOf(one, answers[one.id]) === null,
  );
  const silent = open.filter(({ id }) => !isAnswered(answers[id]));
  const asked = silent.length > 0 ? silent : open;
  return asked.reduce<Question | null>((best, one) => (best === null || effect(one) > effect(best) ? one : best), null);
}

export interface Action {
  readonly question: string;
  /** By how many points of the whole score putting it right would raise it. */
  readonly gain: number;
  readonly remedy: { readonly fr: string; readonly en: string };
}
interface Improvement {
  readonly remedy: Action["remedy"];
  /** The answer that could be given once the remedy is done. */
  readonly after: AnswerValue;
}

/** Sums of fractions differ by a hair. */
const NOTICEABLE = 1e-9;

/** What to put right, most effective first: answers given that have a remedy, with what the answer after it would bring. */
export function nextBestActions(questionnaire: Questionnaire, answers: Answers, most = 5): Action[] {
  const tallies = talliesOf(questionnaire, answers);
  const now = scoreOfTallies(questionnaire, tallies).score;
  if (now === null) return [];
  const branching = questionsInConditions(questionnaire);
  // Hundreds of questions, each asked what it would bring: only one on which others hang needs the whole computed anew.
  const scoreWith = (question: Question, after: AnswerValue) =>
    branching.has(question.id)
      ? scoreAssessment(questionnaire, { ...answers, [question.id]: after }).score
      : scoreOfTallies(questionnaire, withAnswer(tallies, question, answers[question.id], after)).score;
  const actions = visibleQuestions(questionnaire, answers).flatMap((question) => {
    const improvement = improvementOf(question, answers[question.id]);
    if (!improvement) return [];
    const then = scoreWith(question, improvement.after) ?? now;
    return then - now > NOTICEABLE ? [{ question: question.id, gain: then - now, remedy: improvement.remedy }] : [];
  });
  return actions.sort((a, b) => b.gain - a.gain || (a.question < b.question ? -1 : 1)).slice(0, most);
}

function improvementOf(question: Question, value: AnswerValue | undefined): Improvement | null {
  if (!isAnswered(value)) return null;
  if (question.kind === "number" && value.kind === "number") return betterNumber(question, value.number);
  if (!("options" in question) || value.kind !== "options") return null;
  if (question.kind === "multiple") return oneMore(question.options, question.none, value.ids);
  const chosen = question.options.find((option) => value.ids.includes(option.id));
  const best = question.options.reduce((top, option) => ((option.score ?? -1) > (top.score ?? -1) ? option : top));
  return chosen?.remedy ? { remedy: chosen.remedy, after: { kind: "options", ids: [best.id] } } : null;
}

/** A number of the best band. */
function betterNumber(question: Extract<Question, { kind: "number" }>, number: number): Improvement | null {
  const remedy = bandOf(question, number)?.remedy;
  const best = question.bands.reduce((top, band) => ((band.score ?? -1) > (top.score ?? -1) ? band : top));
  return remedy ? { remedy, after: { kind: "number", number: Math.min(best.to ?? question.max, question.max) } } : null;
}

/** An option of a multiple choice has the remedy for its absence: the one worth most. "None of these" has the remedy for itself. */
function oneMore(options: readonly Option[], none: string | null, ids: readonly string[]): Improvement | null {
  const worth = (option: Option) => option.score ?? 0;
  const only = options.find((option) => option.id === none && ids.includes(option.id));
  const absent = options.filter((option) => option.id !== none && !ids.includes(option.id) && option.remedy && worth(option) > 0);
  const missing = absent.reduce<Option | null>((top, one) => (top === null || worth(one) > worth(top) ? one : top), null);
  if (!missing) return null;
  const remedy = only?.remedy ?? missing.remedy;
  const after = [...ids.filter((id) => id !== none), missing.id];
  return remedy ? { remedy, after: { kind: "options", ids: after } } : null;
}
