import { createHash, randomUUID } from "node:crypto";
import { appendFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aCaller, asSystem } from "@/prisma/seed/builders";
import { listAssessments } from "../assessment/list-assessments";
import { readAssessment } from "../assessment/read-assessment";
import { returnAssessment } from "../assessment/return-assessment";
import { submitAssessment } from "../assessment/submit-assessment";
import { anAssessment, complete, lastAudit, type OpenedAssessment } from "../assessment/test-assessment";
import { answersToOthers, answerToRole, REFUSALS, statusOf } from "../test-access";
import { testDatabase } from "../test-database";
import { aTestEstate, machine, type TestEstate } from "../test-estate";
import type { Download } from "../use-case";
import { addEvidence } from "./add-evidence";
import { changeEvidence } from "./change-evidence";
import { evidenceFolder } from "./data-folder";
import { downloadEvidence } from "./download-evidence";
import { listEvidence } from "./list-evidence";
import { listEvidenceRevisions } from "./list-evidence-revisions";
import { listProjectEvidence } from "./list-project-evidence";
import { reviseEvidence } from "./revise-evidence";
import { bodyOf, file, filesOnDisk } from "./test-evidence";
import { withdrawEvidence } from "./withdraw-evidence";

const database = testDatabase();
let estate: TestEstate;
let place: OpenedAssessment;

beforeAll(async () => {
  process.env.EVIDENCE_MAX_MB = "1";
});
beforeEach(async () => {
  estate = await aTestEstate({ CRM: [machine("vm-1")] });
  place = await anAssessment(estate);
});

const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
const sha256 = (content: string | Uint8Array) => createHash("sha256").update(content).digest("hex");
const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => "kept",
    (error) => error.code,
  );
async function contentOf({ body }: Download): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(typeof chunk === "string" ? Buffer.from(chunk) : chunk);
  return Buffer.concat(chunks).toString("utf8");
}
async function storedPath(evidenceId: string, number = 1): Promise<string> {
  const { storageKey } = await asSystem(estate.organisation.id, ({ tx }) =>
    tx.evidenceRevision.findUniqueOrThrow({ where: { evidenceId_number: { evidenceId, number } } }),
  );
  return path.join(evidenceFolder(), storageKey);
}

