import { hasEvidence, type Standings } from "../evidence/standing";
import type { Answers } from "./answer";
import { visibleQuestions } from "./branching";
import { isAnswered } from "./given";
import type { Question, Questionnaire } from "./questionnaire";

export interface Progress {
  /** Questions that appear. */
  readonly questions: number;
  /** Of these, answered, `unknown` included. */
  readonly answered: number;
  /** Of these, answered `unknown`. */
  readonly unknown: number;
}
export interface Completion extends Progress {
  readonly complete: boolean;
  readonly sections: readonly (Progress & { readonly id: string })[];
  /** The first question without an answer; null when there is none. */
  readonly next: string | null;
  /** Of the questions that ask for documents, how many have one that holds. */
  readonly evidence: { readonly asked: number; readonly given: number };
}

/** How far an assessment is. Progress is no score: "I don't know" answers a question and says nothing of it. */
export function completionOf(questionnaire: Questionnaire, answers: Answers, files: Standings = {}): Completion {
  const visible = visibleQuestions(questionnaire, answers);
  const shown = new Set(visible.map(({ id }) => id));
  const sections = questionnaire.sections.map(({ id, questions }) => ({
    id,
    ...progressOf(
      questions.filter((question) => shown.has(question.id)),
      answers,
    ),
  }));
  const all = progressOf(visible, answers);
  const next = visible.find(({ id }) => !isAnswered(answers[id]))?.id ?? null;
  const documents = visible.filter(({ kind }) => kind === "evidence");
  const given = documents.filter(({ id }) => hasEvidence(answers[id], files[id]));
  const evidence = { asked: documents.length, given: given.length };
  return { ...all, complete: all.answered === all.questions, sections, next, evidence };
}

function progressOf(questions: readonly Question[], answers: Answers): Progress {
  const given = questions.map(({ id }) => answers[id]).filter(isAnswered);
  return { questions: questions.length, answered: given.length, unknown: given.filter(({ kind }) => kind === "unknown").length };
}
