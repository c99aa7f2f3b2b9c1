import { listDifferencesRoute } from "@/lib/contract/inventory";
import { query } from "../use-case";
import { differencePage } from "./difference-page";

/** What an applied import added, changed and removed, in that order. */
export const listDifferences = query({
  permission: "inventory.read",
  input: listDifferencesRoute.params.extend(listDifferencesRoute.query.shape),

  run: differencePage,
});
