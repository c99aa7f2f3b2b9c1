import { downloadInvitationsRoute } from "@/lib/contract/table";
import { invitationPage } from "../people/invitation-page";
import { tableDownload } from "./table-download";

/** The invitations without an answer as a file: never the links that they were sent with. */
export const downloadInvitations = tableDownload({
  permission: "member.manage",
  input: downloadInvitationsRoute.params.extend(downloadInvitationsRoute.query.shape),
  table: "invitations",
  columns: ["email", "role", "areas", "engagementEndsOn", "invitedBy", "at", "state", "validUntil"],
  page: invitationPage,
  cells: (row, words) => [
    row.email,
    words(`access.roles.${row.role}`),
    row.areas.map((area) => words(`audit.values.areas.${area}`)).join(", "),
    row.engagementEndsOn,
    row.invitedBy ?? words("people.invitations.byPlatform"),
    row.createdAt,
    words(`table.invitation.${row.state}`),
    row.expiresAt,
  ],
});
