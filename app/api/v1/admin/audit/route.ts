import { listPlatformAuditRoute } from "@/lib/contract/administration";
import { listPlatformAudit } from "@/lib/server/administration/list-platform-audit";
import { handle } from "@/lib/server/handle";

export const GET = handle(listPlatformAuditRoute, listPlatformAudit);
