import type * as account from "@/lib/contract/account";
import type * as administration from "@/lib/contract/administration";
import type * as audit from "@/lib/contract/audit";
import type * as eligibility from "@/lib/contract/eligibility";
import type * as erasure from "@/lib/contract/erasure";
import type * as glossary from "@/lib/contract/glossary";
import type * as inventory from "@/lib/contract/inventory";
import type * as microsoft365 from "@/lib/contract/microsoft365-import";
import type * as move from "@/lib/contract/move";
import type * as organisation from "@/lib/contract/organisation";
import type * as people from "@/lib/contract/people";
import type { Method, Route } from "@/lib/contract/route";
import type * as decision from "@/lib/contract/workload-decision";

/**
 * Where and how to ask. The types of the route ride along; its schemas, and their parser (a third of a page's script),
 * stay on the server. `address.test.ts` holds every one of these to the contract.
 */
export interface Address<R extends Route> {
  readonly method: Method;
  readonly path: string;
  /** Never filled: it carries the type. */
  readonly route?: R;
}

export const ORGANISATION = "/api/v1/organisations/{organisationId}";
export const PROJECT = "/api/v1/organisations/{organisationId}/projects/{projectId}";
const IMPORT = `${PROJECT}/imports/{importId}`;
const TENANT_IMPORTS = `${PROJECT}/microsoft365/imports`;
const WORKLOAD = `${PROJECT}/workloads/{workloadId}`;

export const uploadInventory: Address<typeof inventory.uploadInventoryRoute> = { method: "POST", path: `${PROJECT}/imports` };
export const listImports: Address<typeof inventory.listImportsRoute> = { method: "GET", path: `${PROJECT}/imports` };
export const readImport: Address<typeof inventory.readImportRoute> = { method: "GET", path: IMPORT };
export const listRejections: Address<typeof inventory.listRejectionsRoute> = { method: "GET", path: `${IMPORT}/rejections` };
export const downloadRejections: Address<typeof inventory.downloadRejectionsRoute> = {
  method: "GET",
  path: `${IMPORT}/rejections.csv`,
};
export const confirmImport: Address<typeof inventory.confirmImportRoute> = { method: "POST", path: `${IMPORT}/confirm` };
export const cancelImport: Address<typeof inventory.cancelImportRoute> = { method: "POST", path: `${IMPORT}/cancel` };
export const listDifferences: Address<typeof inventory.listDifferencesRoute> = { method: "GET", path: `${IMPORT}/differences` };
export const listResources: Address<typeof inventory.listResourcesRoute> = { method: "GET", path: `${PROJECT}/resources` };
export const readResource: Address<typeof inventory.readResourceRoute> = {
  method: "GET",
  path: `${PROJECT}/resources/{resourceId}`,
};

export const readEstate: Address<typeof eligibility.readEstateRoute> = { method: "GET", path: `${PROJECT}/estate` };
export const listWorkloads: Address<typeof eligibility.listWorkloadsRoute> = { method: "GET", path: `${PROJECT}/workloads` };
export const readWorkload: Address<typeof eligibility.readWorkloadRoute> = { method: "GET", path: WORKLOAD };
export const editWorkload: Address<typeof eligibility.editWorkloadRoute> = { method: "PATCH", path: WORKLOAD };
export const readDecisionGrounds: Address<typeof decision.readDecisionGroundsRoute> = {
  method: "GET",
  path: `${WORKLOAD}/decision/grounds`,
};
export const pinResources: Address<typeof eligibility.pinResourcesRoute> = { method: "POST", path: `${WORKLOAD}/pins` };
export const unpinResources: Address<typeof eligibility.unpinResourcesRoute> = { method: "DELETE", path: `${WORKLOAD}/pins` };
export const previewGrouping: Address<typeof eligibility.previewGroupingRoute> = { method: "GET", path: `${PROJECT}/grouping` };
export const changeGrouping: Address<typeof eligibility.changeGroupingRoute> = { method: "PUT", path: `${PROJECT}/grouping` };

