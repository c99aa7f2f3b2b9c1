import type { EvidenceStorage } from "@/lib/server/evidence/storage";
import type { Environment } from "./reach-database";
import { Sentence } from "./report.mjs";

const NEEDED = ["S3_REGION", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"];

/** The bucket where the portal keeps evidence, by the same variables; null where it lies in the data folder. */
export async function reachBucket(environment: Environment): Promise<EvidenceStorage | null> {
  if (!environment.S3_BUCKET) return null;
  const missing = NEEDED.filter((name) => !environment[name]);
  if (missing.length > 0) throw new Sentence(`With S3_BUCKET, ${missing.join(" and ")} must be set too. Nothing was changed.`);
  const { s3Storage } = await import("@/lib/server/evidence/s3-storage");
  return s3Storage(environment);
}
