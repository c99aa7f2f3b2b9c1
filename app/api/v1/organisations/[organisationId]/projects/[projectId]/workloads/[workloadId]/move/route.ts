import { readMoveRoute } from "@/lib/contract/move";
import { handle } from "@/lib/server/handle";
import { readMove } from "@/lib/server/move/read-move";

export const GET = handle(readMoveRoute, readMove);
