import { downloadCommitteeSlidesRoute } from "@/lib/contract/report";
import { currentDashboard } from "../dashboard/current-dashboard";
import { download } from "../use-case";
import { handOut } from "./make-report";
import { reportWords } from "./report-words";
import { sayCommittee } from "./say-committee";
import { writeCommitteeSlides } from "./write-committee-slides";

/** The committee's one page as slides: text and tables that can be edited, none of it an image. */
export const downloadCommitteeSlides = download({
  permission: "dashboard.read",
  input: downloadCommitteeSlidesRoute.params.extend(downloadCommitteeSlidesRoute.query.shape),

  async run(open, { projectId, locale }) {
    const { dashboard } = await open((scope) => currentDashboard(scope, projectId, new Date()));
    const said = sayCommittee(dashboard, await reportWords(locale));
    const file = await writeCommitteeSlides(said, locale, dashboard.at);
    return handOut(open, { report: "committee", format: "pptx", locale, dashboard, file });
  },
});
