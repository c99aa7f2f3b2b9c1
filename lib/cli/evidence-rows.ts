import type { ClientBase } from "pg";
import { evidenceEntryName } from "./archive-manifest";

/** A file that the database speaks of. */
export interface EvidenceRow {
  readonly key: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Every file that the database speaks of, once; none in a database that is older than evidence. Under the role that reads every row. */
export async function evidenceRows(client: ClientBase): Promise<EvidenceRow[]> {
  const { rows } = await client.query<{ there: boolean }>("SELECT to_regclass('evidence_revision') IS NOT NULL AS there");
  if (!rows[0]?.there) return [];
  const found = await client.query<EvidenceRow>(
    "SELECT DISTINCT storage_key AS key, bytes, sha256 FROM evidence_revision ORDER BY storage_key",
  );
  return found.rows;
}

interface Entry {
  readonly name: string;
  readonly sha256: string;
}

/** What is said of files that the database speaks of and an archive does not hold, or holds altered; null when all is well. */
export function evidenceFault(rows: readonly EvidenceRow[], entries: readonly Entry[]): string | null {
  const held = new Map(entries.map(({ name, sha256 }) => [name, sha256]));
  const missing = rows.filter(({ key }) => !held.has(evidenceEntryName(key)));
  const altered = rows.filter(
    ({ key, sha256 }) => held.has(evidenceEntryName(key)) && held.get(evidenceEntryName(key)) !== sha256,
  );
  if (missing.length + altered.length === 0) return null;
  const some = [...missing, ...altered].slice(0, 5).map(({ key }) => key);
  return `ATTENTION: of ${rows.length} evidence files that the database speaks of, ${missing.length} are missing and ${altered.length} are not what was filed (${some.join(", ")}${missing.length + altered.length > 5 ? ", …" : ""}). The portal refuses to hand them out.`;
}
