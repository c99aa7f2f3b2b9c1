import type * as table from "@/lib/contract/table";
import { type Address, ORGANISATION, PROJECT } from "./address";

// Each list as a CSV file. `address.test.ts` holds these to the contract too.

export const downloadWorkloads: Address<typeof table.downloadWorkloadsRoute> = {
  method: "GET",
  path: `${PROJECT}/workloads.csv`,
};
export const downloadResources: Address<typeof table.downloadResourcesRoute> = {
  method: "GET",
  path: `${PROJECT}/resources.csv`,
};
export const downloadImports: Address<typeof table.downloadImportsRoute> = { method: "GET", path: `${PROJECT}/imports.csv` };
export const downloadDifferences: Address<typeof table.downloadDifferencesRoute> = {
  method: "GET",
  path: `${PROJECT}/imports/{importId}/differences.csv`,
};
export const downloadDerogations: Address<typeof table.downloadDerogationsRoute> = {
  method: "GET",
  path: `${PROJECT}/derogations.csv`,
};
export const downloadAssumptions: Address<typeof table.downloadAssumptionsRoute> = {
  method: "GET",
  path: `${PROJECT}/assumptions.csv`,
};
export const downloadDecisions: Address<typeof table.downloadDecisionsRoute> = {
  method: "GET",
  path: `${PROJECT}/programme/decisions.csv`,
};
export const downloadDocuments: Address<typeof table.downloadDocumentsRoute> = { method: "GET", path: `${PROJECT}/evidence.csv` };
export const downloadMembers: Address<typeof table.downloadMembersRoute> = { method: "GET", path: `${ORGANISATION}/members.csv` };
export const downloadInvitations: Address<typeof table.downloadInvitationsRoute> = {
  method: "GET",
  path: `${ORGANISATION}/invitations.csv`,
};
export const downloadEngagements: Address<typeof table.downloadEngagementsRoute> = {
  method: "GET",
  path: `${ORGANISATION}/engagements.csv`,
};
export const downloadServices: Address<typeof table.downloadServicesRoute> = {
  method: "GET",
  path: "/api/v1/catalogue/editions/{editionId}/services.csv",
};
export const downloadProviders: Address<typeof table.downloadProvidersRoute> = {
  method: "GET",
  path: "/api/v1/catalogue/providers.csv",
};
export const downloadPortfolio: Address<typeof table.downloadPortfolioRoute> = { method: "GET", path: "/api/v1/portfolio.csv" };
