import { changeMoveAssumptionsRoute } from "@/lib/contract/microsoft365-move";
import { handle } from "@/lib/server/handle";
import { changeMoveAssumptions } from "@/lib/server/microsoft365-move/change-move-assumptions";

export const PUT = handle(changeMoveAssumptionsRoute, changeMoveAssumptions);
