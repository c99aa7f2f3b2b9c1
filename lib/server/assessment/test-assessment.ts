import { randomUUID } from "node:crypto";
import type { AnswerView } from "@/lib/contract/assessment";
import type { AnswerValue } from "@/lib/domain/assessment/answer";
import { aMultiple, aNumber, aQuestionnaire, aSingle, aText } from "@/lib/domain/assessment/builders";
import type { Questionnaire } from "@/lib/domain/assessment/questionnaire";
import { beforeScope, type Caller } from "../database";
import type { TestEstate } from "../test-estate";
import { readAssessment } from "./read-assessment";
import { saveAnswer } from "./save-answer";
import { startAssessment } from "./start-assessment";
import { publishQuestionnaires } from "./store-questionnaire";

export const QUESTIONNAIRE = "test-questionnaire";
export const said = (...ids: string[]): AnswerValue => ({ kind: "options", ids });
export const UNKNOWN: AnswerValue = { kind: "unknown" };

/** Two sections: choices and a hidden question, then a number that the estate answers, a text and a multiple choice. */
export function aTestQuestionnaire(override: Partial<Questionnaire> = {}): Questionnaire {
  return aQuestionnaire(
    {
      first: [aSingle("q1", { weight: 2 }), aSingle("q2", { appearsWhen: { question: "q1", is: ["bad"] } })],
      second: [aNumber("owners", { auto: "estate-owners" }), aText("t"), aMultiple("m")],
    },
    override,
  );
}

export async function publishTest(questionnaire: Questionnaire = aTestQuestionnaire()): Promise<void> {
  const { id, version } = questionnaire;
  await publishQuestionnaires([{ id, version, load: async () => questionnaire }]);
}

export interface OpenedAssessment {
  readonly organisationId: string;
  readonly projectId: string;
  readonly assessmentId: string;
}

export async function anAssessment(estate: TestEstate, caller: Caller = estate.lead): Promise<OpenedAssessment> {
  await publishTest();
  const { id } = await startAssessment(caller, { ...estate.path, questionnaireId: QUESTIONNAIRE });
  return { ...estate.path, assessmentId: id };
}

/** Answers one question on top of what is there. */
export async function answer(
  caller: Caller,
  path: OpenedAssessment,
  questionId: string,
  value: AnswerValue | null,
  override: { comment?: string; baseRevision?: number; mutation?: string } = {},
): Promise<AnswerView> {
  const baseRevision =
    override.baseRevision ??
    (await readAssessment(caller, path)).answers.find((one) => one.questionId === questionId)?.revision ??
    0;
  return saveAnswer(caller, { ...path, questionId, value, mutation: randomUUID(), ...override, baseRevision });
}

/** Answers every question that appears. */
export async function complete(caller: Caller, path: OpenedAssessment): Promise<void> {
  await answer(caller, path, "q1", said("good"));
  await answer(caller, path, "owners", { kind: "number", number: 90 });
  await answer(caller, path, "t", { kind: "text", text: "Fait" });
  await answer(caller, path, "m", said("a"));
}

/** A newest line of the organisation's audit trail. */
export async function lastAudit(organisationId: string): Promise<{ action: string; subject: string; detail: unknown }> {
  const row = await beforeScope((tx) =>
    tx.auditEvent.findFirstOrThrow({ where: { organisationId }, orderBy: { sequence: "desc" } }),
  );
  return { action: row.action, subject: row.subject, detail: JSON.parse(row.detail) };
}
