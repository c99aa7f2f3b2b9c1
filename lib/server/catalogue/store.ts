import type { PlatformScope, Tx } from "../database";

/** Any scope will do: the catalogue is the same for everybody. */
export interface AnyScope {
  readonly tx: Tx;
}

export interface StoredEdition {
  readonly id: string;
  /** ISO day. */
  readonly effectiveFrom: string;
  readonly correctionOf: string | null;
  /** JSON text of a Text. */
  readonly title: string;
  readonly sha256: string;
}

/** Published editions, newest first. */
export async function listStoredEditions(scope: AnyScope): Promise<StoredEdition[]> {
  const rows = await scope.tx.catalogueEdition.findMany({
    select: { id: true, effectiveFrom: true, correctionOf: true, title: true, sha256: true },
    orderBy: [{ effectiveFrom: "desc" }, { id: "desc" }],
  });
  return rows.map((row) => ({ ...row, effectiveFrom: row.effectiveFrom.toISOString().slice(0, 10) }));
}

/** The hash of a published edition, null when there is none of that id. */
export async function findEditionHash(scope: AnyScope, id: string): Promise<string | null> {
  const row = await scope.tx.catalogueEdition.findUnique({ where: { id }, select: { sha256: true } });
  return row?.sha256 ?? null;
}

/** The canonical JSON of a published edition, null when there is none of that id. */
export async function findEditionDocument(scope: AnyScope, id: string): Promise<string | null> {
  const row = await scope.tx.catalogueEdition.findUnique({ where: { id }, select: { document: true } });
  return row?.document ?? null;
}

/** Adds an edition; one that is already there stays as it is. */
export async function insertEdition(scope: PlatformScope, edition: StoredEdition & { readonly document: string }): Promise<void> {
  const { id, effectiveFrom, correctionOf, title, sha256, document } = edition;
  await scope.tx.$executeRaw`
    INSERT INTO catalogue_edition (id, effective_from, correction_of, title, sha256, document)
    VALUES (${id}, ${effectiveFrom}::date, ${correctionOf}, ${title}, ${sha256}, ${document}) ON CONFLICT (id) DO NOTHING`;
}
