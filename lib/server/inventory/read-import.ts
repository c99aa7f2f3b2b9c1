import { type ImportView, readImportRoute } from "@/lib/contract/inventory";
import type { OrganisationScope } from "../database";
import { query } from "../use-case";
import { importView } from "./import-view";
import { isMappedType } from "./mapped-type";
import { loadImport } from "./store-import";
import { loadProject } from "./store-project";

/** The view of one import, for the commands that answer with it too. */
export async function readImportView(scope: OrganisationScope, projectId: string, importId: string): Promise<ImportView> {
  const project = await loadProject(scope, projectId);
  const [row, isMapped] = [await loadImport(scope, projectId, importId), await isMappedType(scope, project.editionId)];
  return importView(row, isMapped, new Date());
}

/** One import: preview, progress or result. */
export const readImport = query({
  permission: "inventory.read",
  input: readImportRoute.params,
  run: (scope, { projectId, importId }) => readImportView(scope, projectId, importId),
});
