import { readWorkloadRoute } from "@/lib/contract/eligibility";
import { wallTime } from "@/lib/domain/training/meeting-time";
import { query } from "../use-case";
import { loadWorkloadCard } from "./workload-card";

/** One workload with the chain of reasons of its verdict. */
export const readWorkload = query({
  permission: "workload.read",
  input: readWorkloadRoute.params,

  run: (scope, input) => loadWorkloadCard(scope, input, today()),
});

function today(): string {
  return wallTime(new Date()).day;
}
