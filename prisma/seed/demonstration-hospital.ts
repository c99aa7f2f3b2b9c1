import { HOSPITAL } from "@/lib/server/access/demo-accounts";
import { sayOfWorkloads } from "@/lib/server/jobs/say-of-workloads";
import { scheduleGate } from "@/lib/server/programme/schedule-gate";
import { listTrainingSessions } from "@/lib/server/training/list-training-sessions";
import { planTrainingSession } from "@/lib/server/training/plan-training-session";
import { carryAssessment } from "./carry-assessment";
import { COMMON, hospitalInventory, LEARNERS, SAID } from "./demonstration-hospital.data";
import { ensureOrganisation } from "./demonstration-organisation";
import { asTeam, emailOf } from "./demonstration-people";
import { bringLearners, study } from "./demonstration-training";
import { importOnce, workOff } from "./import-once";
import { lendOnce } from "./lend-figures";
import { inDays } from "./pass-gate";

/** A public hospital at the start: health data, a first list of resources, people being trained, a first assessment begun. */
export async function seedHospital(): Promise<void> {
  const [where] = await ensureOrganisation({
    name: HOSPITAL.organisation,
    legalForm: "hopital",
    statuses: ["nis2-essential"],
    members: HOSPITAL.people,
    consultant: emailOf("consultant"),
    mission: "Cadrage et formation",
    projects: [{ name: "Étude de l’hébergement des données de santé", tag: null }],
  });
  if (!where) return;
  await asTeam(HOSPITAL, async ({ lead, consultant, executive }) => {
    await importOnce(lead, where, "liste-du-portail.csv", hospitalInventory());
    await sayOfWorkloads(lead, where, SAID, COMMON);
    await workOff();
    const about = { questionnaireId: "organisational-readiness", said: {}, answered: 9, note: null };
    await carryAssessment(lead, consultant, where, about);
    await lendOnce(lead, where.organisationId);
    if ((await listTrainingSessions(lead, { ...where, when: "to-come", limit: 1 })).items.length > 0) return;
    await bringLearners(lead, where, LEARNERS);
    await study(executive, where, 0.5);
    await study(lead, where, 0.25);
    await scheduleGate(lead, { ...where, gate: "training", dueOn: inDays(75) });
    await planTrainingSession(lead, {
      ...where,
      title: "Données de santé\u202f: ce que la certification demande, ce que la qualification ajoute",
      day: inDays(11),
      from: "14:00",
      to: "16:00",
      place: "Salle de conférences",
      trainer: "Karim Benali",
      note: "",
      roles: ["security-officer", "architect"],
      modules: ["secnumcloud-label"],
    });
  });
}
