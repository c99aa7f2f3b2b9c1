import { listAuditRoute } from "@/lib/contract/audit";
import { listAudit } from "@/lib/server/audit-trail/list-audit";
import { handle } from "@/lib/server/handle";

export const GET = handle(listAuditRoute, listAudit);
