import { createHash, randomUUID } from "node:crypto";
import type { AnswerValue } from "@/lib/domain/assessment/answer";
import { listAssessments } from "@/lib/server/assessment/list-assessments";
import { readAssessment } from "@/lib/server/assessment/read-assessment";
import { saveAnswer } from "@/lib/server/assessment/save-answer";
import { startAssessment } from "@/lib/server/assessment/start-assessment";
import type { Caller } from "@/lib/server/database";
import { importQuestionnaire } from "@/lib/server/own-questionnaire/import-questionnaire";
import { listOwnQuestionnaires } from "@/lib/server/own-questionnaire/list-own-questionnaires";
import { DEMONSTRATION_QUESTIONNAIRE } from "./demonstration-questionnaire.data";

interface Place {
  readonly organisationId: string;
  readonly projectId: string;
}

/** A questionnaire of the ministry's own, brought in from a file and begun; one that is there already stays as it is. */
export async function seedOwnQuestionnaire(lead: Caller, where: Place): Promise<void> {
  const { organisationId } = where;
  const { items } = await listOwnQuestionnaires(lead, { organisationId });
  const id = items[0]?.id ?? (await bringIn(lead, organisationId));
  const { items: assessments } = await listAssessments(lead, where);
  if (assessments.some(({ questionnaire }) => questionnaire.id === id) || items[0]?.offered === false) return;
  const assessmentId = (await startAssessment(lead, { ...where, questionnaireId: id })).id;
  const path = { ...where, assessmentId };
  const { questionnaire } = await readAssessment(lead, path);
  for (const [at, question] of (questionnaire.sections[0]?.questions ?? []).entries()) {
    const option = "options" in question ? question.options[at] : undefined;
    const value: AnswerValue = { kind: "options", ids: [option?.id ?? ""] };
    await saveAnswer(lead, { ...path, questionId: question.id, value, baseRevision: 0, mutation: randomUUID() });
  }
}

async function bringIn(lead: Caller, organisationId: string): Promise<string> {
  const bytes = new TextEncoder().encode(DEMONSTRATION_QUESTIONNAIRE);
  async function* body() {
    yield bytes;
  }
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const about = { organisationId, fileName: "socle-exploitation.yaml", language: "fr", sha256 } as const;
  return (await importQuestionnaire.receive(lead, about, body())).id;
}
