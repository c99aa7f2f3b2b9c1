import { queryOptions } from "@tanstack/react-query";
import { readDecisionGrounds } from "./address";
import { call } from "./call";
import type { ProjectScope } from "./eligibility";

/** What the decision on a workload rests on; asked for only when somebody opens the what-if. */
export function decisionGroundsQuery(params: ProjectScope & { readonly workloadId: string }) {
  return queryOptions({
    queryKey: ["decision-grounds", params],
    queryFn: ({ signal }) => call(readDecisionGrounds, { params }, signal),
  });
}
