import { readEstateMoveRoute } from "@/lib/contract/move";
import { handle } from "@/lib/server/handle";
import { readEstateMove } from "@/lib/server/move/read-estate-move";

export const GET = handle(readEstateMoveRoute, readEstateMove);
