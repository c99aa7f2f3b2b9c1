import { type Environment, env } from "../env";
import { localStorage } from "./local-storage";

export interface StoredFile {
  readonly key: string;
  readonly at: Date;
}
/** Where the bytes of evidence lie. A key is written once and never changed. */
export interface EvidenceStorage {
  /** Gives a file on this disk its place, whole or not at all; the file is the caller's to drop. */
  readonly put: (key: string, file: { readonly path: string; readonly bytes: number; readonly sha256: string }) => Promise<void>;
  /** Null: there is nothing under this key. */
  readonly read: (key: string) => Promise<AsyncIterable<Uint8Array> | null>;
  readonly remove: (key: string) => Promise<void>;
  readonly list: () => AsyncIterable<StoredFile>;
}

let bucket: { readonly settings: Environment; readonly storage: EvidenceStorage } | undefined;

/** A bucket where one is configured, else the data folder. */
export async function evidenceStorage(): Promise<EvidenceStorage> {
  const settings = env();
  if (!settings.S3_BUCKET) return localStorage;
  if (bucket?.settings === settings) return bucket.storage;
  // Its library is large: who has no bucket never loads it.
  const { s3Storage } = await import("./s3-storage");
  bucket = { settings, storage: s3Storage(settings) };
  return bucket.storage;
}
