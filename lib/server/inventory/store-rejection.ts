import type { RejectionView } from "@/lib/contract/inventory";
import type { RejectionCode } from "@/lib/domain/inventory/reading";
import type { OrganisationScope } from "../database";

export type StoredRejection = RejectionView & { readonly ordinal: number };

/** Rejected rows of an import in file order, after an ordinal. */
export async function pageOfRejections(
  scope: OrganisationScope,
  importId: string,
  after: number,
  limit: number,
): Promise<StoredRejection[]> {
  const rows = await scope.tx.inventoryRejection.findMany({
    where: { importId, organisationId: scope.organisationId, ordinal: { gt: after } },
    orderBy: { ordinal: "asc" },
    take: limit,
  });
  return rows.map(({ ordinal, row, field, code, params, cells }) => ({
    ordinal,
    row,
    field,
    code: code as RejectionCode,
    params: JSON.parse(params) as Record<string, string>,
    cells: JSON.parse(cells) as Record<string, string>,
  }));
}
