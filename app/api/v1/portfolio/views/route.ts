import { keepViewRoute } from "@/lib/contract/portfolio";
import { handle } from "@/lib/server/handle";
import { keepView } from "@/lib/server/portfolio/keep-view";

export const POST = handle(keepViewRoute, keepView);
