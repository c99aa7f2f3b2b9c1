import ExcelJS from "exceljs";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { startAssessment } from "../assessment/start-assessment";
import { publishQuestionnaires } from "../assessment/store-questionnaire";
import { answer, said } from "../assessment/test-assessment";
import { answersToOthers, answerToRole, REFUSALS } from "../test-access";
import { testDatabase } from "../test-database";
import { aTestEstate, machine, type TestEstate } from "../test-estate";
import type { Download } from "../use-case";
import { downloadAnswerYaml } from "./download-answer-yaml";
import { downloadDutyDocument } from "./download-duty-document";
import { downloadDutyWorkbook } from "./download-duty-workbook";
import { downloadKonveyorQuestionnaire } from "./download-konveyor-questionnaire";

testDatabase();
let estate: TestEstate;

beforeAll(async () => {
  estate = await aTestEstate({ CRM: [machine("vm-1")] });
  await publishQuestionnaires();
});
async function fileOf({ body }: Download): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
const start = async (questionnaireId: string) => {
  const { id } = await startAssessment(estate.lead, { ...estate.path, questionnaireId });
  return { ...estate.path, assessmentId: id };
};

describe("files of an assessment", () => {
  it("are for everybody who reads assessments, and for nobody of elsewhere", async () => {
    const asked = { ...(await start("skills")), locale: "en" as const };
    for (const operation of [downloadAnswerYaml, downloadKonveyorQuestionnaire]) {
      expect(await answersToOthers(operation, asked, estate)).toEqual(REFUSALS);
      expect(await answerToRole(operation, asked, estate, "reader")).toBe(200);
    }
    for (const operation of [downloadDutyWorkbook, downloadDutyDocument]) {
      expect(await answersToOthers(operation, { ...estate.path, locale: "en" }, estate)).toEqual(REFUSALS);
      expect(await answerToRole(operation, { ...estate.path, locale: "en" }, estate, "reader")).toBe(200);
    }
  });

  it("give Konveyor its questionnaire: every text quoted, what it cannot ask named at the head", async () => {
    const text = (
      await fileOf(
        await downloadKonveyorQuestionnaire(estate.lead, { ...(await start("organisational-readiness")), locale: "fr" }),
      )
    ).toString();
    expect(parse(text)).toMatchObject({
      name: "Préparation de l’organisation (1.0)",
      required: false,
      thresholds: { red: 5, yellow: 30, unknown: 5 },
    });
    expect(text).toMatch(/^# Questionnaire organisational-readiness, version 1\.0/);
    expect(text).toContain("#   programme-leads (personnes)");
    expect(text).not.toMatch(/^ +(text|risk|name): [^"]/m);
  });
});

describe("the checklist of duties", () => {
  it("is there before anybody has answered, and then with answers, reasons and documents, annex 2 first", async () => {
    const sheets = async () => {
      const book = new ExcelJS.Workbook();
      const bytes = await fileOf(await downloadDutyWorkbook(estate.lead, { ...estate.path, locale: "fr" }));
      await book.xlsx.load(new Uint8Array(bytes).buffer);
      return book.worksheets.map((sheet) => ({ name: sheet.name, rows: sheet.getSheetValues() as (string | undefined)[][] }));
    };
    const [cover, annex, others] = await sheets();
    expect([cover?.name, annex?.name, others?.name]).toEqual(["Présentation", "Annexe 2", "Autres devoirs"]);
    expect(cover?.rows.flat()).toContain("non commencée\u202f: aucune réponse");
    expect(annex?.rows.slice(2).map((row) => [row[1], row[5]])).toEqual(
      "abcdefghi".split("").map((letter) => [`A2.${letter}`, "Sans réponse"]),
    );
    expect(others?.rows.slice(2)).toHaveLength(32);

    const duties = await start("secnumcloud-customer-duties");
    await answer(estate.lead, duties, "a2-b-catalogue", said("in-catalogue-on-date"), { comment: "=1+1" });
    const documents = [{ title: "Projet de convention", where: "GED 12" }];
    await answer(estate.lead, await start("organisational-readiness"), "agreement-draft", { kind: "evidence", documents });
    const [after, annexAfter, othersAfter] = await sheets();
    expect(after?.rows.flat()).toContain("en cours, non relue");
    expect(annexAfter?.rows[3]?.slice(1, 10)).toEqual([
      "A2.b",
      "Choisir le prestataire dans le catalogue des prestataires qualifiés de l’ANSSI.",
      "Recommandation",
      "Le commanditaire",
      "Tenu",
      "Oui, vérifié sur une édition datée, jointe au dossier",
      "La qualification est établie par la source qui fait foi.",
      "",
      "=1+1",
    ]);
    expect(othersAfter?.rows.find((row) => row?.[1] === "19.1")?.[10]).toBe("Projet de convention (GED 12)");
  });

  it("is drawn on paper too", async () => {
    const { fileName, contentType, ...file } = await downloadDutyDocument(estate.lead, { ...estate.path, locale: "fr" });
    expect([fileName, contentType]).toEqual([
      expect.stringMatching(/^secnumcloud-customer-duties-1\.0-\d{4}-\d\d-\d\d\.pdf$/),
      "application/pdf",
    ]);
    const bytes = await fileOf({ fileName, contentType, ...file });
    expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
    expect(bytes.toString("latin1").match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(2);
  });
});
