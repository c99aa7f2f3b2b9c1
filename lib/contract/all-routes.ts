import { listOrganisationsRoute, readOrganisationRoute } from "./access";
import {
  changePasswordRoute,
  confirmSecondFactorRoute,
  editAccountRoute,
  giveSecondFactorRoute,
  listSessionsRoute,
  readAccountRoute,
  renewRecoveryCodesRoute,
  requestPasswordResetRoute,
  resetPasswordRoute,
  revokeOtherSessionsRoute,
  revokeSessionRoute,
  startSecondFactorRoute,
  stopSecondFactorRoute,
} from "./account";
import {
  deactivatePersonRoute,
  grantPlatformRoleRoute,
  inviteFirstLeadRoute,
  issuePasswordResetRoute,
  listAllOrganisationsRoute,
  listPeopleRoute,
  listPlatformAuditRoute,
  openOrganisationRoute,
  proposeEngagementRoute,
  reactivatePersonRoute,
  resetSecondFactorRoute,
  revokePlatformRoleRoute,
} from "./administration";
import { downloadAuditRoute, listAuditRoute, readAuditChoicesRoute } from "./audit";
import { listEditionsRoute, readEditionRoute, readServiceRoute } from "./catalogue";
import {
  changeGroupingRoute,
  editWorkloadRoute,
  listWorkloadsRoute,
  pinResourcesRoute,
  previewGroupingRoute,
  readEstateRoute,
  readWorkloadRoute,
  unpinResourcesRoute,
} from "./eligibility";
import {
  cancelImportRoute,
  confirmImportRoute,
  downloadRejectionsRoute,
  listDifferencesRoute,
  listImportsRoute,
  listRejectionsRoute,
  listResourcesRoute,
  readImportRoute,
  readResourceRoute,
  uploadInventoryRoute,
} from "./inventory";
import {
  archiveProjectRoute,
  createProjectRoute,
  editOrganisationRoute,
  editProjectRoute,
  listProjectsRoute,
  readSettingsRoute,
  restoreProjectRoute,
} from "./organisation";
import {
  acceptEngagementRoute,
  acceptInvitationRoute,
  acceptInvitationSignedInRoute,
  changeMemberRoute,
  endEngagementRoute,
  endMembershipRoute,
  extendEngagementRoute,
  invitePersonRoute,
  leaveOrganisationRoute,
  listEngagementsRoute,
  listInvitationsRoute,
  listMembersRoute,
  readInvitationRoute,
  refuseEngagementRoute,
  transferLeadRoute,
  withdrawInvitationRoute,
} from "./people";
import { listPortfolioRoute } from "./portfolio";
import type { Route } from "./route";

interface Listed {
  readonly route: Route;
  /** File of the use case under `lib/server`; it exports the same words in camelCase. */
  readonly useCase: `${string}/${string}`;
  /** Where it is not JSON. */
  readonly responseMedia?: "text/csv";
}
/** A streamed body is no JSON: its example is a file. */
interface Streamed extends Listed {
  readonly requestMedia: "application/octet-stream";
  readonly requestExample: string;
}
export type ListedRoute = Streamed | (Listed & { readonly requestMedia?: undefined });

