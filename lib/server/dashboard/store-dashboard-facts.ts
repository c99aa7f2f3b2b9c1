import type { OrganisationScope } from "../database";
import { NotFound } from "../errors";

export interface ProjectHead {
  readonly organisation: string;
  readonly name: string;
  readonly round: number;
  /** The import that is shown; 0 before the first. */
  readonly currentImport: number;
  readonly editionId: string | null;
  /** Everything that was imported describes what is to be built, nothing what runs. */
  readonly plansAlone: boolean;
}

/** Formats that describe what is to be built. */
const PLANS = ["arm-template", "terraform-plan"];

/** A project of the organisation; a foreign, unknown or archived one is NotFound. */
export async function loadHead(scope: OrganisationScope, projectId: string): Promise<ProjectHead> {
  const [row] = await scope.tx.$queryRaw<ProjectHead[]>`
    SELECT o.name AS organisation, p.name, p.round, p.current_import AS "currentImport", p.edition_id AS "editionId",
      NOT EXISTS (SELECT FROM inventory_import i WHERE i.project_id = p.id AND i.number <= p.current_import AND i.state = 'applied'
        AND (i.format IS NULL OR i.format <> ALL(${PLANS}::text[])))
      AND EXISTS (SELECT FROM inventory_import i WHERE i.project_id = p.id AND i.number <= p.current_import AND i.state = 'applied') AS "plansAlone"
    FROM project p JOIN organisation o ON o.id = p.organisation_id
    WHERE p.id = ${projectId}::uuid AND p.organisation_id = ${scope.organisationId}::uuid AND p.archived_at IS NULL`;
  if (!row) throw new NotFound();
  return row;
}

interface NamedOwner {
  readonly id: string;
  readonly name: string;
  readonly owner: string | null;
}

/** Some workloads of the organisation by their ids. */
export function workloadsNamed(scope: OrganisationScope, ids: readonly string[]): Promise<NamedOwner[]> {
  return scope.tx.$queryRaw<NamedOwner[]>`
    SELECT id, name, nullif(owner, '') AS owner FROM workload
    WHERE organisation_id = ${scope.organisationId}::uuid AND id = ANY(${[...ids]}::uuid[])`;
}
