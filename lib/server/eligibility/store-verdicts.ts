import type { CompiledEdition } from "@/lib/domain/eligibility/compile";
import { ENGINE_VERSION } from "@/lib/domain/eligibility/engine-version";
import type { ShapeVerdict } from "@/lib/domain/eligibility/verdict";
import type { OrganisationScope } from "../database";

/** Facts of shapes by id, as JSON text. */
export async function loadFacts(scope: OrganisationScope, shapeIds: readonly bigint[]): Promise<Map<bigint, string>> {
  const rows = await scope.tx.$queryRaw<{ id: bigint; facts: string }[]>`
    SELECT id, facts FROM shape WHERE id = ANY(${texts(shapeIds)}::bigint[])`;
  return new Map(rows.map((row) => [row.id, row.facts]));
}

/** Those of some shapes for which this engine's verdict under an edition is not stored yet. */
export async function unstored(scope: OrganisationScope, editionId: string, shapeIds: readonly bigint[]): Promise<bigint[]> {
  const rows = await scope.tx.$queryRaw<{ id: bigint }[]>`
    SELECT given.id FROM unnest(${texts(shapeIds)}::bigint[]) AS given(id)
    WHERE NOT EXISTS (SELECT FROM shape_verdict v
      WHERE v.edition_id = ${editionId} AND v.engine_version = ${ENGINE_VERSION} AND v.shape_id = given.id)`;
  return rows.map((row) => row.id);
}

/** Stores verdicts in one statement; only the platform's role may. */
export async function insertVerdicts(
  scope: OrganisationScope,
  edition: Pick<CompiledEdition, "id">,
  verdicts: readonly (readonly [bigint, ShapeVerdict])[],
): Promise<void> {
  if (verdicts.length === 0) return;
  const of = verdicts.map(([, verdict]) => verdict);
  await scope.tx.$executeRaw`
    INSERT INTO shape_verdict (edition_id, engine_version, shape_id, verdict, role, service, evidence, needed, missing, document)
    SELECT ${edition.id}, ${ENGINE_VERSION}, * FROM unnest(${texts(verdicts.map(([id]) => id))}::bigint[],
      ${of.map((one) => one.verdict)}::text[], ${of.map((one) => one.role)}::text[], ${of.map((one) => one.service)}::text[],
      ${of.map((one) => one.evidence)}::text[], ${of.map((one) => one.neededFacts.length)}::int[],
      ${of.map((one) => one.missingFacts.length)}::int[], ${of.map((one) => JSON.stringify(one))}::text[])
    ON CONFLICT DO NOTHING`;
}

/** Arrays of bigint travel as text. */
function texts(ids: readonly bigint[]): string[] {
  return ids.map(String);
}
