import { downloadDutyWorkbookRoute } from "@/lib/contract/exchange";
import { download } from "../use-case";
import { fileOf } from "./exchange-file";
import { loadDuties } from "./load-duties";
import { writeDutyWorkbook } from "./write-duty-workbook";

/** The checklist of the customer's duties, annex 2 first, as a workbook for a tender file. */
export const downloadDutyWorkbook = download({
  permission: "assessment.read",
  input: downloadDutyWorkbookRoute.params.extend(downloadDutyWorkbookRoute.query.shape),

  async run(open, { projectId, locale }) {
    const now = new Date();
    const duties = await open((scope) => loadDuties(scope, projectId));
    return fileOf("xlsx", `secnumcloud-customer-duties-${duties.version}`, now, await writeDutyWorkbook(duties, locale, now));
  },
});
