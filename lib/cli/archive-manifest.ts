import { z } from "zod";

/** Last entry of an archive: what is in it. Without it the archive is cut short. */
export const MANIFEST = "manifest.json";
export const FORMAT = 1;

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const Count = z.number().int().nonnegative();

export const Manifest = z.strictObject({
  format: z.literal(FORMAT),
  madeAt: z.iso.datetime(),
  from: z.enum(["embedded", "server"]),
  postgres: z.string(),
  /** In the order they were applied. The archive enters a newer portal, never an older one. */
  migrations: z.array(z.strictObject({ name: z.string(), checksum: Sha256 })).min(1),
  tables: z.array(z.strictObject({ name: z.string(), columns: z.array(z.string()), rows: Count })),
  excluded: z.array(z.strictObject({ table: z.string(), reason: z.string() })),
  sequences: z.array(z.strictObject({ name: z.string(), last: z.string().regex(/^-?\d{1,19}$/), called: z.boolean() })),
  entries: z.array(z.strictObject({ name: z.string(), bytes: Count, lines: Count.nullable(), sha256: Sha256 })),
});
export type Manifest = z.infer<typeof Manifest>;
export type ArchiveEntry = Manifest["entries"][number];

/** Tables of which no row goes into an archive. */
export const EXCLUDED: Readonly<Record<string, string>> = {
  session: "an archive must not bring back a session that was ended since: everybody signs in again",
  password_reset: "an archive must not bring back a link that was used since: it is asked for again",
  outgoing_mail: "mail sent since would be sent a second time",
  rate_limit: "counts of the last minutes",
};
/** Written by the migrations of the target; the manifest lists those of the source. */
export const MIGRATIONS_TABLE = "_prisma_migrations";

const TABLE_ENTRY = /^tables\/([a-z_][a-z0-9_]*)\/\d{6,}\.ndjson$/;
export function tableEntryName(table: string, chunk: number): string {
  return `tables/${table}/${String(chunk).padStart(6, "0")}.ndjson`;
}
/** The table that an entry holds rows of; null for other entries. */
export function tableOfEntry(name: string): string | null {
  return TABLE_ENTRY.exec(name)?.[1] ?? null;
}

const EVIDENCE = "evidence/";
export function evidenceEntryName(relative: string): string {
  return EVIDENCE + relative;
}
/** The path of a file beneath the evidence folder; null for other entries and for any path that leads out of it. */
export function evidenceOfEntry(name: string): string | null {
  if (!name.startsWith(EVIDENCE)) return null;
  const parts = name.slice(EVIDENCE.length).split("/");
  return parts.every((part) => part !== "" && part !== "." && part !== ".." && !/[\\\0]/.test(part)) ? parts.join("/") : null;
}
