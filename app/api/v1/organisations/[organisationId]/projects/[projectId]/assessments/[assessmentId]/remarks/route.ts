import { addRemarkRoute, listRemarksRoute } from "@/lib/contract/assessment";
import { addRemark } from "@/lib/server/assessment/add-remark";
import { listRemarks } from "@/lib/server/assessment/list-remarks";
import { handle } from "@/lib/server/handle";

export const GET = handle(listRemarksRoute, listRemarks);
export const POST = handle(addRemarkRoute, addRemark);