describe("filing a document", () => {
  it("keeps the bytes, with what they are, their hash, who filed them, and a place that tells nothing", async () => {
    const content = "Décision du comité\n".repeat(500);
    const filed = await file(estate.lead, place, content, { expiresOn: inDays(10), fileName: "C:\\décision.exe" });
    expect(filed).toMatchObject({ title: "Lettre", kind: "record", validity: "soon", withdrawn: null });
    expect(filed.revision).toMatchObject({
      number: 1,
      fileName: "décision.txt",
      media: "txt",
      bytes: Buffer.byteLength(content),
    });
    expect(filed.revision.sha256).toBe(sha256(content));
    const stored = await storedPath(filed.id);
    expect(readFileSync(stored, "utf8")).toBe(content);
    expect(path.relative(evidenceFolder(), stored)).toMatch(new RegExp(`^${estate.organisation.id}/[0-9a-f-]{36}$`));
    expect(filesOnDisk().transit).toEqual([]);
    const audit = await lastAudit(estate.organisation.id);
    expect(audit).toMatchObject({ action: "add-evidence", subject: `evidence:${filed.id}` });
    expect(audit.detail).toMatchObject({ question: "q1", revision: 1, media: "txt", sha256: sha256(content) });
    const listed = await listEvidence(estate.reader, place);
    expect(listed).toEqual({ items: [filed], mostBytes: 1_000_000 });
  });

  it("refuses by its content what is disguised, too large, empty or misplaced, and leaves nothing behind", async () => {
    const before = filesOnDisk().stored;
    const refused = async (content: string | Uint8Array, about = {}) => {
      const error = await file(estate.lead, place, content, about).catch((one) => one);
      return [error.status, error.code, error.params?.found ?? error.params?.megabytes ?? ""].join(" ");
    };
    expect(await refused(Uint8Array.from([0x4d, 0x5a, 0, 1]), { fileName: "facture.pdf" })).toBe(
      "422 evidence-refused executable",
    );
    expect(await refused("<svg onload=alert(1)>", { fileName: "logo.png" })).toBe("422 evidence-refused svg");
    expect(await refused("texte\u0001caché")).toBe("422 evidence-refused unknown");
    expect(await refused("")).toBe("422 evidence-refused empty");
    expect(await refused(new Uint8Array(1_000_001).fill(65))).toBe("413 evidence-too-large 1");
    expect(await refused("x", { questionId: "no-such-question" })).toBe("404 not-found ");
    expect(filesOnDisk()).toEqual({ stored: before, transit: [] });
    expect((await listEvidence(estate.lead, place)).items).toEqual([]);
  });

  it("takes none once the assessment is submitted, also when that happens while the file comes in", async () => {
    await complete(estate.lead, place);
    const filed = await file(estate.lead, place);
    const before = filesOnDisk().stored;
    async function* meanwhile() {
      yield* bodyOf("en cours d’envoi");
      await submitAssessment(estate.lead, place);
    }
    const about = { questionId: "q1", title: "Tard", fileName: "tard.txt" };
    expect(await refusalOf(addEvidence.receive(estate.lead, { ...place, ...about }, meanwhile()))).toBe("assessment-closed");
    expect(filesOnDisk()).toEqual({ stored: before, transit: [] });
    const one = { ...place, evidenceId: filed.id };
    expect(await refusalOf(file(estate.lead, place))).toBe("assessment-closed");
    expect(await refusalOf(withdrawEvidence(estate.lead, { ...one, note: "x" }))).toBe("assessment-closed");
    const document = await asSystem(estate.organisation.id, ({ tx }) =>
      tx.assessmentSnapshot.findFirstOrThrow({ where: { assessmentId: place.assessmentId } }),
    );
    expect(JSON.parse(document.document).evidence).toEqual([
      {
        id: filed.id,
        questionId: "q1",
        title: "Lettre",
        kind: "record",
        expiresOn: null,
        number: 1,
        sha256: filed.revision.sha256,
      },
    ]);
    await returnAssessment(estate.lead, { ...place, note: "Une pièce manque." });
    expect((await file(estate.lead, place, "Deuxième")).title).toBe("Lettre");
  });
});

