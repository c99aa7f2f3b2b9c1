import type { Area, Role } from "@/lib/domain/access/policy";
import { dueRisk } from "@/lib/domain/programme/due";
import type { Phase } from "@/lib/domain/programme/phase";
import type { OrganisationScope, PortfolioScope } from "../database";
import { NotFound } from "../errors";
import { Prisma } from "../generated/client";

export interface StoredProject {
  readonly id: string;
  readonly name: string;
  readonly phase: Phase;
  readonly nextGate: {
    readonly dueOn: string;
    readonly late: boolean;
    readonly atRisk: boolean;
    readonly unmet: number | null;
  } | null;
}
export interface StoredOrganisation {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly areas: readonly Area[];
  readonly sandbox: boolean;
  readonly projects: readonly StoredProject[];
}

interface Row {
  id: string;
  name: string;
  role: Role;
  areas: Area[] | null;
  sandbox: boolean;
  project_id: string | null;
  project_name: string | null;
  phase: Phase | null;
  due_on: string | null;
  today: string;
  unmet: number | null;
}

type Due = Pick<Row, "due_on" | "today" | "unmet">;
/** The day of the gate that ends the present phase, beside the project it belongs to, with what was unmet when it was last counted. */
const DUE = Prisma.sql`to_char(d.due_on, 'YYYY-MM-DD') AS due_on, to_char(current_date, 'YYYY-MM-DD') AS today, d.unmet`;
const WITH_DUE = Prisma.sql`LEFT JOIN gate_due d ON d.organisation_id = p.organisation_id AND d.project_id = p.id AND d.gate = p.phase`;

function nextGateOf({ due_on: dueOn, today, unmet }: Due): StoredProject["nextGate"] {
  if (dueOn === null) return null;
  const risk = dueRisk({ dueOn, today, unmet: unmet ?? 0 });
  return { dueOn, late: risk === "late", atRisk: risk === "at-risk", unmet };
}

/**
 * Organisations the person belongs to or is engaged by; row-level security shows no others. They are asked for from the person's
 * side: who oversees the portfolio is shown every organisation, and this is asked on each page.
 */
export async function ownOrganisations(scope: PortfolioScope): Promise<StoredOrganisation[]> {
  const rows = await scope.tx.$queryRaw<Row[]>`/* prepared own-organisations */
    SELECT o.id, o.name, coalesce(m.role, 'consultant') AS role, m.areas, o.sandbox_of IS NOT NULL AS sandbox, p.id AS project_id, p.name AS project_name, p.phase, ${DUE}
    FROM (SELECT organisation_id FROM membership UNION SELECT organisation_id FROM engagement) own
    JOIN organisation o ON o.id = own.organisation_id
    LEFT JOIN membership m ON m.organisation_id = o.id
    LEFT JOIN project p ON p.organisation_id = o.id AND p.archived_at IS NULL
    ${WITH_DUE}
    ORDER BY o.name, o.id, p.created_at, p.id`;
  const found = new Map<string, StoredOrganisation & { projects: StoredProject[] }>();
  for (const row of rows) {
    const organisation = found.get(row.id) ?? {
      id: row.id,
      name: row.name,
      role: row.role,
      areas: row.areas ?? [],
      sandbox: row.sandbox,
      projects: [],
    };
    found.set(row.id, organisation);
    if (row.project_id && row.project_name && row.phase)
      organisation.projects.push({ id: row.project_id, name: row.project_name, phase: row.phase, nextGate: nextGateOf(row) });
  }
  return [...found.values()];
}

/** The organisation of the scope with its projects. */
export async function loadOrganisation(scope: OrganisationScope): Promise<Omit<StoredOrganisation, "role" | "areas">> {
  const organisation = await scope.tx.organisation.findUnique({
    where: { id: scope.organisationId },
    select: { id: true, name: true, sandboxOf: true },
  });
  if (!organisation) throw new NotFound();
  const rows = await scope.tx.$queryRaw<(Pick<StoredProject, "id" | "name" | "phase"> & Due)[]>`
    SELECT p.id, p.name, p.phase, ${DUE} FROM project p ${WITH_DUE}
    WHERE p.organisation_id = ${scope.organisationId}::uuid AND p.archived_at IS NULL ORDER BY p.created_at, p.id`;
  const { sandboxOf, ...named } = organisation;
  return {
    ...named,
    sandbox: sandboxOf !== null,
    projects: rows.map(({ id, name, phase, ...due }) => ({ id, name, phase, nextGate: nextGateOf(due) })),
  };
}
