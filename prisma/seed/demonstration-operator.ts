import { graphExport } from "@/lib/domain/sandbox/resource-group";
import { OPERATOR } from "@/lib/server/access/demo-accounts";
import { sayOfWorkloads } from "@/lib/server/jobs/say-of-workloads";
import { assignResponsibilities } from "@/lib/server/programme/assign-responsibilities";
import { attestCriterion } from "@/lib/server/programme/attest-criterion";
import { readProgramme } from "@/lib/server/programme/read-programme";
import { scheduleGate } from "@/lib/server/programme/schedule-gate";
import { keepReadiness } from "@/lib/server/readiness-score/keep-readiness";
import { listReadinessSnapshots } from "@/lib/server/readiness-score/list-readiness-snapshots";
import { carryAssessment } from "./carry-assessment";
import { ANSWERS, COMMON, LEARNERS, PREPARATION, SAID, SAID_OF_FALLBACK, TRAINING } from "./demonstration-operator.data";
import { operatorRows } from "./demonstration-operator-estate";
import { operatorPlan } from "./demonstration-operator-plan";
import { ensureOrganisation } from "./demonstration-organisation";
import { asTeam, emailOf } from "./demonstration-people";
import { bringLearners, study } from "./demonstration-training";
import { importOnce, workOff } from "./import-once";
import { lendOnce } from "./lend-figures";
import { inDays, passGate, type Signers } from "./pass-gate";

interface Place {
  readonly organisationId: string;
  readonly projectId: string;
}

/** An operator of vital importance in pilot: two gates passed, a second estate known by its Terraform plan, systems of vital importance. */
export async function seedOperator(): Promise<void> {
  const [main, fallback] = await ensureOrganisation({
    name: OPERATOR.organisation,
    legalForm: "entreprise_privee",
    statuses: ["oiv", "nis2-essential"],
    members: OPERATOR.people,
    consultant: emailOf("consultant"),
    mission: "Accompagnement du pilote",
    projects: [
      { name: "Cloud de confiance\u202f: systèmes de gestion", tag: "application" },
      { name: "Site de repli (plan d’infrastructure)", tag: "application" },
    ],
  });
  if (!main || !fallback) return;
  await asTeam(OPERATOR, async (people) => {
    await importOnce(people.lead, main, "resource-graph-energie.json", graphExport(operatorRows()));
    await sayOfWorkloads(people.lead, main, SAID, COMMON);
    await importOnce(people.lead, fallback, "plan-site-de-repli.json", operatorPlan());
    await sayOfWorkloads(people.lead, fallback, SAID_OF_FALLBACK, COMMON);
    await workOff();
    await runProgramme(people, main);
    await lendOnce(people.lead, main.organisationId);
  });
}

async function runProgramme(people: Signers, where: Place): Promise<void> {
  const { lead, consultant, executive } = people;
  const { phase } = await readProgramme(lead, where);
  if (phase === "training") {
    await bringLearners(lead, where, LEARNERS);
    await study(executive, where, 1);
    await study(lead, where, 0.7);
    await passGate(people, where, TRAINING);
  }
  if (phase === "training" || phase === "preparation") {
    const validated = { said: ANSWERS, answered: Number.POSITIVE_INFINITY };
    const note = "Réponses étayées par les pièces vues en comité.";
    await carryAssessment(lead, consultant, where, { ...validated, questionnaireId: "organisational-readiness", note });
    const begun = { said: ANSWERS, answered: 24, note: null };
    await carryAssessment(lead, consultant, where, { ...begun, questionnaireId: "technical-readiness" });
    await passGate(people, where, PREPARATION);
  }
  const kept = (await listReadinessSnapshots(consultant, where)).items;
  if (kept.some(({ trigger }) => trigger === "manual")) return;
  await startPilot(people, where);
  await keepReadiness(lead, where);
}

async function startPilot({ lead, consultant }: Signers, where: Place): Promise<void> {
  await carryAssessment(lead, consultant, where, {
    questionnaireId: "secnumcloud-customer-duties",
    said: {},
    answered: 12,
    note: null,
  });
  const note = "Périmètre arrêté par le comité\u202f: facturation et intranet, aucun système d’importance vitale.";
  await attestCriterion(lead, { ...where, criterionId: "pilot-scope-agreed", note, on: inDays(-30) });
  for (const [gate, days] of [
    ["pilot", 18],
    ["test", 120],
    ["ready", 240],
  ] as const)
    await scheduleGate(lead, { ...where, gate, dueOn: inDays(days) });
  const { people } = await readProgramme(lead, where);
  const idOf = (wanted: string) => people.find(({ role }) => role === wanted)?.personId;
  const letters = [
    [idOf("organisation-executive"), "A"],
    [idOf("project-lead"), "R"],
    [idOf("consultant"), "C"],
  ] as const;
  const named = letters.flatMap(([personId, letter]) => (personId ? [{ personId, letter }] : []));
  await assignResponsibilities(lead, { ...where, subject: "gate:pilot", people: named });
}
