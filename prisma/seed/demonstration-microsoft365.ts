import type { Caller } from "@/lib/server/database";
import { listTenantImports } from "@/lib/server/microsoft365/list-tenant-imports";
import { uploadTenantFile } from "@/lib/server/microsoft365/upload-tenant-file";
import { tenantFiles } from "./microsoft365-tenant";

interface Where {
  readonly organisationId: string;
  readonly projectId: string;
}

/** A tenant, imported by the portal itself; one that somebody began to import is left as it is. */
export async function seedMicrosoft365(lead: Caller, where: Where): Promise<void> {
  const { items } = await listTenantImports(lead, { ...where, limit: 1 });
  if (items.length > 0) return;
  for (const { fileName, content } of tenantFiles()) {
    const { state, failure } = await uploadTenantFile.receive(lead, { ...where, fileName }, bytesOf(content));
    if (state !== "applied") throw new Error(`the demonstration's ${fileName} was refused: ${failure?.code}`);
  }
}

async function* bytesOf(content: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(content);
}
