import { listResourcesRoute } from "@/lib/contract/inventory";
import { query } from "../use-case";
import { resourcePage } from "./resource-page";

/** Resources of the visible state by name, one keyset page at a time; filtered by workload, by type or by verdict, one of them. */
export const listResources = query({
  permission: "inventory.read",
  input: listResourcesRoute.params.extend(listResourcesRoute.query.shape),

  run: resourcePage,
});
