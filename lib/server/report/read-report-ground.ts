import { ProjectPath } from "@/lib/contract/route";
import { loadHead } from "../dashboard/store-dashboard-facts";
import { query } from "../use-case";

/** What the documents of a project would rest on now; null before the first import. */
export const readReportGround = query({
  permission: "dashboard.read",
  input: ProjectPath,

  async run(scope, { projectId }) {
    const { currentImport, editionId } = await loadHead(scope, projectId);
    return currentImport === 0 ? null : { importNumber: currentImport, edition: editionId };
  },
});
