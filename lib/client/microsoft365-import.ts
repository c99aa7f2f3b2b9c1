import { infiniteQueryOptions } from "@tanstack/react-query";
import type { TenantImportView } from "@/lib/contract/microsoft365-import";
import { downloadTenantFaults, listTenantImports, uploadTenantFile as uploadAddress } from "./address";
import { call, urlOf } from "./call";
import type { ProjectScope } from "./eligibility";
import { sendFile, type UploadWatch } from "./send-file";

export const TENANT_PAGE = 25;

/** Files of the tenant, newest first. */
export function tenantImportsQuery(scope: ProjectScope) {
  return infiniteQueryOptions({
    queryKey: ["tenant-imports", scope],
    queryFn: ({ pageParam, signal }) =>
      call(
        listTenantImports,
        { params: scope, query: { limit: TENANT_PAGE, ...(pageParam === null ? {} : { after: pageParam }) } },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
}

/** A file to send; `report` says which it is where its columns do not. */
export interface TenantOrder {
  readonly file: File;
  readonly report?: string;
}

/** Sends a file of a tenant as it is. */
export function uploadTenantFile(
  scope: ProjectScope,
  { file, report }: TenantOrder,
  watch: UploadWatch,
): Promise<TenantImportView> {
  const query = { fileName: file.name.slice(-255), ...(report === undefined ? {} : { report }) };
  return sendFile({ method: uploadAddress.method, url: urlOf(uploadAddress.path, scope, query) }, file, watch);
}

/** Where the lines that were left out are told, as a file. */
export function tenantFaultsUrl(scope: ProjectScope, tenantImportId: string, locale: string): string {
  return urlOf(downloadTenantFaults.path, { ...scope, tenantImportId }, { locale });
}
