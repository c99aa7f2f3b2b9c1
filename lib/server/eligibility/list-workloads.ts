import { listWorkloadsRoute } from "@/lib/contract/eligibility";
import { query } from "../use-case";
import { workloadPage } from "./workload-page";

/** Workloads of the visible state, one keyset page at a time. */
export const listWorkloads = query({
  permission: "workload.read",
  input: listWorkloadsRoute.params.extend(listWorkloadsRoute.query.shape),

  run: workloadPage,
});
