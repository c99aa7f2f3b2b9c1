import { readImportRoute } from "@/lib/contract/inventory";
import { query } from "../use-case";
import { viewOfImport } from "./import-view";

/** One import: preview, progress or result. */
export const readImport = query({
  permission: "inventory.read",
  input: readImportRoute.params,
  run: (scope, { projectId, importId }) => viewOfImport(scope, projectId, importId),
});
