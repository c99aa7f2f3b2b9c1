import { readAuditChoicesRoute } from "@/lib/contract/audit";
import { readAuditChoices } from "@/lib/server/audit-trail/read-audit-choices";
import { handle } from "@/lib/server/handle";

export const GET = handle(readAuditChoicesRoute, readAuditChoices);
