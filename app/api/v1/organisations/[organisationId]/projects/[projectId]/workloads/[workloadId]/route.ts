import { editWorkloadRoute, readWorkloadRoute } from "@/lib/contract/eligibility";
import { editWorkload } from "@/lib/server/eligibility/edit-workload";
import { readWorkload } from "@/lib/server/eligibility/read-workload";
import { handle } from "@/lib/server/handle";

export const GET = handle(readWorkloadRoute, readWorkload);
export const PATCH = handle(editWorkloadRoute, editWorkload);
