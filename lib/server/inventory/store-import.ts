import type { Coverage, RefusalCode } from "@/lib/domain/inventory/reading";
import type { OrganisationScope } from "../database";
import { NotFound } from "../errors";
import type { InventoryImportModel } from "../generated/models";

export interface ImportPlan {
  /** `project.current_import` the plan was made against: another import applied since makes it stale. */
  readonly base: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Current resources inside what the file covers that the file does not name. */
  readonly missing: number;
}

/** What is kept of a file beside its rows. Stored as JSON text. */
export interface ImportSummary {
  readonly types: readonly { readonly type: string; readonly count: number }[];
  readonly unresolvedLabels: readonly { readonly label: string; readonly count: number }[];
  readonly warnings: readonly { readonly code: string; readonly params: Readonly<Record<string, string>> }[];
  readonly coverage: readonly Coverage[];
  readonly plan: ImportPlan | null;
  readonly failure: {
    readonly code: RefusalCode | "interrupted" | "internal";
    readonly params: Readonly<Record<string, string>>;
  } | null;
}
export const EMPTY_SUMMARY: ImportSummary = {
  types: [],
  unresolvedLabels: [],
  warnings: [],
  coverage: [],
  plan: null,
  failure: null,
};

export type StoredImport = Omit<InventoryImportModel, "summary"> & { readonly summary: ImportSummary };
export type ListedImport = StoredImport & { readonly by: string };

function stored<T extends { summary: string }>(row: T): Omit<T, "summary"> & { summary: ImportSummary } {
  return { ...row, summary: { ...EMPTY_SUMMARY, ...(JSON.parse(row.summary) as Partial<ImportSummary>) } };
}

export async function createImport(
  scope: OrganisationScope,
  given: { projectId: string; fileName: string; grouping: string; personId: string },
): Promise<string> {
  const row = await scope.tx.inventoryImport.create({
    data: { organisationId: scope.organisationId, ...given },
    select: { id: true },
  });
  return row.id;
}

export async function loadImport(scope: OrganisationScope, projectId: string, importId: string): Promise<ListedImport> {
  const row = await scope.tx.inventoryImport.findFirst({
    where: { id: importId, projectId, organisationId: scope.organisationId },
    include: { person: { select: { name: true } } },
  });
  if (!row) throw new NotFound();
  const { person, ...rest } = row;
  return { ...stored(rest), by: person.name };
}

/** Newest first, after (createdAt, id) of the page before. */
export async function pageOfImports(
  scope: OrganisationScope,
  projectId: string,
  after: { createdAt: Date; id: string } | null,
  limit: number,
): Promise<ListedImport[]> {
  const rows = await scope.tx.inventoryImport.findMany({
    where: {
      projectId,
      organisationId: scope.organisationId,
      ...(after ? { OR: [{ createdAt: { lt: after.createdAt } }, { createdAt: after.createdAt, id: { lt: after.id } }] } : {}),
    },
    include: { person: { select: { name: true } } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit,
  });
  return rows.map(({ person, ...rest }) => ({ ...stored(rest), by: person.name }));
}

export interface ImportChange {
  readonly state?: string;
  readonly number?: number;
  readonly format?: string;
  readonly bytes?: bigint;
  readonly resources?: number;
  readonly rejected?: number;
  readonly summary?: ImportSummary;
  readonly grouping?: string;
  readonly removalConfirmed?: boolean;
  readonly appliedAt?: Date;
  readonly done?: number;
  readonly total?: number;
}

/** Changes an import that is in one of `from`; false when it is not (any more), so that two tabs cannot both confirm. */
export async function changeImport(
  scope: OrganisationScope,
  importId: string,
  from: readonly string[],
  change: ImportChange,
  now: Date,
): Promise<boolean> {
  const { summary, ...plain } = change;
  const { count } = await scope.tx.inventoryImport.updateMany({
    where: { id: importId, organisationId: scope.organisationId, state: { in: [...from] } },
    data: { ...plain, touchedAt: now, ...(summary ? { summary: JSON.stringify(summary) } : {}) },
  });
  return count === 1;
}
