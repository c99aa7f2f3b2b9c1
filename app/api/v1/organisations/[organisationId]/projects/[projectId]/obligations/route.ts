import { compareObligationsRoute } from "@/lib/contract/obligation";
import { handle } from "@/lib/server/handle";
import { compareObligations } from "@/lib/server/obligation/compare-obligations";

export const GET = handle(compareObligationsRoute, compareObligations);
