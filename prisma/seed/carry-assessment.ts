import { listAssessments } from "@/lib/server/assessment/list-assessments";
import { readAssessment } from "@/lib/server/assessment/read-assessment";
import { startAssessment } from "@/lib/server/assessment/start-assessment";
import { submitAssessment } from "@/lib/server/assessment/submit-assessment";
import { validateAssessment } from "@/lib/server/assessment/validate-assessment";
import type { Caller } from "@/lib/server/database";
import { fill, type SaidOfQuestions } from "@/lib/server/jobs/fill-assessment";

interface Place {
  readonly organisationId: string;
  readonly projectId: string;
}

export interface Carried {
  readonly questionnaireId: string;
  readonly said: SaidOfQuestions;
  /** How many questions are answered; all of them and the consultant's validation when a note is given. */
  readonly answered: number;
  readonly note: string | null;
}

/** Brings one assessment as far as told, from wherever an earlier start left it. */
export async function carryAssessment(lead: Caller, consultant: Caller, where: Place, carried: Carried): Promise<void> {
  const { questionnaireId, said, answered, note } = carried;
  const found = (await listAssessments(lead, where)).items.find(({ questionnaire }) => questionnaire.id === questionnaireId);
  if (found?.state === "validated") return;
  const path = { ...where, assessmentId: found?.id ?? (await startAssessment(lead, { ...where, questionnaireId })).id };
  const { questionnaire, answers } = await readAssessment(lead, path);
  if (found?.state !== "submitted") await fill(lead, path, questionnaire, answered - answers.length, said);
  if (note === null) return;
  if (found?.state !== "submitted") await submitAssessment(lead, path);
  await validateAssessment(consultant, { ...path, note });
}

/** Starts an assessment of a questionnaire. */
export async function begin(lead: Caller, where: Place, questionnaireId: string) {
  const { id } = await startAssessment(lead, { ...where, questionnaireId });
  const path = { ...where, assessmentId: id };
  return { path, questionnaire: (await readAssessment(lead, path)).questionnaire };
}