describe("a document", () => {
  it("is revised: the files before stay as they are, and the same bytes are no revision", async () => {
    const filed = await file(estate.lead, place, "Version un", { expiresOn: inDays(-1) });
    const one = { ...place, evidenceId: filed.id };
    expect(filed.validity).toBe("expired");
    const revise = (content: string) =>
      reviseEvidence.receive(estate.lead, { ...one, expiresOn: inDays(400), fileName: "v2.md" }, bodyOf(content));
    expect(await refusalOf(revise("Version un"))).toBe("evidence-unchanged");
    const revised = await revise("# Version deux");
    expect(revised).toMatchObject({ validity: "valid", expiresOn: inDays(400) });
    expect(revised.revision).toMatchObject({ number: 2, media: "md", fileName: "v2.md" });
    const { items } = await listEvidenceRevisions(estate.reader, one);
    expect(items.map(({ number, sha256: hash }) => [number, hash])).toEqual([
      [2, sha256("# Version deux")],
      [1, sha256("Version un")],
    ]);
    const first = await downloadEvidence(estate.reader, { ...one, revisionNumber: 1 });
    expect(await contentOf(first)).toBe("Version un");
    expect((await lastAudit(estate.organisation.id)).action).toBe("download-evidence");
  });

  it("that two people revise at once gets one number each", async () => {
    const filed = await file(estate.lead, place, "Un");
    const one = { ...place, evidenceId: filed.id };
    const revised = { ...one, fileName: "x.txt" };
    const other = await aCaller(estate.organisation.id, "contributor");
    await Promise.all([
      reviseEvidence.receive(estate.lead, revised, bodyOf("Deux")),
      reviseEvidence.receive(other, revised, bodyOf("Trois")),
    ]);
    const { items } = await listEvidenceRevisions(estate.lead, one);
    expect(items.map(({ number }) => number)).toEqual([3, 2, 1]);
  });

  it("is described otherwise, then withdrawn with a reason, and stays readable", async () => {
    const filed = await file(estate.lead, place);
    const one = { ...place, evidenceId: filed.id };
    const about = { title: "Lettre signée", kind: "policy", expiresOn: inDays(60) } as const;
    expect(await changeEvidence(estate.lead, { ...one, ...about })).toMatchObject({ ...about, validity: "valid" });
    expect((await lastAudit(estate.organisation.id)).detail).toMatchObject({ before: { title: "Lettre" }, after: about });
    const withdrawn = await withdrawEvidence(estate.lead, { ...one, note: "Mauvais document." });
    expect(withdrawn.withdrawn).toMatchObject({ personId: estate.lead.personId, note: "Mauvais document." });
    expect(await refusalOf(withdrawEvidence(estate.lead, { ...one, note: "Encore" }))).toBe("evidence-withdrawn");
    expect(await refusalOf(reviseEvidence.receive(estate.lead, { ...one, fileName: "x" }, bodyOf("Neuf")))).toBe(
      "evidence-withdrawn",
    );
    expect((await listEvidence(estate.lead, place)).items[0]?.withdrawn?.note).toBe("Mauvais document.");
    expect(await contentOf(await downloadEvidence(estate.lead, { ...one, revisionNumber: 1 }))).toBe("Lettre de mission\n");
  });

  it("that was altered, cut, lengthened or lost in the storage is refused, and said", async () => {
    const filed = await file(estate.lead, place, "Texte d’origine");
    const one = { ...place, evidenceId: filed.id, revisionNumber: 1 };
    const stored = await storedPath(filed.id);
    const spoil: Record<string, () => void> = {
      altered: () => writeFileSync(stored, "Texte d’origime"),
      cut: () => writeFileSync(stored, "Texte"),
      lengthened: () => appendFileSync(stored, "x".repeat(100_000)),
    };
    for (const [how, act] of Object.entries(spoil)) {
      act();
      expect(await refusalOf(downloadEvidence(estate.lead, one)), how).toBe("evidence-altered");
    }
    rmSync(stored);
    expect(await refusalOf(downloadEvidence(estate.lead, one))).toBe("evidence-missing");
    expect(await lastAudit(estate.organisation.id)).toMatchObject({
      action: "find-evidence-damaged",
      detail: { found: "missing" },
    });
    expect(filesOnDisk().transit).toEqual([]);
    expect(await statusOf(downloadEvidence(estate.lead, { ...one, revisionNumber: 2 }))).toBe(404);
  });
});

describe("the figures", () => {
  it("count what expires, and give an expired document for nothing", async () => {
    await file(estate.lead, place, "a", { expiresOn: inDays(-3) });
    await file(estate.lead, place, "b", { expiresOn: inDays(3) });
    await file(estate.lead, place, "c");
    const gone = await file(estate.lead, place, "d", { expiresOn: inDays(3) });
    await withdrawEvidence(estate.lead, { ...place, evidenceId: gone.id, note: "x" });
    const { items } = await listAssessments(estate.reader, estate.path);
    expect(items[0]?.files).toEqual({ files: 3, soon: 1, expired: 1 });
    expect((await readAssessment(estate.lead, place)).answers).toEqual([]);
  });
});

describe("a project's documents", () => {
  it("come page by page, newest first, or those that expire first; each with its question", async () => {
    const days = [40, 5, -2, 20, null];
    for (const [at, day] of days.entries())
      await file(estate.lead, place, `${at}`, { title: `t${at}`, expiresOn: day === null ? "" : inDays(day) });
    const all = async (filter: object) => {
      const titles: string[] = [];
      for (let after: string | undefined, more = true; more; more = after !== undefined) {
        const page = await listProjectEvidence(estate.reader, {
          ...estate.path,
          ...filter,
          limit: 2,
          ...(after ? { after } : {}),
        });
        titles.push(...page.items.map(({ title }) => title));
        after = page.next ?? undefined;
      }
      return titles;
    };
    expect(await all({})).toEqual(["t4", "t3", "t2", "t1", "t0"]);
    expect(await all({ expiring: "yes" })).toEqual(["t2", "t1", "t3"]);
    expect(await all({ assessmentId: place.assessmentId })).toHaveLength(5);
    expect(await all({ assessmentId: randomUUID() })).toEqual([]);
    const { items } = await listProjectEvidence(estate.reader, estate.path);
    expect(items[0]).toMatchObject({ questionnaire: { fr: "Test" }, question: { fr: "q1?" } });
    expect(await statusOf(listProjectEvidence(estate.reader, { ...estate.path, after: "x" }))).toBe(400);
  });
});

