import { downloadMoveChecklistRoute } from "@/lib/contract/move";
import { handle } from "@/lib/server/handle";
import { downloadMoveChecklist } from "@/lib/server/move/download-move-checklist";

export const GET = handle(downloadMoveChecklistRoute, downloadMoveChecklist);
