import type { Answers } from "@/lib/domain/assessment/answer";
import { differingQuestions, questionsToRead } from "@/lib/domain/assessment/second-reading";
import { answersFrom } from "../assessment/figures";
import { type KnownQuestionnaire, knownQuestionnaire } from "../assessment/known-questionnaire";
import { answersAt } from "../assessment/store-adjudication";
import { type AssessmentPlace, loadAssessment, type StoredAssessment } from "../assessment/store-assessment";
import type { OrganisationScope } from "../database";
import { Conflict, NotFound } from "../errors";
import {
  decisionsOf,
  marksOf,
  newestReading,
  type StoredDecision,
  type StoredMark,
  type StoredReading,
} from "./store-second-reading";

export interface Reading {
  readonly assessment: StoredAssessment;
  readonly known: KnownQuestionnaire;
  /** As they were when the reading was opened: what is decided or answered since changes nothing of what was read. */
  readonly answers: Answers;
  readonly questions: readonly string[];
  readonly reading: StoredReading;
  readonly decisions: readonly StoredDecision[];
}

/** A reading with all that it is about. `update` holds the assessment and the reading against whoever else changes them. */
export async function readingOf(
  scope: OrganisationScope,
  assessment: StoredAssessment,
  reading: StoredReading,
): Promise<Reading> {
  const known = await knownQuestionnaire(scope, assessment.questionnaireId, assessment.version);
  const decisions = await decisionsOf(scope, reading.id);
  const answers = answersFrom(await answersAt(scope, assessment.id, reading.openedAt));
  return { assessment, known, answers, questions: questionsToRead(known.questionnaire, answers), reading, decisions };
}

/** The reading that is under way, held until the end of the transaction; Conflict when none is in this state. */
export async function heldReading(
  scope: OrganisationScope,
  place: AssessmentPlace,
  states: readonly StoredReading["state"][],
): Promise<Reading> {
  const assessment = await loadAssessment(scope, place, "update");
  const reading = await newestReading(scope, assessment.id, "update");
  if (!reading) throw new NotFound();
  if (!states.includes(reading.state)) throw new Conflict("reading-moved-on", { state: reading.state });
  return readingOf(scope, assessment, reading);
}

/** Both readers' marks face to face; null while one of them still reads. */
export async function comparisonOf(scope: OrganisationScope, { reading, questions, answers }: Reading) {
  if (!reading.firstDoneAt || !reading.secondDoneAt) return null;
  const marks = await marksOf(scope, reading.id);
  const of = (person: string) =>
    new Map(marks.filter(({ personId }) => personId === person).map((mark) => [mark.questionId, mark]));
  const [first, second] = [of(reading.firstReader), of(reading.secondReader)];
  const both = questions.filter((id) => first.has(id) && second.has(id));
  const differing = differingQuestions(both, answers, valuesOf(first), valuesOf(second));
  return { first, second, both, differing };
}

function valuesOf(marks: ReadonlyMap<string, StoredMark>) {
  return new Map([...marks].map(([id, { value }]) => [id, value]));
}
