import type { Phase } from "@/lib/domain/programme/phase";
import type { OrganisationScope, PlatformScope } from "../database";

export async function writeUnmet(
  scope: OrganisationScope,
  projectId: string,
  gate: Phase,
  { unmet, at }: { readonly unmet: number; readonly at: Date },
): Promise<void> {
  const where = { organisationId: scope.organisationId, projectId, gate };
  await scope.tx.gateDue.updateMany({ where, data: { unmet, countedAt: at } });
}

export interface GateToCount {
  readonly organisationId: string;
  readonly projectId: string;
  readonly gate: Phase;
}
/** Gates of the present phase that come up within so many days and were not counted since `before`, the longest ago first. */
export function gatesToCount(scope: PlatformScope, { before, until }: { before: Date; until: Date }): Promise<GateToCount[]> {
  return scope.tx.$queryRaw<GateToCount[]>`
    SELECT d.organisation_id AS "organisationId", d.project_id AS "projectId", d.gate FROM gate_due d
    JOIN project p ON p.id = d.project_id AND p.phase = d.gate AND p.archived_at IS NULL
    WHERE d.due_on BETWEEN current_date AND ${until}::date AND (d.counted_at IS NULL OR d.counted_at < ${before})
    ORDER BY d.counted_at NULLS FIRST, d.project_id LIMIT 50`;
}
