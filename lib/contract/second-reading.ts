import { z } from "zod";
import { AnswerValue } from "@/lib/domain/assessment/answer";
import { READING_STATES } from "@/lib/domain/assessment/second-reading";
import { AssessmentPath } from "./assessment";
import { defineRoute } from "./route";

const Nothing = z.strictObject({});
const QuestionId = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,99}$/);
const Note = z.string().trim().max(4_000);
const Named = z.strictObject({ personId: z.uuid(), name: z.string() });
const EXAMPLE_ID = "00000000-0000-4000-8000-000000000001";

const Mark = z.strictObject({ value: AnswerValue, note: z.string() });

const Decision = Named.extend({ value: AnswerValue, reason: z.string(), at: z.string() });
export const ReadingDifference = z.strictObject({
  questionId: QuestionId,
  /** What the organisation answered, also where a decision has replaced it since. */
  answer: AnswerValue.nullable(),
  first: Mark,
  second: Mark,
  decision: Decision.nullable(),
});
export type ReadingDifference = z.infer<typeof ReadingDifference>;

export const SecondReadingView = z.strictObject({
  id: z.uuid(),
  state: z.enum(READING_STATES),
  opened: Named.extend({ at: z.string() }),
  ended: Named.extend({ at: z.string() }).nullable(),
  /** First and second, in this order. */
  readers: z.array(Named.extend({ doneAt: z.string().nullable() })),
  /** What is to be judged, in the order of the questionnaire. */
  questions: z.array(QuestionId),
  /** The caller's own marks; nobody's but theirs. */
  mine: z.array(Mark.extend({ questionId: QuestionId })),
  /** Null while one of the two still reads. */
  compared: z
    .strictObject({
      differences: z.array(ReadingDifference),
      /** Questions on which both said the same, of those that both judged; kappa where its conditions hold. */
      agreement: z.strictObject({ equal: z.int(), total: z.int(), kappa: z.number().nullable() }),
    })
    .nullable(),
});
export type SecondReadingView = z.infer<typeof SecondReadingView>;

const READING = "/api/v1/organisations/{organisationId}/projects/{projectId}/assessments/{assessmentId}/second-reading";

export const readSecondReadingRoute = defineRoute({
  method: "GET",
  path: READING,
  summary: "The newest second reading of an assessment: who reads, one's own marks, and once both are done, what differs",
  params: AssessmentPath,
  response: z.strictObject({
    reading: SecondReadingView.nullable(),
    /** May open or give up a reading, and decide. */
    mayDecide: z.boolean(),
    /** Who may be a reader; empty for those who may not open one. */
    candidates: z.array(Named),
  }),
});
export type SecondReadingPage = z.infer<(typeof readSecondReadingRoute)["response"]>;

export const openSecondReadingRoute = defineRoute({
  method: "POST",
  path: READING,
  summary: "Have a submitted assessment judged by two people apart; it is neither validated nor returned meanwhile",
  params: AssessmentPath,
  body: z.strictObject({ firstReader: z.uuid(), secondReader: z.uuid() }),
  example: { body: { firstReader: EXAMPLE_ID, secondReader: "00000000-0000-4000-8000-000000000002" } },
  response: z.strictObject({ id: z.uuid() }),
});

export const markQuestionRoute = defineRoute({
  method: "PUT",
  path: `${READING}/marks/{questionId}`,
  summary: "Say as a reader what the answer should be, and why; nobody sees it before both readers are done",
  params: AssessmentPath.extend({ questionId: QuestionId }),
  body: z.strictObject({ value: AnswerValue, note: Note.default("") }),
  example: { body: { value: { kind: "unknown" } } },
  response: Nothing,
});

export const finishReadingRoute = defineRoute({
  method: "POST",
  path: `${READING}/finish`,
  summary: "Be done as a reader: marks do not change any more, and are compared once the other is done too",
  params: AssessmentPath,
  response: Nothing,
});

export const adjudicateDifferenceRoute = defineRoute({
  method: "PUT",
  path: `${READING}/decisions/{questionId}`,
  summary:
    "Retain a value where readings and answer differ, for good and with the reason; the answer follows as a revision of its own",
  params: AssessmentPath.extend({ questionId: QuestionId }),
  body: z.strictObject({ value: AnswerValue, reason: Note.min(1) }),
  example: { body: { value: { kind: "unknown" }, reason: "La pièce jointe ne le montre pas." } },
  response: Nothing,
});

export const abandonSecondReadingRoute = defineRoute({
  method: "POST",
  path: `${READING}/abandon`,
  summary: "Give a second reading up: what was decided stays, what was not is not asked any more",
  params: AssessmentPath,
  response: Nothing,
});
