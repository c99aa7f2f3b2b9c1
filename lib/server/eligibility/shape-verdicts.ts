import { assess } from "@/lib/domain/eligibility/assess";
import type { ShapeVerdict } from "@/lib/domain/eligibility/verdict";
import { storedFacts } from "@/lib/domain/inventory/stored-facts";
import type { KnownEdition } from "../catalogue/edition-cache";
import type { OrganisationScope } from "../database";
import { insertVerdicts, loadFacts, unstored } from "./store-verdicts";

/** Shapes are a few thousand; an estate made to have more only costs judging some of them again. */
const REMEMBERED = 50_000;

/** The verdicts of shapes; the worker (a scope without person) also stores those that are not stored yet, for queries and history. */
export async function verdictsOf(
  scope: OrganisationScope,
  known: KnownEdition,
  shapeIds: Iterable<bigint>,
): Promise<Map<bigint, ShapeVerdict>> {
  const found = await judgedVerdicts(scope, known, shapeIds);
  if (scope.person === null && found.size > 0) await keep(scope, known, found);
  return found;
}

/**
 * The verdict of each shape under an edition. Judging is cheaper than reading a stored verdict back, so it is done in memory,
 * once per shape and process; nothing is stored. Ids that no shape has are left out.
 */
export async function judgedVerdicts(
  scope: OrganisationScope,
  known: KnownEdition,
  shapeIds: Iterable<bigint>,
): Promise<Map<bigint, ShapeVerdict>> {
  const found = new Map<bigint, ShapeVerdict>();
  const strangers: bigint[] = [];
  for (const id of new Set(shapeIds)) {
    const verdict = known.verdicts.get(id);
    if (verdict) found.set(id, verdict);
    else strangers.push(id);
  }
  if (strangers.length > 0) await judge(scope, known, strangers, found);
  return found;
}

async function judge(
  scope: OrganisationScope,
  known: KnownEdition,
  ids: readonly bigint[],
  found: Map<bigint, ShapeVerdict>,
): Promise<void> {
  if (known.verdicts.size + ids.length > REMEMBERED) known.verdicts.clear();
  for (const [id, facts] of await loadFacts(scope, ids)) {
    const verdict = assess(storedFacts(facts), known.compiled);
    known.verdicts.set(id, verdict);
    found.set(id, verdict);
  }
}

async function keep(scope: OrganisationScope, known: KnownEdition, found: ReadonlyMap<bigint, ShapeVerdict>): Promise<void> {
  const missing = await unstored(scope, known.edition.id, [...found.keys()]);
  await insertVerdicts(
    scope,
    known.compiled,
    missing.flatMap((id) => {
      const verdict = found.get(id);
      return verdict ? [[id, verdict] as const] : [];
    }),
  );
}
