import {
  downloadAssumptionsRoute,
  downloadDecisionsRoute,
  downloadDerogationsRoute,
  downloadDifferencesRoute,
  downloadDocumentsRoute,
  downloadEngagementsRoute,
  downloadImportsRoute,
  downloadInvitationsRoute,
  downloadMembersRoute,
  downloadPortfolioRoute,
  downloadProvidersRoute,
  downloadResourcesRoute,
  downloadServicesRoute,
  downloadWorkloadsRoute,
} from "./table";

/** Each list as a file. */
export const TABLE_ROUTES = [
  { route: downloadWorkloadsRoute, useCase: "table/download-workloads", responseMedia: "text/csv" },
  { route: downloadResourcesRoute, useCase: "table/download-resources", responseMedia: "text/csv" },
  { route: downloadImportsRoute, useCase: "table/download-imports", responseMedia: "text/csv" },
  { route: downloadDifferencesRoute, useCase: "table/download-differences", responseMedia: "text/csv" },
  { route: downloadDerogationsRoute, useCase: "table/download-derogations", responseMedia: "text/csv" },
  { route: downloadAssumptionsRoute, useCase: "table/download-assumptions", responseMedia: "text/csv" },
  { route: downloadDecisionsRoute, useCase: "table/download-decisions", responseMedia: "text/csv" },
  { route: downloadDocumentsRoute, useCase: "table/download-documents", responseMedia: "text/csv" },
  { route: downloadMembersRoute, useCase: "table/download-members", responseMedia: "text/csv" },
  { route: downloadInvitationsRoute, useCase: "table/download-invitations", responseMedia: "text/csv" },
  { route: downloadEngagementsRoute, useCase: "table/download-engagements", responseMedia: "text/csv" },
  { route: downloadServicesRoute, useCase: "table/download-services", responseMedia: "text/csv" },
  { route: downloadProvidersRoute, useCase: "table/download-providers", responseMedia: "text/csv" },
  { route: downloadPortfolioRoute, useCase: "table/download-portfolio", responseMedia: "text/csv" },
] as const;
