import type { Answers, AnswerValue } from "../assessment/answer";
import { visibleQuestions } from "../assessment/branching";
import { isAnswered } from "../assessment/given";
import { type Question, type Questionnaire, questionsOf } from "../assessment/questionnaire";
import { bandOf, scoreOf } from "../assessment/scoring";
import type { Text } from "../text";
import { CUSTOMER_DUTIES, type CustomerDuty } from "./customer-duties";

/**
 * Where a duty stands, by what its answer is worth: `met` from 100 points, `partly` from 1, `not-met` at none; `not-scored` for an
 * answer that is worth none ("not applicable"). Nothing here is a judgement of ANSSI's.
 */
export const DUTY_STATES = ["met", "partly", "not-met", "not-scored", "unknown", "unanswered", "not-asked"] as const;
export type DutyState = (typeof DUTY_STATES)[number];

export interface NamedDocument {
  readonly title: string;
  readonly where: string;
}
export interface DutyLine {
  readonly duty: CustomerDuty;
  readonly question: Question;
  readonly value: AnswerValue | null;
  readonly state: DutyState;
  readonly rationale: Text | null;
  readonly remedy: Text | null;
  readonly comment: string;
  readonly documents: readonly NamedDocument[];
}
export interface DutyChecklist {
  /** Those of annex 2, meant for the tender file. */
  readonly annex: readonly DutyLine[];
  readonly others: readonly DutyLine[];
}

interface Given {
  readonly questionnaire: Questionnaire;
  readonly answers: ReadonlyMap<string, { readonly value: AnswerValue | null; readonly comment: string }>;
  /** Documents named anywhere in the project, by the clause that their question speaks of. */
  readonly documents: ReadonlyMap<string, readonly NamedDocument[]>;
}

/** The customer's duties one by one, with the answer that was given to each. A clause without a question is left out. */
export function dutyChecklist({ questionnaire, answers, documents }: Given): DutyChecklist {
  const said: Answers = Object.fromEntries([...answers].flatMap(([id, { value }]) => (value ? [[id, value]] : [])));
  const visible = new Set(visibleQuestions(questionnaire, said).map(({ id }) => id));
  const byClause = new Map(questionsOf(questionnaire).flatMap((one) => one.references.map((clause) => [clause, one] as const)));
  const lines = CUSTOMER_DUTIES.flatMap((duty): DutyLine[] => {
    const question = byClause.get(duty.clause);
    if (!question) return [];
    const { value = null, comment = "" } = answers.get(question.id) ?? {};
    const state = stateOf(question, value, visible.has(question.id));
    const told = state === "not-asked" ? null : toldOf(question, value);
    const named = documents.get(duty.clause) ?? [];
    const [rationale, remedy] = [told?.rationale ?? null, told?.remedy ?? null];
    return [{ duty, question, value, state, rationale, remedy, comment, documents: named }];
  });
  return { annex: lines.filter(isOfAnnex), others: lines.filter((line) => !isOfAnnex(line)) };
}

function isOfAnnex({ duty }: DutyLine): boolean {
  return duty.clause.startsWith("A2.");
}

function stateOf(question: Question, value: AnswerValue | null, asked: boolean): DutyState {
  if (!asked) return "not-asked";
  if (!isAnswered(value)) return "unanswered";
  if (value.kind === "unknown") return "unknown";
  const score = scoreOf(question, value);
  if (score === null) return "not-scored";
  return score >= 100 ? "met" : score > 0 ? "partly" : "not-met";
}

/** What the questionnaire says of the answer; of several choices only "none of these" has something to say of itself. */
function toldOf(question: Question, value: AnswerValue | null): { rationale: Text; remedy: Text | null } | null {
  if (value?.kind === "number" && question.kind === "number") return bandOf(question, value.number) ?? null;
  if (value?.kind !== "options" || !("options" in question)) return null;
  const [first, ...more] = question.options.filter(({ id }) => value.ids.includes(id));
  if (!first || more.length > 0) return null;
  return question.kind === "multiple" && first.id !== question.none ? null : first;
}
