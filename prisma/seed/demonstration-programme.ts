import type { Phase } from "@/lib/domain/programme/phase";
import type { Letter } from "@/lib/domain/programme/responsibility";
import type { Caller } from "@/lib/server/database";
import { assignResponsibilities } from "@/lib/server/programme/assign-responsibilities";
import { listDecisions } from "@/lib/server/programme/list-decisions";
import { proposeDecision } from "@/lib/server/programme/propose-decision";
import { readProgramme } from "@/lib/server/programme/read-programme";
import { scheduleGate } from "@/lib/server/programme/schedule-gate";
import { waiveCriterion } from "@/lib/server/programme/waive-criterion";
import { type GateToPass, inDays, passGate, type Signers } from "./pass-gate";

interface Place {
  readonly organisationId: string;
  readonly projectId: string;
}

/** Days from the start of the demonstration on which gates are due. */
const DUE: readonly (readonly [Phase, number])[] = [
  ["preparation", 24],
  ["pilot", 115],
  ["test", 206],
  ["ready", 280],
];
const TRAINING: GateToPass = {
  gate: "training",
  note: "La direction est formée, la sécurité et l’assistance sont engagées\u202f: la préparation peut commencer.",
  remark: "Avis favorable, sous réserve que les architectes achèvent leur parcours avant le pilote.",
  reasons: {
    "leads-trained": "Parcours commencé\u202f; les modules de méthode seront achevés avant le choix du pilote.",
    "architects-trained": "Deux architectes rejoignent l’équipe en janvier\u202f; leur parcours est planifié.",
  },
};

/**
 * The demonstration's programme, through the portal's own use cases: a first gate passed under three signatures, days and people for the
 * next ones, a refusal on the second gate. That refusal is its last act: where there is one, all of it was done.
 */
export async function seedProgramme(people: Signers, where: Place): Promise<void> {
  const { lead } = people;
  const { items } = await listDecisions(lead, where);
  if (items.some(({ gate }) => gate === "preparation")) return;
  if ((await readProgramme(lead, where)).phase === "training") await passGate(people, where, TRAINING);
  for (const [gate, days] of DUE) await scheduleGate(lead, { ...where, gate, dueOn: inDays(days) });
  await nameResponsibles(lead, where);
  const waiver = { reason: "Les seconds facteurs sont remis aux membres d’ici la fin du trimestre.", until: inDays(60) };
  await waiveCriterion(lead, { ...where, criterionId: "second-factors-on", ...waiver });
  if ((await readProgramme(lead, where)).phase !== "preparation") return;
  const note =
    "Les responsables de charges ne sont pas tous nommés et l’évaluation technique n’est pas commencée\u202f: le comité se réunira de nouveau à l’échéance.";
  await proposeDecision(lead, { ...where, gate: "preparation", outcome: "no-go", note });
}

async function nameResponsibles(lead: Caller, where: Place): Promise<void> {
  const { people } = await readProgramme(lead, where);
  const idOf = (role: string) => people.find((one) => one.role === role)?.personId;
  const [leadId, consultantId, executiveId] = [idOf("project-lead"), idOf("consultant"), idOf("organisation-executive")];
  const assign = (subject: string, letters: readonly (readonly [string | undefined, Letter])[]) => {
    const named = letters.flatMap(([personId, letter]) => (personId ? [{ personId, letter }] : []));
    return assignResponsibilities(lead, { ...where, subject, people: named });
  };
  await assign("gate:preparation", [
    [executiveId, "A"],
    [leadId, "R"],
    [consultantId, "C"],
  ]);
  await assign("technique-assessed", [
    [leadId, "R"],
    [consultantId, "C"],
  ]);
  await assign("solid-evidence", [
    [consultantId, "R"],
    [leadId, "I"],
  ]);
}
