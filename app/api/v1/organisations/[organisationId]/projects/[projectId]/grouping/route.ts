import { changeGroupingRoute, previewGroupingRoute } from "@/lib/contract/eligibility";
import { changeGrouping } from "@/lib/server/eligibility/change-grouping";
import { previewGrouping } from "@/lib/server/eligibility/preview-grouping";
import { handle } from "@/lib/server/handle";

export const GET = handle(previewGroupingRoute, previewGrouping);
export const PUT = handle(changeGroupingRoute, changeGrouping);
