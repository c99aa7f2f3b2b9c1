import { downloadEngagementsRoute } from "@/lib/contract/table";
import { engagementPage } from "../people/engagement-page";
import { tableDownload } from "./table-download";

/** The consultants' engagements as a file. */
export const downloadEngagements = tableDownload({
  permission: "member.read",
  input: downloadEngagementsRoute.params.extend(downloadEngagementsRoute.query.shape),
  table: "engagements",
  columns: ["name", "email", "mission", "state", "proposedAt", "acceptedAt", "lastDay", "endedAt"],
  page: engagementPage,
  cells: (row, words) => [
    row.name,
    row.email,
    row.mission,
    words(`people.engagements.states.${row.state}`),
    row.proposedAt,
    row.acceptedAt,
    row.endsOn,
    row.endedAt,
  ],
});
