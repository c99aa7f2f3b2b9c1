import { readAssessment } from "@/lib/server/assessment/read-assessment";
import type { Caller } from "@/lib/server/database";
import { adjudicateDifference } from "@/lib/server/second-reading/adjudicate-difference";
import { finishReading } from "@/lib/server/second-reading/finish-reading";
import { markQuestion } from "@/lib/server/second-reading/mark-question";
import { openSecondReading } from "@/lib/server/second-reading/open-second-reading";
import { readSecondReading } from "@/lib/server/second-reading/read-second-reading";

interface Path {
  readonly organisationId: string;
  readonly projectId: string;
  readonly assessmentId: string;
}

/** A submitted assessment is read by two people: the consultant is stricter on one question, and decides it with a reason. */
export async function seedSecondReading(lead: Caller, consultant: Caller, path: Path): Promise<void> {
  // The consultant first, then the project lead.
  const [first, second] = (await readSecondReading(consultant, path)).candidates;
  if (!first || !second) return;
  await openSecondReading(consultant, { ...path, firstReader: first.personId, secondReader: second.personId });
  const { answers, questionnaire } = await readAssessment(lead, path);
  const { reading } = await readSecondReading(lead, path);
  const questions = questionnaire.sections.flatMap((section) => section.questions);
  const stricter = questions.find((one) => {
    const value = answers.find(({ questionId }) => questionId === one.id)?.value;
    return one.kind === "single" && value?.kind === "options" && value.ids[0] === one.options[0]?.id;
  });
  const less = stricter?.kind === "single" ? stricter.options[1]?.id : undefined;
  for (const questionId of reading?.questions ?? []) {
    const value = answers.find((one) => one.questionId === questionId)?.value;
    if (!value) continue;
    const own = questionId === stricter?.id && less ? ({ kind: "options", ids: [less] } as const) : null;
    await markQuestion(lead, { ...path, questionId, value });
    const note = own ? "La pièce ne montre pas que ce soit écrit." : "";
    await markQuestion(consultant, { ...path, questionId, value: own ? { ...own, ids: [...own.ids] } : value, note });
  }
  for (const reader of [lead, consultant]) await finishReading(reader, path);
  const value = answers.find(({ questionId }) => questionId === stricter?.id)?.value;
  if (!stricter || !value || !less) return;
  const reason = "La pièce complémentaire reçue le 18 novembre le montre : la réponse de l’organisation est retenue.";
  await adjudicateDifference(consultant, { ...path, questionId: stricter.id, value, reason });
}
