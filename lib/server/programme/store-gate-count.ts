import type { Phase } from "@/lib/domain/programme/phase";
import type { OrganisationScope } from "../database";

/** Keeps how many criteria of a gate are unmet beside its day, where it has one: what the frame of every page reads. */
export async function writeUnmet(
  scope: OrganisationScope,
  projectId: string,
  gate: Phase,
  { unmet, at }: { readonly unmet: number; readonly at: Date },
): Promise<void> {
  const where = { organisationId: scope.organisationId, projectId, gate };
  await scope.tx.gateDue.updateMany({ where, data: { unmet, countedAt: at } });
}
