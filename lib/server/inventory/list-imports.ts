import { listImportsRoute } from "@/lib/contract/inventory";
import { query } from "../use-case";
import { importPage } from "./import-page";

/** Import history, newest first. */
export const listImports = query({
  permission: "inventory.read",
  input: listImportsRoute.params.extend(listImportsRoute.query.shape),

  run: importPage,
});
