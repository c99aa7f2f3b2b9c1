import { listDossiersRoute } from "@/lib/contract/dossier";
import { loadProject } from "../inventory/store-project";
import { query } from "../use-case";
import { dossierView } from "./dossier-view";
import { reportsOf } from "./store-report";

const SHOWN_MS = 31 * 86_400_000;
const SHOWN = 100;

/** Dossiers of a project that were asked for lately: their files last no longer. */
export const listDossiers = query({
  permission: "dashboard.read",
  input: listDossiersRoute.params,

  async run(scope, { projectId }) {
    await loadProject(scope, projectId);
    const now = new Date();
    const rows = await reportsOf(scope, projectId, new Date(now.getTime() - SHOWN_MS), SHOWN);
    return { items: rows.map((row) => dossierView(row, scope, now)) };
  },
});
