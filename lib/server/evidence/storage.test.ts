import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anAssessment, type OpenedAssessment } from "../assessment/test-assessment";
import { env, forgetEnvironment } from "../env";
import { sweepEvidence } from "../jobs/sweep-evidence";
import { testDatabase } from "../test-database";
import { aTestEstate, machine, type TestEstate } from "../test-estate";
import { evidenceFolder, transitFolder } from "./data-folder";
import { downloadEvidence } from "./download-evidence";
import { localStorage } from "./local-storage";
import { evidenceStorage } from "./storage";
import { aBucket, type TestBucket } from "./test-bucket";
import { bodyOf, file, filesOnDisk } from "./test-evidence";
import { takeIn } from "./transit-file";

testDatabase();
let estate: TestEstate;
let place: OpenedAssessment;
beforeAll(async () => {
  estate = await aTestEstate({ CRM: [machine("vm-1")] });
  place = await anAssessment(estate);
});

const DAY_MS = 86_400_000;
const aKey = () => `${estate.organisation.id}/${randomUUID()}`;
async function textOf(content: AsyncIterable<Uint8Array> | null): Promise<string | null> {
  if (!content) return null;
  const chunks: Uint8Array[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

describe("the data folder", () => {
  it("holds a file under its key, for its owner alone, and tells what there is", async () => {
    const key = aKey();
    expect(await localStorage.read(key)).toBeNull();
    await localStorage.put(key, await takeIn(bodyOf("Contenu", 3), 100));
    expect(await textOf(await localStorage.read(key))).toBe("Contenu");
    expect(statSync(path.join(evidenceFolder(), key)).mode & 0o777).toBe(0o600);
    const listed: string[] = [];
    for await (const one of localStorage.list()) listed.push(one.key);
    expect(listed).toContain(key);
    await localStorage.remove(key);
    expect(await localStorage.read(key)).toBeNull();
    for (const wrong of ["../../etc/passwd", `${estate.organisation.id}/../x`])
      await expect(localStorage.read(wrong)).rejects.toThrow("no key");
  });

  it("never holds half a file: a body that breaks off leaves nothing", async () => {
    const before = filesOnDisk();
    async function* broken() {
      yield* bodyOf("x".repeat(5_000));
      throw new Error("cut");
    }
    await expect(takeIn(broken(), 10_000)).rejects.toThrow("cut");
    expect(filesOnDisk()).toEqual(before);
  });
});

describe("a crash", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "portal-crash-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("in the middle of an upload leaves files whole under their keys, or none", async () => {
    const bytes = 3_000_000;
    const script = `
      const { takeIn } = await import("./lib/server/evidence/transit-file.ts");
      const { localStorage } = await import("./lib/server/evidence/local-storage.ts");
      async function* body() { for (let at = 0; at < ${bytes / 10_000}; at += 1) yield new Uint8Array(10_000).fill(65); }
      for (;;) {
        await localStorage.put("${randomUUID()}/" + crypto.randomUUID(), await takeIn(body(), ${bytes}));
        process.stdout.write("one\\n");
      }`;
    for (const wait of [2, 15, 40]) {
      const env = { ...process.env, PORTAL_DATA: folder };
      const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
        env,
        stdio: ["ignore", "pipe", "inherit"],
      });
      await new Promise((resolve) => child.stdout.once("data", resolve));
      await new Promise((resolve) => setTimeout(resolve, wait));
      child.kill("SIGKILL");
      await new Promise((resolve) => child.once("exit", resolve));
    }
    const stored = path.join(folder, "evidence");
    const files = existsSync(stored)
      ? readdirSync(stored, { recursive: true, encoding: "utf8" }).filter((name) => name.includes("/"))
      : [];
    expect(files.length).toBeGreaterThan(0);
    expect(new Set(files.map((name) => statSync(path.join(stored, name)).size))).toEqual(new Set([bytes]));
  }, 60_000);
});

describe("the sweep", () => {
  it("removes what no row speaks of and what stayed in transit, once a day old; never a document", async () => {
    const filed = await file(estate.lead, place, "Gardée");
    const left = aKey();
    mkdirSync(path.dirname(path.join(evidenceFolder(), left)), { recursive: true });
    writeFileSync(path.join(evidenceFolder(), left), "oubliée");
    const transit = path.join(transitFolder(), randomUUID());
    writeFileSync(transit, "à moitié");
    expect(await sweepEvidence(new Date())).toBe(0);
    utimesSync(transit, new Date(0), new Date(0));
    expect(await sweepEvidence(new Date(Date.now() + 2 * DAY_MS))).toBe(2);
    expect([existsSync(path.join(evidenceFolder(), left)), existsSync(transit)]).toEqual([false, false]);
    const { body } = await downloadEvidence(estate.lead, { ...place, evidenceId: filed.id, revisionNumber: 1 });
    expect(await textOf(body as AsyncIterable<Uint8Array>)).toBe("Gardée");
  });
});

