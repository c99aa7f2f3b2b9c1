import { ChangedAssumptions } from "@/lib/contract/microsoft365-move";
import type { Assumptions } from "@/lib/domain/microsoft365/assumption";
import type { OrganisationScope } from "../database";

export interface StoredEstimate {
  readonly changed: Readonly<Partial<Assumptions>>;
  /** 0: never changed. */
  readonly revision: number;
  readonly changedBy: string | null;
  readonly changedAt: Date | null;
}
const NEVER: StoredEstimate = { changed: {}, revision: 0, changedBy: null, changedAt: null };

/** The changed assumptions of a project; none when nobody ever changed one. An assumption that is no longer known is left out. */
export async function estimateOfProject(scope: OrganisationScope, projectId: string): Promise<StoredEstimate> {
  const row = await scope.tx.microsoft365Estimate.findFirst({
    where: { projectId, organisationId: scope.organisationId },
    select: { assumptions: true, revision: true, changedBy: true, changedAt: true },
  });
  if (!row) return NEVER;
  const { assumptions, ...rest } = row;
  return { ...rest, changed: readable(assumptions) };
}

/** Writes over the revision that was read; false when another one is there by now. */
export async function saveEstimate(
  scope: OrganisationScope,
  projectId: string,
  changed: Readonly<Partial<Assumptions>>,
  revision: number,
): Promise<boolean> {
  const [organisationId, person, text] = [scope.organisationId, scope.person?.id ?? "", JSON.stringify(changed)];
  const written =
    revision === 0
      ? await scope.tx.$executeRaw`
          INSERT INTO microsoft365_move (organisation_id, project_id, assumptions, changed_by)
          VALUES (${organisationId}::uuid, ${projectId}::uuid, ${text}, ${person}::uuid) ON CONFLICT (project_id) DO NOTHING`
      : await scope.tx.$executeRaw`
          UPDATE microsoft365_move
          SET assumptions = ${text}, revision = revision + 1, changed_by = ${person}::uuid, changed_at = now()
          WHERE project_id = ${projectId}::uuid AND organisation_id = ${organisationId}::uuid AND revision = ${revision}`;
  return written === 1;
}

function readable(text: string): Readonly<Partial<Assumptions>> {
  const given = JSON.parse(text) as Record<string, unknown>;
  const kept = Object.entries(given).filter(([id, value]) => ChangedAssumptions.safeParse({ [id]: value }).success);
  return Object.fromEntries(kept);
}
