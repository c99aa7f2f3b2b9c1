import type { ImportView } from "@/lib/contract/inventory";
import type { FormatId } from "@/lib/domain/inventory/reading";
import type { Text } from "@/lib/domain/text";
import type { OrganisationScope } from "../database";
import { serviceNames } from "./service-names";
import { type ListedImport, loadImport } from "./store-import";
import { loadProject } from "./store-project";

/** A reading that has not been heard of for this long was cut off: its file is asked for again. */
export const READING_SILENCE_MS = 60_000;

/** What a screen shows of an import. `serviceOf` names the service that the edition leads a type to. */
export function importView(row: ListedImport, serviceOf: (type: string) => Text | null, now: Date): ImportView {
  const silent = row.state === "reading" && now.getTime() - row.touchedAt.getTime() > READING_SILENCE_MS;
  const { summary } = row;
  return {
    id: row.id,
    number: row.number,
    state: silent ? "failed" : (row.state as ImportView["state"]),
    fileName: row.fileName,
    format: row.format as FormatId | null,
    bytes: Number(row.bytes),
    by: row.by,
    createdAt: row.createdAt.toISOString(),
    appliedAt: row.appliedAt?.toISOString() ?? null,
    resources: row.resources,
    rejected: row.rejected,
    failure: silent
      ? { code: "interrupted", params: {} }
      : summary.failure && { code: summary.failure.code, params: { ...summary.failure.params } },
    warnings: summary.warnings.map(({ code, params }) => ({ code, params: { ...params } })),
    types: summary.types.map(({ type, count }) => ({ type, service: serviceOf(type), count })),
    unresolvedLabels: summary.unresolvedLabels.map((label) => ({ ...label })),
    plan: summary.plan && {
      added: summary.plan.added,
      changed: summary.plan.changed,
      unchanged: summary.plan.unchanged,
      missing: summary.plan.missing,
    },
    removalConfirmed: row.removalConfirmed,
    progress: row.total > 0 ? { done: row.done, total: row.total } : null,
  };
}

/** The view of one import, for reading it and for the commands that answer with it. */
export async function viewOfImport(scope: OrganisationScope, projectId: string, importId: string): Promise<ImportView> {
  const project = await loadProject(scope, projectId);
  const row = await loadImport(scope, projectId, importId);
  return importView(row, await serviceNames(scope, project.editionId), new Date());
}
