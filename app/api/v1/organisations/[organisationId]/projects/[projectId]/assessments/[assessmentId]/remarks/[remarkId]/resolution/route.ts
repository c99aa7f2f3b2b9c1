import { resolveRemarkRoute } from "@/lib/contract/assessment";
import { resolveRemark } from "@/lib/server/assessment/resolve-remark";
import { handle } from "@/lib/server/handle";

export const PUT = handle(resolveRemarkRoute, resolveRemark);
