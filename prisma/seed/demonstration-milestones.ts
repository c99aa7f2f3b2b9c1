import type { Caller } from "@/lib/server/database";
import { keepMilestone } from "@/lib/server/milestone/keep-milestone";
import { listMilestones } from "@/lib/server/milestone/list-milestones";
import { listDecisions } from "@/lib/server/programme/list-decisions";

interface Where {
  readonly organisationId: string;
  readonly projectId: string;
}

const FIRST = {
  name: "État des lieux",
  note: "L’inventaire est importé et jugé\u202f; les formations et les évaluations commencent.",
};
const LATEST = {
  name: "Préparation du prochain comité",
  note: "À comparer avec l’état des lieux\u202f: ce que les évaluations, les formations et les décisions ont fait connaître.",
};

/**
 * What is kept by hand beside what the decisions took, once each: where the project stood before it began, and where it stands. All
 * bear the true moment at which they were taken: no history is made up.
 */
async function keepOnce(caller: Caller, where: Where, milestone: typeof FIRST): Promise<void> {
  const { items } = await listMilestones(caller, where);
  if (!items.some(({ name }) => name === milestone.name)) await keepMilestone(caller, { ...where, ...milestone });
}

/** Before anything was decided; an older demonstration is past that, and has none such. */
export async function seedFirstMilestone(lead: Caller, where: Where): Promise<void> {
  const { items: decided } = await listDecisions(lead, where);
  if (decided.length === 0) await keepOnce(lead, where, FIRST);
}

/** After everything else. */
export async function seedLatestMilestone(consultant: Caller, where: Where): Promise<void> {
  await keepOnce(consultant, where, LATEST);
}
