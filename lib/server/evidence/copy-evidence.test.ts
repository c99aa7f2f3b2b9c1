import { beforeAll, describe, expect, it } from "vitest";
import { aProject } from "@/prisma/seed/builders";
import { copyAssessment } from "../assessment/copy-assessment";
import { anAssessment, lastAudit, type OpenedAssessment } from "../assessment/test-assessment";
import { testDatabase } from "../test-database";
import { aTestEstate, machine, type TestEstate } from "../test-estate";
import { downloadEvidence } from "./download-evidence";
import { listEvidence } from "./list-evidence";
import { file, filesOnDisk } from "./test-evidence";
import { withdrawEvidence } from "./withdraw-evidence";

testDatabase();
let estate: TestEstate;
let place: OpenedAssessment;
let toProjectId: string;

beforeAll(async () => {
  process.env.EVIDENCE_MAX_MB = "1";
  estate = await aTestEstate({ CRM: [machine("vm-1")] });
  place = await anAssessment(estate);
  toProjectId = (await aProject(estate.organisation.id)).id;
});

describe("copying an assessment", () => {
  it("leaves the documents unless it is asked to take them", async () => {
    await file(estate.lead, place, "Lettre de mission signée\n", { title: "Lettre", expiresOn: "2031-01-31" });
    const withdrawn = await file(estate.lead, place, "Ancienne charte\n", { title: "Charte" });
    await withdrawEvidence(estate.lead, { ...place, evidenceId: withdrawn.id, note: "Périmée" });
    const { id, files } = await copyAssessment(estate.lead, { ...place, toProjectId });
    expect(files).toBe(0);
    expect((await listEvidence(estate.lead, { ...place, projectId: toProjectId, assessmentId: id })).items).toEqual([]);
  });

  it("takes those that hold along, without a second copy of their bytes, and once", async () => {
    const stored = filesOnDisk().stored.length;
    const { id, files } = await copyAssessment(estate.lead, { ...place, toProjectId, withEvidence: true });
    expect(files).toBe(1);
    expect(filesOnDisk().stored).toHaveLength(stored);
    expect((await lastAudit(estate.organisation.id)).detail).toMatchObject({ from: place.assessmentId, files: 1 });
    const there = { ...place, projectId: toProjectId, assessmentId: id };
    const { items } = await listEvidence(estate.lead, there);
    expect(items).toMatchObject([{ title: "Lettre", questionId: "q1", expiresOn: "2031-01-31", revision: { number: 1 } }]);
    const { body } = await downloadEvidence(estate.lead, { ...there, evidenceId: items[0]?.id ?? "", revisionNumber: 1 });
    let text = "";
    for await (const part of body) text += typeof part === "string" ? part : Buffer.from(part).toString("utf8");
    expect(text).toBe("Lettre de mission signée\n");
    expect((await copyAssessment(estate.lead, { ...place, toProjectId, withEvidence: true })).files, "again").toBe(0);
  });
});
