import { type DossierFilters, type DossierView, requestDossierRoute } from "@/lib/contract/dossier";
import type { OrganisationScope } from "../database";
import { Conflict, Forbidden } from "../errors";
import { enqueueJob } from "../jobs/store-job";
import { command } from "../use-case";
import { dossierView } from "./dossier-view";
import { hashOfInputs, pinInputs } from "./pin-inputs";
import { type AskedReport, insertReport, loadReport, sameReport } from "./store-report";

/** Has the worker make a dossier; where the same is there or under way, gives that one. */
export const requestDossier = command({
  action: "request-report",
  permission: "dashboard.read",
  input: requestDossierRoute.params.extend(requestDossierRoute.body.shape),

  async run(scope, { projectId, format, locale, filters }) {
    if (!scope.person) throw new Forbidden();
    const now = new Date();
    const inputs = await pinInputs(scope, projectId, now);
    if (!inputs) throw new Conflict("nothing-judged");
    const asked = { projectId, format, locale, filters: filterText(filters) };
    const same = await sameReport(scope, asked, hashOfInputs(inputs), now);
    if (same) return { result: { dossier: await viewOf(scope, projectId, same, now), known: true }, audit: null };
    const id = await insertReport(scope, asked, scope.person.id);
    if (!id) throw new Conflict("report-under-way");
    await enqueueJob(scope, { kind: "make-report", projectId, subject: id });
    return {
      result: { dossier: await viewOf(scope, projectId, id, now), known: false },
      audit: { subject: `report:${id}`, detail: { projectId, format, locale, filters: inWords(filters) } },
    };
  },
});

/** One text for equal filters. */
function filterText({ verdict, blocking, search }: DossierFilters): AskedReport["filters"] {
  return JSON.stringify({ verdict, blocking, search });
}

/** `verdict=redesign, search=cr`; null where there is none. */
function inWords(filters: DossierFilters): string | null {
  const set = Object.entries(filters).filter(([, value]) => value !== null);
  return set.length === 0 ? null : set.map(([name, value]) => `${name}=${value}`).join(", ");
}

async function viewOf(scope: OrganisationScope, projectId: string, reportId: string, now: Date): Promise<DossierView> {
  return dossierView(await loadReport(scope, projectId, reportId), scope, now);
}
