import { cancelDossierRoute } from "@/lib/contract/dossier";
import { Conflict, Forbidden } from "../errors";
import { command } from "../use-case";
import { dossierView, mayCancel } from "./dossier-view";
import { cancelReport, loadReport } from "./store-report";

/** Stops a dossier that is not finished; the worker drops what it has written by its next page. */
export const cancelDossier = command({
  action: "cancel-report",
  permission: "dashboard.read",
  input: cancelDossierRoute.params,

  async run(scope, { projectId, dossierId }) {
    const now = new Date();
    const given = await loadReport(scope, projectId, dossierId);
    if (!mayCancel(given, scope)) throw new Forbidden();
    if (!(await cancelReport(scope, dossierId, now))) throw new Conflict("report-over");
    return {
      result: dossierView(await loadReport(scope, projectId, dossierId), scope, now),
      audit: { subject: `report:${dossierId}`, detail: { projectId, before: given.state, after: "cancelled" } },
    };
  },
});
