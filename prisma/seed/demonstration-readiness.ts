import { DEMO_ACCOUNTS } from "@/lib/server/access/demo-accounts";
import type { Caller } from "@/lib/server/database";
import { addAssumption } from "@/lib/server/readiness-score/add-assumption";
import { keepReadiness } from "@/lib/server/readiness-score/keep-readiness";
import { listAssumptions } from "@/lib/server/readiness-score/list-assumptions";
import { listReadinessSnapshots } from "@/lib/server/readiness-score/list-readiness-snapshots";

const ASSUMPTIONS = [
  {
    statement: "L’annuaire du ministère pourra être synchronisé avec celui de la cible avant le pilote.",
    dimension: "technical",
    days: 45,
  },
  {
    statement: "Chaque agent de l’assistance pourra suivre deux jours de formation avant le pilote.",
    dimension: "training",
    days: 20,
  },
] as const;

const LEAD = DEMO_ACCOUNTS.find(({ role }) => role === "project-lead");

interface Where {
  readonly organisationId: string;
  readonly projectId: string;
}

/** One score kept, the true one of now, and two assumptions. No history is made up: the next point comes with the next day. */
export async function seedReadiness(lead: Caller, consultant: Caller, where: Where): Promise<void> {
  const { items, people } = await listAssumptions(consultant, where);
  const owner = people.find(({ name }) => name === LEAD?.name);
  if (items.length === 0) {
    for (const { days, ...assumption } of ASSUMPTIONS) {
      const reviewOn = new Date(Date.now() + days * 24 * 3_600_000).toISOString().slice(0, 10);
      await addAssumption(consultant, { ...where, ...assumption, ownerId: owner?.personId ?? null, reviewOn });
    }
  }
  const kept = (await listReadinessSnapshots(consultant, where)).items;
  if (!kept.some(({ trigger }) => trigger === "manual")) await keepReadiness(lead, where);
}
