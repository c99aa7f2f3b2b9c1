import type { Area, Role } from "@/lib/domain/access/policy";
import type { Phase } from "@/lib/domain/programme/phase";
import type { OrganisationScope, PortfolioScope } from "../database";
import { NotFound } from "../errors";

export interface StoredProject {
  readonly id: string;
  readonly name: string;
  readonly phase: Phase;
}
export interface StoredOrganisation {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly areas: readonly Area[];
  readonly projects: readonly StoredProject[];
}

interface Row {
  id: string;
  name: string;
  role: Role;
  areas: Area[] | null;
  project_id: string | null;
  project_name: string | null;
  phase: Phase | null;
}

/** Organisations the person belongs to or is engaged by; row-level security shows no others. */
export async function ownOrganisations(scope: PortfolioScope): Promise<StoredOrganisation[]> {
  const rows = await scope.tx.$queryRaw<Row[]>`/* prepared own-organisations */
    SELECT o.id, o.name, coalesce(m.role, 'consultant') AS role, m.areas, p.id AS project_id, p.name AS project_name, p.phase
    FROM organisation o
    LEFT JOIN membership m ON m.organisation_id = o.id
    LEFT JOIN engagement e ON e.organisation_id = o.id
    LEFT JOIN project p ON p.organisation_id = o.id AND p.archived_at IS NULL
    WHERE m.person_id IS NOT NULL OR e.person_id IS NOT NULL
    ORDER BY o.name, o.id, p.created_at, p.id`;
  const found = new Map<string, StoredOrganisation & { projects: StoredProject[] }>();
  for (const row of rows) {
    const organisation = found.get(row.id) ?? {
      id: row.id,
      name: row.name,
      role: row.role,
      areas: row.areas ?? [],
      projects: [],
    };
    found.set(row.id, organisation);
    if (row.project_id && row.project_name && row.phase)
      organisation.projects.push({ id: row.project_id, name: row.project_name, phase: row.phase });
  }
  return [...found.values()];
}

/** The organisation of the scope with its projects. */
export async function loadOrganisation(scope: OrganisationScope): Promise<Omit<StoredOrganisation, "role" | "areas">> {
  const organisation = await scope.tx.organisation.findUnique({
    where: { id: scope.organisationId },
    select: { id: true, name: true },
  });
  if (!organisation) throw new NotFound();
  const projects = await scope.tx.project.findMany({
    where: { organisationId: scope.organisationId, archivedAt: null },
    select: { id: true, name: true, phase: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return { ...organisation, projects: projects.map((project) => ({ ...project, phase: project.phase as Phase })) };
}
