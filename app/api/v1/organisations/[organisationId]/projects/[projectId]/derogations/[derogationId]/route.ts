import { changeDerogationRoute } from "@/lib/contract/obligation";
import { handle } from "@/lib/server/handle";
import { changeDerogation } from "@/lib/server/obligation/change-derogation";

export const PUT = handle(changeDerogationRoute, changeDerogation);
