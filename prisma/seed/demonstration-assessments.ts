import { randomUUID } from "node:crypto";
import { addRemark } from "@/lib/server/assessment/add-remark";
import { answerFromEstate } from "@/lib/server/assessment/answer-from-estate";
import { listAssessments } from "@/lib/server/assessment/list-assessments";
import { submitAssessment } from "@/lib/server/assessment/submit-assessment";
import { validateAssessment } from "@/lib/server/assessment/validate-assessment";
import type { Caller } from "@/lib/server/database";
import { fill, type SaidOfQuestions } from "@/lib/server/jobs/fill-assessment";
import { begin } from "./carry-assessment";
import { seedAnswerWithFile, seedEvidence } from "./demonstration-evidence";
import { seedSecondReading } from "./demonstration-second-reading";

interface Place {
  readonly organisationId: string;
  readonly projectId: string;
}
const HALF = "organisational-readiness";
const WHOLE = "exit-and-reversibility";
/** Enough to see figures move, with most of the work still to do. */
const ANSWERED = 24;

/** What the demonstration says where a choice of the list does not do. */
const SAID: SaidOfQuestions = {
  "exit-plan-review": { kind: "date", date: "2026-06-15" },
  "exit-owner-people": { kind: "people", names: ["Camille Morel (architecture)", "Dominique Leroy (achats)"] },
  "contract-end-date": { kind: "date", date: "2028-12-31" },
  "extraction-days": { kind: "number", number: 45 },
  "open-formats": { kind: "number", number: 70 },
  "rebuilt-from-code": { kind: "number", number: 40 },
  "proprietary-services-share": { kind: "number", number: 25 },
  "exit-rehearsal-date": { kind: "date", date: "2026-09-10" },
  "exit-rehearsal-record": {
    kind: "evidence",
    documents: [
      { title: "Compte rendu de l’essai de sortie du 10 septembre", where: "Gestion documentaire, dossier Sortie 2026" },
    ],
  },
  "rehearsal-lessons": {
    kind: "text",
    text: "Les délais d’extraction étaient sous-estimés ; les clés doivent être inventoriées ; la reprise demande un environnement prêt.",
  },
  "programme-leads": { kind: "people", names: ["Pierre Bernard (secrétariat général)", "Camille Morel (conduite de projet)"] },
  "arbitration-days": { kind: "number", number: 12 },
  "accreditation-date": { kind: "date", date: "2027-05-31" },
};

/** Two assessments: one half filled in, with a remark of the consultant's; one validated. Those that are there already stay. */
export async function seedAssessments(lead: Caller, consultant: Caller, where: Place): Promise<void> {
  const { items } = await listAssessments(lead, where);
  const missing = (id: string) => items.every(({ questionnaire }) => questionnaire.id !== id);
  if (missing(HALF)) {
    const { path, questionnaire } = await begin(lead, where, HALF);
    await answerFromEstate(lead, path);
    await fill(lead, path, questionnaire, ANSWERED, SAID);
    const [section] = questionnaire.sections;
    const text = "Pouvez-vous indiquer la date de la lettre de mission et l’endroit où elle est conservée ?";
    await addRemark(consultant, { ...path, sectionId: section?.id ?? "", questionId: section?.questions[0]?.id ?? null, text });
  }
  const half = (await listAssessments(lead, where)).items.find(({ questionnaire }) => questionnaire.id === HALF);
  if (half) await seedEvidence(lead, consultant, { ...where, assessmentId: half.id });
  if (missing(WHOLE)) {
    const { path, questionnaire } = await begin(lead, where, WHOLE);
    await fill(lead, path, questionnaire, Number.POSITIVE_INFINITY, SAID);
    await seedAnswerWithFile(lead, path, "exit-rehearsal-record", randomUUID());
    await submitAssessment(lead, path);
    await seedSecondReading(lead, consultant, path);
    await validateAssessment(consultant, { ...path, note: "Réponses étayées. L’essai de sortie est à refaire avant le pilote." });
  }
}
