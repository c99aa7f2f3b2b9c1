import { listRejectionsRoute } from "@/lib/contract/inventory";
import { handle } from "@/lib/server/handle";
import { listRejections } from "@/lib/server/inventory/list-rejections";

export const GET = handle(listRejectionsRoute, listRejections);
