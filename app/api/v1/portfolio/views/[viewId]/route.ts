import { dropViewRoute } from "@/lib/contract/portfolio";
import { handle } from "@/lib/server/handle";
import { dropView } from "@/lib/server/portfolio/drop-view";

export const DELETE = handle(dropViewRoute, dropView);
