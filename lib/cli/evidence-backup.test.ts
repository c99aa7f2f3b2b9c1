import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anAssessment } from "@/lib/server/assessment/test-assessment";
import { disconnect } from "@/lib/server/database";
import { s3Storage } from "@/lib/server/evidence/s3-storage";
import { aBucket, type TestBucket } from "@/lib/server/evidence/test-bucket";
import { file } from "@/lib/server/evidence/test-evidence";
import { aTestEstate, machine } from "@/lib/server/test-estate";
import { verifyArchive } from "./archive-read";
import { openDatabase } from "./database-child.mjs";
import { evidenceFiles } from "./evidence-files";
import { makeBackup } from "./make-backup";
import { migrateServer } from "./migrate-server.mjs";
import { putBack } from "./put-back";
import { demonstrationSecrets } from "./secrets.mjs";
import { aFolder, aFolderForAll } from "./test-folder";

const NOW = new Date("2026-11-22T10:00:00Z");
const CONTENT = "Décision du comité de pilotage\n".repeat(2_000);
const source = aFolderForAll();
let key: string;
let bucket: TestBucket;
let settings: Record<string, string>;

beforeAll(async () => {
  bucket = await aBucket();
  settings = {
    S3_ENDPOINT: bucket.url,
    S3_BUCKET: "pieces",
    S3_REGION: "test-1",
    S3_ACCESS_KEY_ID: "key-id",
    S3_SECRET_ACCESS_KEY: "s",
  };
  const database = await openDatabase(path.join(source, "database"), demonstrationSecrets(source).database);
  try {
    await migrateServer(database.url);
    Object.assign(process.env, {
      DATABASE_URL: database.url,
      PORTAL_DATA: source,
      NEXTAUTH_SECRET: "a secret for tests only, of 32 characters",
      NEXTAUTH_URL: "http://localhost:3000",
      LOG_LEVEL: "silent",
    });
    const estate = await aTestEstate({ CRM: [machine("vm-1")] });
    await file(estate.lead, await anAssessment(estate), CONTENT);
    await disconnect();
  } finally {
    await database.stop(10_000);
  }
  key = evidenceFiles(source)[0] ?? "";
}, 120_000);
afterAll(() => bucket.close());

async function backup(environment: Record<string, string> = {}): Promise<{ archive: string; said: string }> {
  const archive = path.join(aFolder(), "archive.tar.gz");
  const said: string[] = [];
  await makeBackup({ environment, folder: source, file: archive, now: NOW, say: (line) => said.push(line) });
  return { archive, said: said.join("\n") };
}
async function restore(archive: string, environment: Record<string, string> = {}): Promise<{ folder: string; said: string }> {
  const folder = aFolder();
  const said: string[] = [];
  await putBack({ environment, folder, file: archive, say: (line) => said.push(line) });
  return { folder, said: said.join("\n") };
}

describe("files of evidence in an archive", { timeout: 120_000 }, () => {
  it("come along from the data folder, and back to where they were", async () => {
    const { archive, said } = await backup();
    expect(said).toContain("1 evidence files");
    expect(said).not.toContain("ATTENTION");
    const { folder, said: told } = await restore(archive);
    expect(readFileSync(path.join(folder, "evidence", key), "utf8")).toBe(CONTENT);
    expect(told).not.toContain("evidence files");
  });

  it("move from a bucket to the data folder, and from the data folder into a bucket", async () => {
    const place = path.join(source, "evidence", key);
    const { archive: local } = await backup();
    const { folder: emptied } = await restore(local, settings);
    const object = `/pieces/evidence/${key}`;
    expect(bucket.objects.get(object)?.content.toString()).toBe(CONTENT);
    expect(evidenceFiles(emptied)).toEqual([]);
    rmSync(place);
    try {
      const { archive, said } = await backup(settings);
      expect(said).not.toContain("ATTENTION");
      expect((await verifyArchive(archive)).entries.map(({ name }) => name)).toContain(`evidence/${key}`);
      const { folder } = await restore(archive);
      expect(readFileSync(path.join(folder, "evidence", key), "utf8")).toBe(CONTENT);
    } finally {
      writeFileSync(place, CONTENT);
    }
    expect(await s3Storage(settings).read(key)).not.toBeNull();
  });

  it("that are lost or altered are said, when it is made and when it is put back", async () => {
    const place = path.join(source, "evidence", key);
    writeFileSync(place, "Décision falsifiée");
    const altered = await backup();
    expect(altered.said).toContain("0 are missing and 1 are not what was filed");
    expect((await restore(altered.archive)).said).toContain("1 are not what was filed");
    rmSync(place);
    const lost = await backup();
    expect(lost.said).toContain("of 1 evidence files that the database speaks of, 1 are missing");
    writeFileSync(place, CONTENT);
  });

  it("need the whole of a bucket's settings", async () => {
    await expect(backup({ S3_BUCKET: "pieces" })).rejects.toThrow("S3_REGION and S3_ACCESS_KEY_ID");
  });
});
