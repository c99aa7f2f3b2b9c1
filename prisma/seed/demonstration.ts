import { graphExport } from "@/lib/domain/sandbox/resource-group";
import { MINISTRY } from "@/lib/server/access/demo-accounts";
import { Refusal } from "@/lib/server/errors";
import { seedAssessments } from "./demonstration-assessments";
import { seedClosedAccount } from "./demonstration-closed-account";
import { seedDecisions } from "./demonstration-decisions";
import { seedDelegation } from "./demonstration-delegation";
import { followEdition } from "./demonstration-edition";
import { demonstrationRows } from "./demonstration-estate";
import { seedHospital } from "./demonstration-hospital";
import { seedMicrosoft365 } from "./demonstration-microsoft365";
import { seedFirstMilestone, seedLatestMilestone } from "./demonstration-milestones";
import { seedNeighbours } from "./demonstration-neighbours";
import { seedObligations } from "./demonstration-obligations";
import { seedOperator } from "./demonstration-operator";
import { ensureOrganisation } from "./demonstration-organisation";
import { asPeople, emailOf, ensurePeople } from "./demonstration-people";
import { seedPortfolio } from "./demonstration-portfolio";
import { seedProgramme } from "./demonstration-programme";
import { seedQualification } from "./demonstration-qualification";
import { seedOwnQuestionnaire } from "./demonstration-questionnaire";
import { seedReadiness } from "./demonstration-readiness";
import { seedReports } from "./demonstration-reports";
import { seedTraining } from "./demonstration-training";
import { importOnce, workOff } from "./import-once";

const PROJECT = "Trajectoire nuage de confiance";
const FILE = "resource-graph-demonstration.json";
const MISSION = "Étude d’éligibilité au cloud de confiance";

type Say = (line: string) => void;

/**
 * The demonstration: nine organisations and their people, all figures by the portal's own use cases. What is there already stays,
 * and what an interrupted start or an earlier version left out is made up for.
 */
export async function seedDemonstration(say: Say): Promise<void> {
  await ensurePeople();
  await seedMinistry(say);
  for (const [name, seed] of [
    ["operator", seedOperator],
    ["hospital", seedHospital],
    ["delegation", seedDelegation],
    ...seedNeighbours,
  ] as const)
    await unlessChanged(name, seed, say);
  const people = { editor: emailOf("catalogue-editor"), approver: emailOf("catalogue-approver") };
  await asPeople(people, ({ editor, approver }) => seedQualification(editor, approver));
}

/** Where somebody has taken an access away or moved on, the portal refuses the next act: what they did stays, and the portal starts. */
async function unlessChanged(name: string, seed: () => Promise<void>, say: Say): Promise<void> {
  try {
    await seed();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    say(`demonstration: the ${name} was changed by somebody and is left as it is (${error.code})`);
  }
}

async function seedMinistry(say: Say): Promise<void> {
  const [lead, executive, consultant] = [emailOf("project-lead"), emailOf("executive"), emailOf("consultant")];
  const [where] = await ensureOrganisation({
    name: MINISTRY.organisation,
    legalForm: "ministere",
    statuses: ["oiv"],
    members: [{ role: "project-lead", email: lead }, { role: "organisation-executive", email: executive }, ...MINISTRY.people],
    consultant,
    mission: MISSION,
    projects: [{ name: PROJECT, tag: "application" }],
  });
  if (!where) return;
  await asPeople({ lead, executive, consultant }, async (people) => {
    const resources = await importOnce(people.lead, where, FILE, graphExport(demonstrationRows()));
    if (resources !== null) say(`demonstration: ${resources} resources imported and judged`);
    await followEdition(people.lead, where);
    await seedFirstMilestone(people.lead, where);
    await seedObligations(people.lead, where);
    await seedMicrosoft365(people.lead, where);
    await seedDecisions(people.lead, where);
    await workOff();
    await seedTraining(people.lead, people.executive, where);
    await seedAssessments(people.lead, people.consultant, where);
    await seedOwnQuestionnaire(people.lead, where);
    await seedProgramme(people, where);
    await seedReadiness(people.lead, people.consultant, where);
    await seedLatestMilestone(people.consultant, where);
    await seedReports(people.lead, where);
    await seedPortfolio(people, where.organisationId);
    await seedClosedAccount(where.organisationId);
  });
}