export const listAudit: Address<typeof audit.listAuditRoute> = { method: "GET", path: `${ORGANISATION}/audit` };
export const downloadAudit: Address<typeof audit.downloadAuditRoute> = { method: "GET", path: `${ORGANISATION}/audit.csv` };

export const readTerm: Address<typeof glossary.readTermRoute> = { method: "GET", path: "/api/v1/glossary/{termId}" };

const ACCOUNT = "/api/v1/account";
const SECOND_FACTOR = `${ACCOUNT}/second-factor`;

export const editAccount: Address<typeof account.editAccountRoute> = { method: "PATCH", path: ACCOUNT };
export const chooseLanguage: Address<typeof account.chooseLanguageRoute> = { method: "PUT", path: `${ACCOUNT}/language` };
export const hideFirstSteps: Address<typeof account.hideFirstStepsRoute> = { method: "PUT", path: `${ACCOUNT}/first-steps` };
export const revokeOtherSessions: Address<typeof account.revokeOtherSessionsRoute> = {
  method: "DELETE",
  path: `${ACCOUNT}/sessions`,
};
export const revokeSession: Address<typeof account.revokeSessionRoute> = {
  method: "DELETE",
  path: `${ACCOUNT}/sessions/{sessionId}`,
};
export const changePassword: Address<typeof account.changePasswordRoute> = { method: "PUT", path: `${ACCOUNT}/password` };
export const startSecondFactor: Address<typeof account.startSecondFactorRoute> = { method: "POST", path: SECOND_FACTOR };
export const stopSecondFactor: Address<typeof account.stopSecondFactorRoute> = { method: "DELETE", path: SECOND_FACTOR };
export const confirmSecondFactor: Address<typeof account.confirmSecondFactorRoute> = {
  method: "POST",
  path: `${SECOND_FACTOR}/confirm`,
};
export const giveSecondFactor: Address<typeof account.giveSecondFactorRoute> = { method: "POST", path: `${SECOND_FACTOR}/give` };
export const renewRecoveryCodes: Address<typeof account.renewRecoveryCodesRoute> = {
  method: "POST",
  path: `${SECOND_FACTOR}/recovery-codes`,
};
export const requestPasswordReset: Address<typeof account.requestPasswordResetRoute> = {
  method: "POST",
  path: "/api/v1/password-resets",
};
export const resetPassword: Address<typeof account.resetPasswordRoute> = { method: "POST", path: "/api/v1/password-resets/use" };
export const listMembers: Address<typeof people.listMembersRoute> = { method: "GET", path: `${ORGANISATION}/members` };
export const changeMember: Address<typeof people.changeMemberRoute> = {
  method: "PATCH",
  path: `${ORGANISATION}/members/{personId}`,
};
export const endMembership: Address<typeof people.endMembershipRoute> = {
  method: "DELETE",
  path: `${ORGANISATION}/members/{personId}`,
};
export const leaveOrganisation: Address<typeof people.leaveOrganisationRoute> = { method: "POST", path: `${ORGANISATION}/leave` };
export const transferLead: Address<typeof people.transferLeadRoute> = { method: "POST", path: `${ORGANISATION}/lead` };
export const listInvitations: Address<typeof people.listInvitationsRoute> = {
  method: "GET",
  path: `${ORGANISATION}/invitations`,
};
export const invitePerson: Address<typeof people.invitePersonRoute> = { method: "POST", path: `${ORGANISATION}/invitations` };
export const withdrawInvitation: Address<typeof people.withdrawInvitationRoute> = {
  method: "DELETE",
  path: `${ORGANISATION}/invitations/{invitationId}`,
};
export const listEngagements: Address<typeof people.listEngagementsRoute> = {
  method: "GET",
  path: `${ORGANISATION}/engagements`,
};
export const acceptEngagement: Address<typeof people.acceptEngagementRoute> = {
  method: "POST",
  path: `${ORGANISATION}/engagements/{personId}/accept`,
};
export const refuseEngagement: Address<typeof people.refuseEngagementRoute> = {
  method: "POST",
  path: `${ORGANISATION}/engagements/{personId}/refuse`,
};
export const extendEngagement: Address<typeof people.extendEngagementRoute> = {
  method: "PATCH",
  path: `${ORGANISATION}/engagements/{personId}`,
};
export const endEngagement: Address<typeof people.endEngagementRoute> = {
  method: "DELETE",
  path: `${ORGANISATION}/engagements/{personId}`,
};
export const acceptInvitation: Address<typeof people.acceptInvitationRoute> = {
  method: "POST",
  path: "/api/v1/invitations/accept",
};
export const acceptInvitationSignedIn: Address<typeof people.acceptInvitationSignedInRoute> = {
  method: "POST",
  path: "/api/v1/invitations/join",
};