/** Every operation of the API. OpenAPI, and the tests of isolation and of roles, are made from this list. */
export const ALL_ROUTES: readonly ListedRoute[] = [
  { route: listOrganisationsRoute, useCase: "access/list-organisations" },
  { route: readOrganisationRoute, useCase: "access/read-organisation" },
  { route: readAccountRoute, useCase: "account/read-account" },
  { route: editAccountRoute, useCase: "account/edit-account" },
  { route: listSessionsRoute, useCase: "account/list-sessions" },
  { route: revokeOtherSessionsRoute, useCase: "account/revoke-other-sessions" },
  { route: revokeSessionRoute, useCase: "account/revoke-session" },
  { route: changePasswordRoute, useCase: "account/change-password" },
  { route: startSecondFactorRoute, useCase: "account/start-second-factor" },
  { route: stopSecondFactorRoute, useCase: "account/stop-second-factor" },
  { route: confirmSecondFactorRoute, useCase: "account/confirm-second-factor" },
  { route: giveSecondFactorRoute, useCase: "account/give-second-factor" },
  { route: renewRecoveryCodesRoute, useCase: "account/renew-recovery-codes" },
  { route: requestPasswordResetRoute, useCase: "account/request-password-reset" },
  { route: resetPasswordRoute, useCase: "account/reset-password" },
  { route: listEditionsRoute, useCase: "catalogue/list-editions" },
  { route: readEditionRoute, useCase: "catalogue/read-edition" },
  { route: readServiceRoute, useCase: "catalogue/read-service" },
  { route: readEstateRoute, useCase: "eligibility/read-estate" },
  { route: listWorkloadsRoute, useCase: "eligibility/list-workloads" },
  { route: readWorkloadRoute, useCase: "eligibility/read-workload" },
  { route: editWorkloadRoute, useCase: "eligibility/edit-workload" },
  { route: pinResourcesRoute, useCase: "eligibility/pin-resources" },
  { route: unpinResourcesRoute, useCase: "eligibility/unpin-resources" },
  { route: previewGroupingRoute, useCase: "eligibility/preview-grouping" },
  { route: changeGroupingRoute, useCase: "eligibility/change-grouping" },
  {
    route: uploadInventoryRoute,
    useCase: "inventory/upload-inventory",
    requestMedia: "application/octet-stream",
    requestExample: "NAME,TYPE,RESOURCE GROUP,LOCATION,SUBSCRIPTION\nst1,Storage account,rg,France Central,Production\n",
  },
  { route: listImportsRoute, useCase: "inventory/list-imports" },
  { route: readImportRoute, useCase: "inventory/read-import" },
  { route: listRejectionsRoute, useCase: "inventory/list-rejections" },
  { route: downloadRejectionsRoute, useCase: "inventory/download-rejections", responseMedia: "text/csv" },
  { route: confirmImportRoute, useCase: "inventory/confirm-import" },
  { route: cancelImportRoute, useCase: "inventory/cancel-import" },
  { route: listDifferencesRoute, useCase: "inventory/list-differences" },
  { route: listResourcesRoute, useCase: "inventory/list-resources" },
  { route: readResourceRoute, useCase: "inventory/read-resource" },
  { route: listAuditRoute, useCase: "audit-trail/list-audit" },
  { route: readAuditChoicesRoute, useCase: "audit-trail/read-audit-choices" },
  { route: downloadAuditRoute, useCase: "audit-trail/download-audit", responseMedia: "text/csv" },
  { route: listMembersRoute, useCase: "people/list-members" },
  { route: changeMemberRoute, useCase: "people/change-member" },
  { route: endMembershipRoute, useCase: "people/end-membership" },
  { route: leaveOrganisationRoute, useCase: "people/leave-organisation" },
  { route: transferLeadRoute, useCase: "people/transfer-lead" },
  { route: listInvitationsRoute, useCase: "people/list-invitations" },
  { route: invitePersonRoute, useCase: "people/invite-person" },
  { route: withdrawInvitationRoute, useCase: "people/withdraw-invitation" },
  { route: listEngagementsRoute, useCase: "people/list-engagements" },
  { route: acceptEngagementRoute, useCase: "people/accept-engagement" },
  { route: refuseEngagementRoute, useCase: "people/refuse-engagement" },
  { route: extendEngagementRoute, useCase: "people/extend-engagement" },
  { route: endEngagementRoute, useCase: "people/end-engagement" },
  { route: readInvitationRoute, useCase: "people/read-invitation" },
  { route: acceptInvitationRoute, useCase: "people/accept-invitation" },
  { route: acceptInvitationSignedInRoute, useCase: "people/accept-invitation-signed-in" },
  { route: listProjectsRoute, useCase: "organisation/list-projects" },
  { route: createProjectRoute, useCase: "organisation/create-project" },
  { route: editProjectRoute, useCase: "organisation/edit-project" },
  { route: archiveProjectRoute, useCase: "organisation/archive-project" },
  { route: restoreProjectRoute, useCase: "organisation/restore-project" },
  { route: readSettingsRoute, useCase: "organisation/read-settings" },
  { route: editOrganisationRoute, useCase: "organisation/edit-organisation" },
  { route: listPortfolioRoute, useCase: "portfolio/list-portfolio" },
  { route: listAllOrganisationsRoute, useCase: "administration/list-all-organisations" },
  { route: openOrganisationRoute, useCase: "administration/open-organisation" },
  { route: inviteFirstLeadRoute, useCase: "administration/invite-first-lead" },
  { route: proposeEngagementRoute, useCase: "administration/propose-engagement" },
  { route: listPeopleRoute, useCase: "administration/list-people" },
  { route: deactivatePersonRoute, useCase: "administration/deactivate-person" },
  { route: reactivatePersonRoute, useCase: "administration/reactivate-person" },
  { route: resetSecondFactorRoute, useCase: "administration/reset-second-factor" },
  { route: issuePasswordResetRoute, useCase: "administration/issue-password-reset" },
  { route: grantPlatformRoleRoute, useCase: "administration/grant-platform-role" },
  { route: revokePlatformRoleRoute, useCase: "administration/revoke-platform-role" },
  { route: listPlatformAuditRoute, useCase: "administration/list-platform-audit" },
];