describe("access", () => {
  it("is refused to everybody else, and writing to those who only read", async () => {
    const filed = await file(estate.lead, place);
    const one = { ...place, evidenceId: filed.id };
    const read = { ...one, revisionNumber: 1 };
    expect(await answersToOthers(listEvidence, place, estate)).toEqual(REFUSALS);
    expect(await answersToOthers(listProjectEvidence, estate.path, estate)).toEqual(REFUSALS);
    expect(await answersToOthers(listEvidenceRevisions, one, estate)).toEqual(REFUSALS);
    expect(await answersToOthers(downloadEvidence, read, estate)).toEqual(REFUSALS);
    const change = { ...one, title: "x", kind: "other", expiresOn: null } as const;
    expect(await answersToOthers(changeEvidence, change, estate)).toEqual(REFUSALS);
    expect(await answersToOthers(withdrawEvidence, { ...one, note: "x" }, estate)).toEqual(REFUSALS);
    for (const role of ["reader", "organisation-executive"] as const) {
      expect(await answerToRole(changeEvidence, change, estate, role)).toBe(403);
      expect(await answerToRole(withdrawEvidence, { ...one, note: "x" }, estate, role)).toBe(403);
      expect(await answerToRole(downloadEvidence, read, estate, role)).toBe(200);
      expect(await statusOf(file(await aCaller(estate.organisation.id, role), place))).toBe(403);
    }
  });

  it("reads and takes in nothing before it is proven", async () => {
    const elsewhere = await aTestEstate({ CRM: [machine("vm-2")] });
    const filed = await file(estate.lead, place);
    let read = 0;
    async function* watched() {
      read += 1;
      yield new Uint8Array([65]);
    }
    const about = { questionId: "q1", title: "x", fileName: "x.txt" };
    const asked = [
      addEvidence.receive(elsewhere.lead, { ...place, ...about }, watched()),
      addEvidence.receive(elsewhere.lead, { ...place, ...elsewhere.path, ...about }, watched()),
      reviseEvidence.receive(elsewhere.lead, { ...place, evidenceId: filed.id, fileName: "x" }, watched()),
    ];
    expect(await Promise.all(asked.map(statusOf))).toEqual([404, 404, 404]);
    const theirs = await anAssessment(elsewhere);
    const moved = { ...theirs, evidenceId: filed.id };
    expect(await statusOf(reviseEvidence.receive(elsewhere.lead, { ...moved, fileName: "x" }, watched()))).toBe(404);
    expect(await statusOf(downloadEvidence(elsewhere.lead, { ...moved, revisionNumber: 1 }))).toBe(404);
    expect(await statusOf(withdrawEvidence(elsewhere.lead, { ...moved, note: "x" }))).toBe(404);
    expect(read).toBe(0);
  });

  it("of the database says the same: no revision is changed, removed or given another organisation's key", async () => {
    const filed = await file(estate.lead, place);
    const elsewhere = await aTestEstate({ CRM: [machine("vm-3")] });
    const app = { role: "portal_app" as const, organisation: estate.organisation.id, person: estate.lead.personId };
    const refused = (sql: string, parameters: unknown[] = []) =>
      database.acting(app, (run) =>
        run(sql, parameters).then(
          ({ affected }) => affected,
          (error) => error.code,
        ),
      );
    expect(await refused("UPDATE evidence_revision SET sha256 = sha256")).toBe("42501");
    expect(await refused("DELETE FROM evidence_revision")).toBe("42501");
    expect(await refused("UPDATE evidence SET assessment_id = assessment_id")).toBe("42501");
    const insert = `INSERT INTO evidence_revision (organisation_id, evidence_id, number, file_name, bytes, media, sha256, storage_key, person_id)
      VALUES ($1, $2, 9, 'x', 1, 'txt', repeat('0', 64), $3, $4)`;
    const key = (organisationId: string) => `${organisationId}/${randomUUID()}`;
    const row = (organisationId: string) => [estate.organisation.id, filed.id, key(organisationId), estate.lead.personId];
    expect(await refused(insert, row(elsewhere.organisation.id))).toBe("23514");
    expect(await refused(insert, row(estate.organisation.id))).toBe(1);
  });
});
