import PDFDocument from "pdfkit";
import type { AnswerValue } from "@/lib/domain/assessment/answer";
import { takesAnswers } from "@/lib/domain/assessment/state";
import { readAssessment } from "@/lib/server/assessment/read-assessment";
import { saveAnswer } from "@/lib/server/assessment/save-answer";
import type { Caller } from "@/lib/server/database";
import { addEvidence } from "@/lib/server/evidence/add-evidence";
import { listEvidence } from "@/lib/server/evidence/list-evidence";
import { reviseEvidence } from "@/lib/server/evidence/revise-evidence";

interface Path {
  readonly organisationId: string;
  readonly projectId: string;
  readonly assessmentId: string;
}
/** Questions of the shipped questionnaire on organisational readiness. */
const MANDATE = "mandate-content";
const COMMITTEE = "steering-committee";
const BUDGET = "budget-lines";
const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

async function* bodyOf(content: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield typeof content === "string" ? new TextEncoder().encode(content) : content;
}

async function letter(title: string, lines: readonly string[]): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: "A4", margin: 72, info: { Title: title } });
  pdf.fontSize(16).text(title).moveDown();
  pdf.fontSize(11);
  for (const line of lines) pdf.text(line).moveDown(0.5);
  pdf.end();
  return Buffer.concat(await pdf.toArray());
}

/** Documents of the assessment that is under way: a letter in two revisions, one that ends soon, one that is over. Once. */
export async function seedEvidence(lead: Caller, consultant: Caller, path: Path): Promise<void> {
  const { state, questionnaire } = await readAssessment(lead, path);
  if (!takesAnswers(state) || (await listEvidence(lead, path)).items.length > 0) return;
  const ids = questionnaire.sections.flatMap(({ questions }) => questions.map(({ id }) => id));
  if (![MANDATE, COMMITTEE, BUDGET].every((id) => ids.includes(id))) return;
  const add = (caller: Caller, questionId: string, about: object, content: string | Uint8Array) =>
    addEvidence.receive(caller, { ...path, questionId, title: "", fileName: "", ...about }, bodyOf(content));
  const mission = { title: "Lettre de mission du comité de pilotage", kind: "record", fileName: "lettre-de-mission.pdf" };
  const words = ["Le secrétaire général confie la conduite de la trajectoire à la direction du numérique.", "Projet, pour avis."];
  const { id: evidenceId } = await add(lead, MANDATE, mission, await letter(mission.title, words));
  const signed = [words[0] ?? "", "Signée le 14 octobre 2026."];
  const file = { ...path, evidenceId, fileName: "lettre-de-mission-signee.pdf" };
  await reviseEvidence.receive(lead, file, bodyOf(await letter(mission.title, signed)));
  const minutes =
    "# Comité de pilotage du 3 novembre 2026\n\n- Feuille de route adoptée.\n- Prochaine séance le 14 janvier 2027.\n";
  const record = { title: "Compte rendu du comité de pilotage", kind: "record", fileName: "copil.md", expiresOn: inDays(12) };
  await add(consultant, COMMITTEE, record, minutes);
  const budget = "poste;2026;2027\nRéversibilité;40000;60000\nFormation;25000;30000\n";
  const table = { title: "Budget prévisionnel 2026", kind: "report", fileName: "budget.csv", expiresOn: inDays(-8) };
  await add(lead, BUDGET, table, budget);
}

/** A question that asks for a document is given one, with the answer that names it. */
export async function seedAnswerWithFile(lead: Caller, path: Path, questionId: string, mutation: string): Promise<void> {
  const title = "Compte rendu de l’essai de sortie du 10 septembre";
  const lines = ["Périmètre : trois applications, 1,2 To de données.", "Délai d’extraction constaté : 52 jours pour 45 prévus."];
  const about = { questionId, title, kind: "record", fileName: "essai-de-sortie.pdf" } as const;
  const { id: file } = await addEvidence.receive(lead, { ...path, ...about }, bodyOf(await letter(title, lines)));
  const { answers } = await readAssessment(lead, path);
  const baseRevision = answers.find((one) => one.questionId === questionId)?.revision ?? 0;
  const value: AnswerValue = { kind: "evidence", documents: [{ title, where: "", file }] };
  await saveAnswer(lead, { ...path, questionId, value, baseRevision, mutation });
}
