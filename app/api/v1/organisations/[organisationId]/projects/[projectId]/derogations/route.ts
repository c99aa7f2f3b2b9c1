import { addDerogationRoute, listDerogationsRoute } from "@/lib/contract/obligation";
import { handle } from "@/lib/server/handle";
import { addDerogation } from "@/lib/server/obligation/add-derogation";
import { listDerogations } from "@/lib/server/obligation/list-derogations";

export const GET = handle(listDerogationsRoute, listDerogations);
export const POST = handle(addDerogationRoute, addDerogation);
