import { listOrganisationsRoute, readOrganisationRoute } from "./access";
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
import type { Route } from "./route";

export interface ListedRoute {
  readonly route: Route;
  /** File of the use case under `lib/server`; it exports the same words in camelCase. */
  readonly useCase: `${string}/${string}`;
  /** Where they are not JSON. */
  readonly requestMedia?: "application/octet-stream";
  readonly responseMedia?: "text/csv";
}

/** Every operation of the API. OpenAPI, and the tests of isolation and of roles, are made from this list. */
export const ALL_ROUTES: readonly ListedRoute[] = [
  { route: listOrganisationsRoute, useCase: "access/list-organisations" },
  { route: readOrganisationRoute, useCase: "access/read-organisation" },
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
  { route: uploadInventoryRoute, useCase: "inventory/upload-inventory", requestMedia: "application/octet-stream" },
  { route: listImportsRoute, useCase: "inventory/list-imports" },
  { route: readImportRoute, useCase: "inventory/read-import" },
  { route: listRejectionsRoute, useCase: "inventory/list-rejections" },
  { route: downloadRejectionsRoute, useCase: "inventory/download-rejections", responseMedia: "text/csv" },
  { route: confirmImportRoute, useCase: "inventory/confirm-import" },
  { route: cancelImportRoute, useCase: "inventory/cancel-import" },
  { route: listDifferencesRoute, useCase: "inventory/list-differences" },
  { route: listResourcesRoute, useCase: "inventory/list-resources" },
  { route: readResourceRoute, useCase: "inventory/read-resource" },
];