export const createProject: Address<typeof organisation.createProjectRoute> = {
  method: "POST",
  path: `${ORGANISATION}/projects`,
};
export const editProject: Address<typeof organisation.editProjectRoute> = {
  method: "PATCH",
  path: PROJECT,
};
export const archiveProject: Address<typeof organisation.archiveProjectRoute> = {
  method: "POST",
  path: `${PROJECT}/archive`,
};
export const restoreProject: Address<typeof organisation.restoreProjectRoute> = {
  method: "POST",
  path: `${PROJECT}/restore`,
};
export const editOrganisation: Address<typeof organisation.editOrganisationRoute> = {
  method: "PATCH",
  path: `${ORGANISATION}/settings`,
};

const ADMINISTERED = "/api/v1/admin/organisations";
const PERSON = "/api/v1/admin/people/{personId}";

export const openOrganisation: Address<typeof administration.openOrganisationRoute> = {
  method: "POST",
  path: ADMINISTERED,
};
export const inviteFirstLead: Address<typeof administration.inviteFirstLeadRoute> = {
  method: "POST",
  path: `${ADMINISTERED}/{organisationId}/lead-invitation`,
};
export const proposeEngagement: Address<typeof administration.proposeEngagementRoute> = {
  method: "POST",
  path: `${ADMINISTERED}/{organisationId}/engagement-proposals`,
};
export const deactivatePerson: Address<typeof administration.deactivatePersonRoute> = {
  method: "POST",
  path: `${PERSON}/deactivate`,
};
export const reactivatePerson: Address<typeof administration.reactivatePersonRoute> = {
  method: "POST",
  path: `${PERSON}/reactivate`,
};
export const previewErasure: Address<typeof erasure.previewErasureRoute> = { method: "GET", path: `${PERSON}/erasure` };
export const erasePerson: Address<typeof erasure.erasePersonRoute> = { method: "POST", path: `${PERSON}/erasure` };
export const resetSecondFactor: Address<typeof administration.resetSecondFactorRoute> = {
  method: "POST",
  path: `${PERSON}/reset-second-factor`,
};
export const issuePasswordReset: Address<typeof administration.issuePasswordResetRoute> = {
  method: "POST",
  path: `${PERSON}/password-reset`,
};
export const grantPlatformRole: Address<typeof administration.grantPlatformRoleRoute> = {
  method: "PUT",
  path: `${PERSON}/roles/{role}`,
};
export const revokePlatformRole: Address<typeof administration.revokePlatformRoleRoute> = {
  method: "DELETE",
  path: `${PERSON}/roles/{role}`,
};

export const uploadTenantFile: Address<typeof microsoft365.uploadTenantFileRoute> = { method: "POST", path: TENANT_IMPORTS };
export const listTenantImports: Address<typeof microsoft365.listTenantImportsRoute> = { method: "GET", path: TENANT_IMPORTS };
export const withdrawTenantImport: Address<typeof microsoft365.withdrawTenantImportRoute> = {
  method: "POST",
  path: `${TENANT_IMPORTS}/{tenantImportId}/withdraw`,
};
export const downloadTenantFaults: Address<typeof microsoft365.downloadTenantFaultsRoute> = {
  method: "GET",
  path: `${TENANT_IMPORTS}/{tenantImportId}/rejections.csv`,
};
export const downloadMoveChecklist: Address<typeof move.downloadMoveChecklistRoute> = {
  method: "GET",
  path: `${PROJECT}/workloads/{workloadId}/move/checklist.csv`,
};
