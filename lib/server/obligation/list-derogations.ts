import { listDerogationsRoute } from "@/lib/contract/obligation";
import { query } from "../use-case";
import { loadDerogations } from "./load-derogations";

/** The register of derogations of a project. */
export const listDerogations = query({
  permission: "workload.read",
  input: listDerogationsRoute.params,

  run: loadDerogations,
});
