import { withdrawTenantImportRoute } from "@/lib/contract/microsoft365-import";
import { handle } from "@/lib/server/handle";
import { withdrawTenantImport } from "@/lib/server/microsoft365/withdraw-tenant-import";

export const POST = handle(withdrawTenantImportRoute, withdrawTenantImport);
