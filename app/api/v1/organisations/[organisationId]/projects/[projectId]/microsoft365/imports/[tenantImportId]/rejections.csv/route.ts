import { downloadTenantFaultsRoute } from "@/lib/contract/microsoft365-import";
import { handle } from "@/lib/server/handle";
import { downloadTenantFaults } from "@/lib/server/microsoft365/download-tenant-faults";

export const GET = handle(downloadTenantFaultsRoute, downloadTenantFaults);
