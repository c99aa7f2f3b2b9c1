import { downloadAuditRoute } from "@/lib/contract/audit";
import { downloadAudit } from "@/lib/server/audit-trail/download-audit";
import { handle } from "@/lib/server/handle";

export const GET = handle(downloadAuditRoute, downloadAudit);
