import { createReadStream } from "node:fs";
import { DeleteObjectCommand, GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { organisationOfKey } from "@/lib/domain/evidence/storage-key";
import type { Environment } from "../env";
import type { EvidenceStorage, StoredFile } from "./storage";

/** Before every key, so that a bucket may hold other things. */
const PREFIX = "evidence/";

/** What fails is thrown, and told by whoever asked: the library need not print it too. */
const QUIET = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

export type BucketSettings = {
  readonly [name in Extract<keyof Environment, `S3_${string}`>]?: string | undefined;
};

/** A bucket of S3 or of anything that speaks its language. The storage verifies the SHA-256 of what it is given. */
export function s3Storage(settings: BucketSettings): EvidenceStorage {
  const { S3_BUCKET: Bucket = "", S3_ENDPOINT, S3_REGION = "", S3_ACCESS_KEY_ID = "", S3_SECRET_ACCESS_KEY = "" } = settings;
  const client = new S3Client({
    region: S3_REGION,
    ...(S3_ENDPOINT ? { endpoint: S3_ENDPOINT } : {}),
    forcePathStyle: settings.S3_PATH_STYLE !== "0",
    credentials: { accessKeyId: S3_ACCESS_KEY_ID, secretAccessKey: S3_SECRET_ACCESS_KEY },
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    maxAttempts: 3,
    logger: QUIET,
  });
  const place = (key: string) => {
    if (organisationOfKey(key) === null) throw new Error("no key of the storage");
    return { Bucket, Key: PREFIX + key };
  };
  return {
    async put(key, { path, bytes, sha256 }) {
      const ChecksumSHA256 = Buffer.from(sha256, "hex").toString("base64");
      const what = { ...place(key), ContentLength: bytes, ContentType: "application/octet-stream", ChecksumSHA256 };
      await client.send(new PutObjectCommand({ ...what, Body: createReadStream(path) }));
    },

    async read(key) {
      try {
        const { Body } = await client.send(new GetObjectCommand(place(key)));
        return (Body as AsyncIterable<Uint8Array> | undefined) ?? null;
      } catch (error) {
        if (error instanceof Error && error.name === "NoSuchKey") return null;
        throw error;
      }
    },

    async remove(key) {
      await client.send(new DeleteObjectCommand(place(key)));
    },

    async *list(): AsyncGenerator<StoredFile> {
      for (let token: string | undefined, more = true; more; more = token !== undefined) {
        const page = await client.send(
          new ListObjectsV2Command({ Bucket, Prefix: PREFIX, ...(token ? { ContinuationToken: token } : {}) }),
        );
        for (const { Key = "", LastModified } of page.Contents ?? []) {
          const key = Key.slice(PREFIX.length);
          if (LastModified && organisationOfKey(key) !== null) yield { key, at: LastModified };
        }
        token = page.NextContinuationToken;
      }
    },
  };
}
