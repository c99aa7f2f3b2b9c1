import { downloadCommitteeDocumentRoute } from "@/lib/contract/report";
import { currentDashboard } from "../dashboard/current-dashboard";
import { download } from "../use-case";
import { drawCommittee } from "./draw-committee";
import { handOut } from "./make-report";
import { reportWords } from "./report-words";
import { sayCommittee } from "./say-committee";

/** The committee's one page as a tagged PDF. */
export const downloadCommitteeDocument = download({
  permission: "dashboard.read",
  input: downloadCommitteeDocumentRoute.params.extend(downloadCommitteeDocumentRoute.query.shape),

  async run(open, { projectId, locale }) {
    const { dashboard } = await open((scope) => currentDashboard(scope, projectId, new Date()));
    const said = sayCommittee(dashboard, await reportWords(locale));
    const { file } = await drawCommittee(said, locale, dashboard.at);
    return handOut(open, { report: "committee", format: "pdf", locale, dashboard, file });
  },
});