describe("a bucket", () => {
  let bucket: TestBucket;
  beforeAll(async () => {
    bucket = await aBucket();
    const place = { S3_ENDPOINT: bucket.url, S3_BUCKET: "pieces", S3_REGION: "test-1" };
    Object.assign(process.env, place, { S3_ACCESS_KEY_ID: "key-id", S3_SECRET_ACCESS_KEY: "of the test" });
    forgetEnvironment();
  });
  afterAll(async () => {
    for (const name of Object.keys(process.env).filter((one) => one.startsWith("S3_"))) delete process.env[name];
    forgetEnvironment();
    await bucket.close();
  });

  it("takes a document in and gives it back, every request signed; nothing of it stays on this disk", async () => {
    const before = filesOnDisk().stored;
    const content = "Rapport d’audit\n".repeat(4_000);
    const filed = await file(estate.lead, place, content);
    expect(filesOnDisk()).toEqual({ stored: before, transit: [] });
    const [name] = [...bucket.objects.keys()];
    expect(name).toMatch(new RegExp(`^/pieces/evidence/${estate.organisation.id}/[0-9a-f-]{36}$`));
    const one = { ...place, evidenceId: filed.id, revisionNumber: 1 };
    const { body } = await downloadEvidence(estate.lead, one);
    expect(await textOf(body as AsyncIterable<Uint8Array>)).toBe(content);
    expect(bucket.asked.every((line) => line.endsWith(" signed"))).toBe(true);
    const stored = bucket.objects.get(name ?? "");
    if (stored) stored.content = Buffer.from("autre chose");
    await expect(downloadEvidence(estate.lead, one)).rejects.toMatchObject({ code: "evidence-altered" });
    bucket.objects.clear();
    await expect(downloadEvidence(estate.lead, one)).rejects.toMatchObject({ code: "evidence-missing" });
  });

  it("that is away refuses the upload and records nothing", async () => {
    const away = { ...env(), S3_ENDPOINT: "http://127.0.0.1:1" };
    const { s3Storage } = await import("./s3-storage");
    const taken = await takeIn(bodyOf("x"), 10);
    await expect(s3Storage(away).put(aKey(), taken)).rejects.toThrow();
    await taken.drop();
  });

  it("is swept page by page as the data folder is", async () => {
    const filed = await file(estate.lead, place, "Gardée au loin");
    const storage = await evidenceStorage();
    for (let left = 0; left < 4; left += 1) {
      const taken = await takeIn(bodyOf("oubliée"), 100);
      await storage.put(aKey(), taken);
      await taken.drop();
    }
    expect(bucket.objects.size).toBe(5);
    expect(await sweepEvidence(new Date(Date.now() + 2 * DAY_MS))).toBe(4);
    const { body } = await downloadEvidence(estate.lead, { ...place, evidenceId: filed.id, revisionNumber: 1 });
    expect(await textOf(body as AsyncIterable<Uint8Array>)).toBe("Gardée au loin");
  });
});

describe("real files", () => {
  it("are told by their content: a workbook, a PDF", async () => {
    const { default: ExcelJS } = await import("exceljs");
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet("Suivi").addRow(["Charge", "État"]);
    const xlsx = new Uint8Array(await workbook.xlsx.writeBuffer());
    const filed = await file(estate.lead, place, xlsx, { fileName: "suivi.docm" });
    expect(filed.revision).toMatchObject({ media: "xlsx", fileName: "suivi.xlsx" });
    const { default: PDFDocument } = await import("pdfkit");
    const pdf = new PDFDocument();
    pdf.text("Décision").end();
    const bytes = Buffer.concat(await pdf.toArray());
    expect((await file(estate.lead, place, bytes, { fileName: "décision" })).revision).toMatchObject({
      media: "pdf",
      fileName: "décision.pdf",
    });
    const archive = readFileSync(path.join(process.cwd(), "package.json"));
    expect((await file(estate.lead, place, archive, { fileName: "package.json" })).revision.fileName).toBe("package.txt");
    const cut = xlsx.subarray(0, xlsx.length - 40);
    await expect(file(estate.lead, place, cut)).rejects.toMatchObject({ code: "evidence-refused", params: { found: "damaged" } });
  });
});
