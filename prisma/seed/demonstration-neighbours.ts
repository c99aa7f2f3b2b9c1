import { graphExport } from "@/lib/domain/sandbox/resource-group";
import { sayOfWorkloads } from "@/lib/server/jobs/say-of-workloads";
import { scheduleGate } from "@/lib/server/programme/schedule-gate";
import { carryAssessment } from "./carry-assessment";
import { NEIGHBOURS, type Neighbour } from "./demonstration-neighbours.data";
import { ensureOrganisation } from "./demonstration-organisation";
import { asTeam, emailOf } from "./demonstration-people";
import { bringLearners, study } from "./demonstration-training";
import { importOnce, workOff } from "./import-once";
import { lendOnce, onceLent } from "./lend-figures";
import { inDays } from "./pass-gate";

/**
 * Bodies of several forms that lend their figures: with the ministry, the operator and the hospital each is compared with seven others, the
 * fewest of which the three quartiles differ.
 */
export const seedNeighbours = NEIGHBOURS.map((one) => [one.team.organisation, () => seedNeighbour(one)] as const);

async function seedNeighbour(body: Neighbour): Promise<void> {
  const { team, project, legalForm, statuses, mission } = body;
  const [where] = await ensureOrganisation({
    name: team.organisation,
    legalForm,
    statuses,
    members: team.people,
    consultant: emailOf("consultant"),
    mission,
    projects: [{ name: project, tag: "application" }],
  });
  if (!where) return;
  await asTeam(team, async ({ lead, consultant, executive }) => {
    await importOnce(lead, where, body.fileName, graphExport(body.rows()));
    await sayOfWorkloads(lead, where, body.said);
    await workOff();
    const about = { questionnaireId: "organisational-readiness", said: {}, answered: body.answered, note: null };
    await carryAssessment(lead, consultant, where, about);
    // The consent is the last act: where it was given once, all of it was done.
    if (await onceLent(lead, where.organisationId)) return;
    await bringLearners(lead, where, body.learners);
    await study(executive, where, body.studied);
    await scheduleGate(lead, { ...where, gate: "training", dueOn: inDays(body.due) });
    await lendOnce(lead, where.organisationId);
  });
}
