import { listTenantImportsRoute, uploadTenantFileRoute } from "@/lib/contract/microsoft365-import";
import { handle } from "@/lib/server/handle";
import { listTenantImports } from "@/lib/server/microsoft365/list-tenant-imports";
import { uploadTenantFile } from "@/lib/server/microsoft365/upload-tenant-file";

export const POST = handle(uploadTenantFileRoute, uploadTenantFile);
export const GET = handle(listTenantImportsRoute, listTenantImports);
