import { downloadReadinessDocumentRoute } from "@/lib/contract/report";
import { download } from "../use-case";
import { drawDocument } from "./draw-document";
import { loadReadinessReport } from "./load-readiness-report";
import { handOut } from "./make-report";
import { reportWords } from "./report-words";
import { sayReadiness } from "./say-readiness";

/** The readiness report as a tagged PDF of several pages. */
export const downloadReadinessDocument = download({
  permission: "dashboard.read",
  input: downloadReadinessDocumentRoute.params.extend(downloadReadinessDocumentRoute.query.shape),

  async run(open, { projectId, locale }) {
    const { dashboard, report } = await open((scope) => loadReadinessReport(scope, projectId, new Date()));
    const file = await drawDocument(sayReadiness(report, await reportWords(locale)), locale, dashboard.at);
    return handOut(open, { report: "readiness", format: "pdf", locale, dashboard, file });
  },
});
