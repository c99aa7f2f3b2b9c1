import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { ROLES } from "@/lib/domain/access/policy";
import { openZip } from "@/lib/reader/open-zip";
import { aProject, asSystem } from "@/prisma/seed/builders";
import { inScope } from "../database";
import { proposeDecision } from "../programme/propose-decision";
import { addAssumption } from "../readiness-score/add-assumption";
import { answersToOthers, answerToRole, REFUSALS } from "../test-access";
import { testDatabase } from "../test-database";
import { aTestEstate, door, machine, type TestEstate } from "../test-estate";
import type { Download } from "../use-case";
import { downloadCommitteeDocument } from "./download-committee-document";
import { downloadCommitteeSlides } from "./download-committee-slides";
import { downloadReadinessDocument } from "./download-readiness-document";
import { loadReadinessReport } from "./load-readiness-report";
import { readReportGround } from "./read-report-ground";
import { readPdf } from "./test-report";

const ASSUMPTION = { statement: "L’annuaire sera synchronisé.", dimension: null, ownerId: null, reviewOn: "2031-01-14" };

testDatabase();
let estate: TestEstate;
beforeAll(async () => {
  estate = await aTestEstate({ CRM: [machine("vm-1")], Portal: [machine("vm-2"), door("door-1")] });
});

async function bytesOf({ body }: Download): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(typeof chunk === "string" ? Buffer.from(chunk) : chunk);
  return Buffer.concat(chunks);
}
const lastEvent = () => asSystem(estate.organisation.id, ({ tx }) => tx.auditEvent.findFirst({ orderBy: { sequence: "desc" } }));

describe.each([
  ["pdf", downloadCommitteeDocument],
  ["pptx", downloadCommitteeSlides],
] as const)("the committee's page as %s", (format, operation) => {
  it("is made of what is stored, and its hash is in the audit trail", async () => {
    const given = await operation(estate.reader, { ...estate.path, locale: "en" });
    expect(given.fileName).toMatch(new RegExp(`^committee-one-pager-\\d{4}-\\d\\d-\\d\\d\\.${format}$`));
    const file = await bytesOf(given);
    if (format === "pdf") expect(readPdf(file).pages).toBe(1);
    else {
      const slide = await openZip(file, { entries: 200, inflated: 10_000_000 }).read("ppt/slides/slide1.xml");
      expect(Buffer.from(slide ?? []).toString("utf8")).toContain("1 of 2 workloads");
    }
    const event = await lastEvent();
    expect(event).toMatchObject({ action: "download-report", subject: `project:${estate.path.projectId}` });
    expect(JSON.parse(event?.detail ?? "{}")).toMatchObject({
      report: "committee",
      format,
      locale: "en",
      sha256: createHash("sha256").update(file).digest("hex"),
    });
  });

  it("is for every role of the organisation and for nobody else", async () => {
    expect(await answersToOthers(operation, estate.path, estate)).toEqual(REFUSALS);
    for (const role of ROLES) expect(await answerToRole(operation, estate.path, estate, role), role).toBe(200);
  });
});

describe("what the documents rest on", () => {
  it("is the import and the edition that the project shows, or that there is none", async () => {
    expect(await readReportGround(estate.reader, estate.path)).toMatchObject({ importNumber: 1 });
    const empty = await aProject(estate.organisation.id);
    expect(await readReportGround(estate.reader, { ...estate.path, projectId: empty.id })).toBeNull();
    expect(await answersToOthers(readReportGround, estate.path, estate)).toEqual(REFUSALS);
  });
});

describe("the readiness report", () => {
  it("is made of what is stored, its hash in the audit trail, and tells every assumption and decision", async () => {
    await addAssumption(estate.lead, { ...estate.path, ...ASSUMPTION });
    await proposeDecision(estate.lead, { ...estate.path, gate: "training", outcome: "no-go", note: "Trop tôt." });
    const now = new Date();
    const wanted = { kind: "organisation", organisationId: estate.organisation.id, permission: "dashboard.read" } as const;
    const { dashboard, report } = await inScope(estate.reader, wanted, (scope) =>
      loadReadinessReport(scope, estate.path.projectId, now),
    );
    expect(report.score).toBe(dashboard.readiness.score);
    expect(report.dimensions.map(({ points }) => points)).toEqual(dashboard.readiness.dimensions.map(({ points }) => points));
    expect(report.assumptions).toMatchObject([{ statement: ASSUMPTION.statement, owner: null }]);
    expect(report.decisions).toMatchObject([{ number: 1, gate: "training", state: "no-go" }]);

    const given = await downloadReadinessDocument(estate.reader, estate.path);
    expect(given.fileName).toMatch(/^rapport-preparation-\d{4}-\d\d-\d\d\.pdf$/);
    const file = await bytesOf(given);
    expect(readPdf(file).pages).toBeGreaterThan(1);
    const event = await lastEvent();
    expect(JSON.parse(event?.detail ?? "{}")).toMatchObject({
      report: "readiness",
      sha256: createHash("sha256").update(file).digest("hex"),
    });
  });

  it("is for every role of the organisation and for nobody else", async () => {
    expect(await answersToOthers(downloadReadinessDocument, estate.path, estate)).toEqual(REFUSALS);
    for (const role of ROLES) expect(await answerToRole(downloadReadinessDocument, estate.path, estate, role), role).toBe(200);
  });
});
