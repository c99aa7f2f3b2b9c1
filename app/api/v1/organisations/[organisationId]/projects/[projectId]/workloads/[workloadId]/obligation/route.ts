import { readObligationRoute } from "@/lib/contract/obligation";
import { handle } from "@/lib/server/handle";
import { readObligation } from "@/lib/server/obligation/read-obligation";

export const GET = handle(readObligationRoute, readObligation);
