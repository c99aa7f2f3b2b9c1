import type { Verdict } from "@/lib/domain/eligibility/verdict";
import { knownEdition } from "../catalogue/edition-cache";
import type { OrganisationScope } from "../database";
import { verdictsOf } from "./shape-verdicts";

/** Only the words of the verdicts, under a project's edition; empty while it has none. */
export async function storedVerdicts(
  scope: OrganisationScope,
  editionId: string | null,
  shapeIds: Iterable<bigint>,
): Promise<Map<bigint, Verdict>> {
  if (editionId === null) return new Map();
  const verdicts = await verdictsOf(scope, await knownEdition(scope, editionId), shapeIds);
  return new Map([...verdicts].map(([id, { verdict }]) => [id, verdict]));
}
