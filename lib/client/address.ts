import type * as eligibility from "@/lib/contract/eligibility";
import type * as inventory from "@/lib/contract/inventory";
import type { Method, Route } from "@/lib/contract/route";

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

const PROJECT = "/api/v1/organisations/{organisationId}/projects/{projectId}";
const IMPORT = `${PROJECT}/imports/{importId}`;
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
export const pinResources: Address<typeof eligibility.pinResourcesRoute> = { method: "POST", path: `${WORKLOAD}/pins` };
export const unpinResources: Address<typeof eligibility.unpinResourcesRoute> = { method: "DELETE", path: `${WORKLOAD}/pins` };
export const previewGrouping: Address<typeof eligibility.previewGroupingRoute> = { method: "GET", path: `${PROJECT}/grouping` };
export const changeGrouping: Address<typeof eligibility.changeGroupingRoute> = { method: "PUT", path: `${PROJECT}/grouping` };
