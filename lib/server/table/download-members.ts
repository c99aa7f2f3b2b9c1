import { downloadMembersRoute } from "@/lib/contract/table";
import { memberPage } from "../people/member-page";
import { tableDownload } from "./table-download";

/** The members of an organisation as a file. */
export const downloadMembers = tableDownload({
  permission: "member.read",
  input: downloadMembersRoute.params.extend(downloadMembersRoute.query.shape),
  table: "members",
  columns: ["name", "email", "role", "areas", "since", "endedAt"],
  page: memberPage,
  cells: (row, words) => [
    row.name,
    row.email,
    words(`access.roles.${row.role}`),
    row.areas.map((area) => words(`audit.values.areas.${area}`)).join(", "),
    row.since,
    row.endedAt,
  ],
});
