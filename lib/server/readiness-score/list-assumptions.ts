import { listAssumptionsRoute } from "@/lib/contract/readiness";
import { query } from "../use-case";
import { loadAssumptions } from "./load-assumptions";

/** The register of assumptions, and who may own one. */
export const listAssumptions = query({
  permission: "readiness.read",
  input: listAssumptionsRoute.params,

  run: loadAssumptions,
});
