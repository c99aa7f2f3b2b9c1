import { downloadDutyDocumentRoute } from "@/lib/contract/exchange";
import { download } from "../use-case";
import { drawDuties } from "./draw-duties";
import { fileOf } from "./exchange-file";
import { loadDuties } from "./load-duties";

/** The checklist of the customer's duties, annex 2 first, as a document for a tender file. */
export const downloadDutyDocument = download({
  permission: "assessment.read",
  input: downloadDutyDocumentRoute.params.extend(downloadDutyDocumentRoute.query.shape),

  async run(open, { projectId, locale }) {
    const now = new Date();
    const duties = await open((scope) => loadDuties(scope, projectId));
    return fileOf("pdf", `secnumcloud-customer-duties-${duties.version}`, now, await drawDuties(duties, locale, now));
  },
});
