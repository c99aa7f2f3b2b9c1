import { listWorkloadsRoute } from "@/lib/contract/eligibility";
import { listWorkloads } from "@/lib/server/eligibility/list-workloads";
import { handle } from "@/lib/server/handle";

export const GET = handle(listWorkloadsRoute, listWorkloads);
