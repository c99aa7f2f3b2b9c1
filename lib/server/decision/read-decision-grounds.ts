import { readDecisionGroundsRoute } from "@/lib/contract/workload-decision";
import { wallTime } from "@/lib/domain/training/meeting-time";
import { query } from "../use-case";
import { loadDecisionGrounds } from "./decision-grounds";

/** What the decision on a workload rests on, sent to the browser for a what-if. */
export const readDecisionGrounds = query({
  permission: "workload.read",
  input: readDecisionGroundsRoute.params,

  run: (scope, place) => loadDecisionGrounds(scope, place, wallTime(new Date()).day),
});
