import { listEditionsRoute } from "@/lib/contract/catalogue";
import { listEditions } from "@/lib/server/catalogue/list-editions";
import { handle } from "@/lib/server/handle";

export const GET = handle(listEditionsRoute, listEditions);
