import type { Contribution } from "@/lib/domain/microsoft365/contribution";
import type { LineFault, TenantRefusalCode } from "@/lib/domain/microsoft365/tenant-file";
import type { OrganisationScope } from "../database";
import { NotFound } from "../errors";
import type { Microsoft365ImportModel } from "../generated/models";

/** What is kept to tell of an import. Stored as JSON text. */
export interface TenantImportNotes {
  readonly unknownColumns: readonly string[];
  readonly missingColumns: readonly string[];
  readonly failure: {
    readonly code: TenantRefusalCode | "interrupted";
    readonly params: Readonly<Record<string, string>>;
  } | null;
  /** The first of the lines that were left out. */
  readonly faults: readonly LineFault[];
}
export const NO_NOTES: TenantImportNotes = { unknownColumns: [], missingColumns: [], failure: null, faults: [] };

export type StoredTenantImport = Omit<Microsoft365ImportModel, "notes" | "contribution"> & {
  readonly notes: TenantImportNotes;
  readonly contribution: Contribution;
  readonly by: string;
};

type Row = Microsoft365ImportModel & { person: { name: string } };
const WITH_PERSON = { person: { select: { name: true } } } as const;

function stored({ person, notes, contribution, ...row }: Row): StoredTenantImport {
  return {
    ...row,
    notes: { ...NO_NOTES, ...(JSON.parse(notes) as Partial<TenantImportNotes>) },
    contribution: { refreshedOn: null, period: null, ...(JSON.parse(contribution) as Partial<Contribution>) },
    by: person.name,
  };
}

export async function createTenantImport(
  scope: OrganisationScope,
  given: { projectId: string; fileName: string; personId: string },
): Promise<string> {
  const data = { organisationId: scope.organisationId, ...given };
  const row = await scope.tx.microsoft365Import.create({ data, select: { id: true } });
  return row.id;
}

export async function loadTenantImport(
  scope: OrganisationScope,
  projectId: string,
  importId: string,
): Promise<StoredTenantImport> {
  const row = await scope.tx.microsoft365Import.findFirst({
    where: { id: importId, projectId, organisationId: scope.organisationId },
    include: WITH_PERSON,
  });
  if (!row) throw new NotFound();
  return stored(row);
}

/** Newest first, after (createdAt, id) of the page before. */
export async function pageOfTenantImports(
  scope: OrganisationScope,
  projectId: string,
  after: { createdAt: Date; id: string } | null,
  limit: number,
): Promise<StoredTenantImport[]> {
  const rows = await scope.tx.microsoft365Import.findMany({
    where: {
      projectId,
      organisationId: scope.organisationId,
      ...(after ? { OR: [{ createdAt: { lt: after.createdAt } }, { createdAt: after.createdAt, id: { lt: after.id } }] } : {}),
    },
    include: WITH_PERSON,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit,
  });
  return rows.map(stored);
}

/** The files that make the picture, newest first. */
export async function importsInForce(scope: OrganisationScope, projectId: string): Promise<StoredTenantImport[]> {
  const rows = await scope.tx.microsoft365Import.findMany({
    where: { projectId, organisationId: scope.organisationId, state: "applied" },
    include: WITH_PERSON,
    orderBy: [{ appliedAt: "desc" }, { id: "desc" }],
  });
  return rows.map(stored);
}

export interface TenantImportChange {
  readonly state?: string;
  readonly kind?: string;
  readonly slot?: string;
  readonly refreshedOn?: Date | null;
  readonly period?: number | null;
  readonly bytes?: bigint;
  readonly rows?: number;
  readonly rejected?: number;
  readonly contribution?: Contribution;
  readonly notes?: TenantImportNotes;
  readonly appliedAt?: Date;
}

/** Changes an import that is in the state `from`; false when it is not (any more). */
export async function changeTenantImport(
  scope: OrganisationScope,
  importId: string,
  from: string,
  { contribution, notes, ...plain }: TenantImportChange,
): Promise<boolean> {
  const { count } = await scope.tx.microsoft365Import.updateMany({
    where: { id: importId, organisationId: scope.organisationId, state: from },
    data: {
      ...plain,
      touchedAt: new Date(),
      ...(contribution ? { contribution: JSON.stringify(contribution) } : {}),
      ...(notes ? { notes: JSON.stringify(notes) } : {}),
    },
  });
  return count === 1;
}

/** Ids of the imports of a slot that are in force: at most one, the file that another takes the place of. */
export async function holdersOfSlot(scope: OrganisationScope, projectId: string, slot: string): Promise<string[]> {
  const rows = await scope.tx.microsoft365Import.findMany({
    where: { projectId, organisationId: scope.organisationId, slot, state: "applied" },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Readings nobody has heard of since: the server was stopped while the file came in. */
export async function silentTenantReadings(scope: OrganisationScope, projectId: string, before: Date): Promise<string[]> {
  const rows = await scope.tx.microsoft365Import.findMany({
    where: { projectId, organisationId: scope.organisationId, state: "reading", touchedAt: { lt: before } },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
