import type { ImportView } from "@/lib/contract/inventory";
import { uploadInventory as address } from "./address";
import { urlOf } from "./call";
import type { ProjectScope } from "./eligibility";
import { sendFile, type UploadWatch } from "./send-file";

/** Sends a file of an inventory as it is. */
export function uploadInventory(scope: ProjectScope, file: File, watch: UploadWatch): Promise<ImportView> {
  return sendFile({ method: address.method, url: uploadUrl(scope, file.name) }, file, watch);
}

export function uploadUrl(scope: ProjectScope, fileName: string): string {
  return urlOf(address.path, scope, { fileName: fileName.slice(-255) });
}
