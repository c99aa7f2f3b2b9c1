import { createHash, randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { aCaller } from "@/prisma/seed/builders";
import { listAssessments } from "../assessment/list-assessments";
import { previewVersion } from "../assessment/preview-version";
import { readAssessment } from "../assessment/read-assessment";
import { saveAnswer } from "../assessment/save-answer";
import { startAssessment } from "../assessment/start-assessment";
import { loadAssessmentFacts } from "../assessment/store-facts";
import { lastAudit } from "../assessment/test-assessment";
import { type Caller, inScope } from "../database";
import { bodyOf } from "../evidence/test-evidence";
import { downloadKonveyorQuestionnaire } from "../exchange/download-konveyor-questionnaire";
import { answersToOthers, answerToRole, REFUSALS, statusOf } from "../test-access";
import { testDatabase } from "../test-database";
import { aTestEstate, machine, type TestEstate } from "../test-estate";
import { DENIED, tried } from "../test-raw-sql";
import type { Download } from "../use-case";
import { downloadOwnQuestionnaire } from "./download-own-questionnaire";
import { importQuestionnaire } from "./import-questionnaire";
import { listOwnQuestionnaires } from "./list-own-questionnaires";
import { offerQuestionnaire } from "./offer-questionnaire";
import { previewQuestionnaire } from "./preview-questionnaire";

const database = testDatabase();
let estate: TestEstate;
let theirs: TestEstate;
let organisationId: string;

beforeAll(async () => {
  estate = await aTestEstate({ CRM: [machine("vm-1")] });
  theirs = await aTestEstate({ Secret: [machine("vm-1")] });
  organisationId = estate.organisation.id;
});

const aFile = (name: string, second = "Non") => `# Socle
name: ${name}
description: Ce que l’équipe sait faire.
sections:
  - order: 1
    name: Exploitation
    questions:
      - order: 1
        text: Une astreinte est-elle tenue ?
        includeFor:
          - category: Langage
            tag: Java
        answers:
          - order: 1
            text: Yes
            risk: green
          - order: 2
            text: ${second}
            risk: red
            rationale: Un incident de nuit attend le matin.
            mitigation: Organiser une astreinte.
          - order: 3
            text: unknown
            risk: unknown
thresholds: { red: 5, yellow: 30, unknown: 5 }
`;
const sha = (text: string) => createHash("sha256").update(text).digest("hex");
const about = (text: string, fileName = "socle.yaml") => ({ organisationId, fileName, sha256: sha(text) });
const bring = (text: string, caller: Caller = estate.lead) => importQuestionnaire.receive(caller, about(text), bodyOf(text));
const look = (text: string) =>
  previewQuestionnaire.receive(estate.lead, { organisationId, fileName: "socle.yaml" }, bodyOf(text));
async function textOf({ body }: Download): Promise<string> {
  let text = "";
  for await (const part of body) text += typeof part === "string" ? part : new TextDecoder().decode(part);
  return text;
}

describe("a questionnaire of one's own", () => {
  it("is the lead's to bring in, and nobody's elsewhere", async () => {
    const text = aFile("Accès");
    const { id: questionnaireId } = await bring(text);
    const path = { organisationId, questionnaireId };
    const ownList = { ...REFUSALS, "that lead, with this project under the other organisation": 200 };
    expect(await answersToOthers(listOwnQuestionnaires, { organisationId }, estate)).toEqual(ownList);
    expect(await answersToOthers(downloadOwnQuestionnaire, path, estate)).toEqual(REFUSALS);
    expect(await answersToOthers(offerQuestionnaire, { ...path, offered: true }, estate)).toEqual(REFUSALS);
    for (const role of ["contributor", "consultant", "reader", "organisation-executive"] as const) {
      expect(await answerToRole(listOwnQuestionnaires, { organisationId }, estate, role)).toBe(200);
      expect(await answerToRole(offerQuestionnaire, { ...path, offered: true }, estate, role)).toBe(403);
      const caller = await aCaller(organisationId, role);
      expect(await statusOf(bring(text, caller))).toBe(403);
      expect(await statusOf(previewQuestionnaire.receive(caller, { organisationId, fileName: "a" }, bodyOf(text)))).toBe(403);
    }
    expect(await statusOf(bring(text, theirs.lead))).toBe(404);
    const foreign = { ...theirs.path, questionnaireId };
    expect(await statusOf(startAssessment(theirs.lead, foreign)), "nor may it be filled in there").toBe(404);
    expect(await statusOf(downloadOwnQuestionnaire(theirs.lead, { ...path, organisationId: theirs.organisation.id }))).toBe(404);
  });

  it("is shown line by line before anything is kept", async () => {
    const preview = await look(aFile("Aperçu"));
    expect(preview).toMatchObject({ title: "Aperçu", outcome: "new", version: "1.0", sections: 1, questions: 1, answers: 3 });
    expect(preview.remarks.map(({ line, standing, code }) => [line, standing, code])).toEqual([
      [11, "kept", "include-for"],
      [15, "note", "bare-word"],
      [22, "note", "dont-know"],
      [25, "kept", "thresholds"],
    ]);
    expect(preview.lines.find(({ part, text }) => part === "answer" && text === "Yes")).toMatchObject({
      line: 14,
      risk: "green",
    });
    const { items } = await listOwnQuestionnaires(estate.lead, { organisationId });
    expect(items.map(({ title }) => title)).not.toContain("Aperçu");
  });

  it("tells what is wrong with its line, and is refused until that is mended", async () => {
    const text = aFile("Faute").replace("risk: red", "risk: rouge");
    const preview = await look(text);
    expect(preview.outcome).toBe("wrong");
    expect(preview.remarks.filter(({ standing }) => standing === "wrong")).toEqual([
      expect.objectContaining({
        line: 19,
        field: "sections[1].questions[1].answers[2].risk",
        code: "not-a-risk",
        given: "rouge",
      }),
    ]);
    await expect(bring(text)).rejects.toMatchObject({ status: 422, code: "questionnaire-wrong" });
  });

  it.each([
    ["", "questionnaire-empty"],
    ["a: [", "questionnaire-yaml"],
    ["answers: []", "questionnaire-unknown"],
    ["name: a\n---\nname: b", "questionnaire-many-documents"],
    ["name: &a x\nsections: *a", "questionnaire-alias"],
    [`name: a\nsections: ${"[".repeat(60)}${"]".repeat(60)}`, "questionnaire-too-much-inside"],
  ])("refuses %j as a whole", async (text, code) => {
    await expect(look(text)).rejects.toMatchObject({ status: 422, code });
  });

  it("takes in no other file than the one that was shown", async () => {
    const text = aFile("Autre");
    await expect(importQuestionnaire.receive(estate.lead, about(text), bodyOf(`${text}\n`))).rejects.toMatchObject({
      code: "questionnaire-file-changed",
    });
  });

  it("is offered, answered and scored like any other, and decides nothing of the programme", async () => {
    const { id: questionnaireId, version, outcome } = await bring(aFile("Socle"));
    expect({ version, outcome }).toEqual({ version: "1.0", outcome: "new" });
    const detail = { version: "1.0", fileName: "socle.yaml", language: null, outcome: "new" };
    expect(await lastAudit(organisationId)).toEqual({
      action: "import-questionnaire",
      subject: `questionnaire:${questionnaireId}`,
      detail,
    });
    const offered = (await listAssessments(estate.lead, estate.path)).offered.find(({ id }) => id === questionnaireId);
    expect(offered).toMatchObject({ title: { fr: "Socle", en: "Socle" }, questions: 1 });
    const { id: assessmentId } = await startAssessment(estate.lead, { ...estate.path, questionnaireId });
    const path = { ...estate.path, assessmentId };
    const { questionnaire, own } = await readAssessment(estate.lead, path);
    expect(own).toMatchObject({ fileName: "socle.yaml", language: null });
    const question = questionnaire.sections[0]?.questions[0];
    const [option] = question && "options" in question ? question.options : [];
    await saveAnswer(estate.lead, {
      ...path,
      questionId: question?.id ?? "",
      value: { kind: "options", ids: [option?.id ?? ""] },
      baseRevision: 0,
      mutation: randomUUID(),
    });
    const summary = (await listAssessments(estate.lead, estate.path)).items.find(({ id }) => id === assessmentId);
    expect(summary?.figures).toMatchObject({ questions: 1, answered: 1, score: 100 });
    const wanted = { kind: "organisation", organisationId, permission: "assessment.read" } as const;
    const facts = await inScope(estate.lead, wanted, (scope) => loadAssessmentFacts(scope, estate.project.id));
    expect(facts.map((fact) => fact.questionnaire)).not.toContain(questionnaireId);
    const again = await textOf(await downloadKonveyorQuestionnaire(estate.lead, { ...path, locale: "fr" }));
    expect(again).toContain('text: "Yes"');
    expect(again).toContain("includeFor");
  });

  it("has a new version when its file says something else, which what was begun may accept; the same file changes nothing", async () => {
    const first = await bring(aFile("Versions"));
    expect(await bring(aFile("Versions"))).toEqual({ ...first, outcome: "same" });
    const questionnaireId = first.id;
    const { id: assessmentId } = await startAssessment(estate.lead, { ...estate.path, questionnaireId });
    expect(await bring(aFile("Versions", "Pas encore"))).toEqual({ id: questionnaireId, version: "2.0", outcome: "new-version" });
    const place = { ...estate.path, assessmentId };
    expect((await readAssessment(estate.lead, place)).newerVersion).toBe("2.0");
    const change = await previewVersion(estate.lead, place);
    expect(change).toMatchObject({ from: "1.0", to: "2.0", added: [], removed: [] });
    expect(change.changed).toHaveLength(1);
    const { items } = await listOwnQuestionnaires(estate.lead, { organisationId });
    const mine = items.find(({ id }) => id === questionnaireId);
    expect(mine?.versions.map((one) => [one.version, one.assessments])).toEqual([
      ["2.0", 0],
      ["1.0", 1],
    ]);
  });

  it("comes out as it went in", async () => {
    const { id: questionnaireId } = await bring(aFile("Aller et retour"));
    const file = await textOf(await downloadOwnQuestionnaire(estate.lead, { organisationId, questionnaireId }));
    expect(await bring(file)).toEqual({ id: questionnaireId, version: "1.0", outcome: "same" });
    expect(await statusOf(downloadOwnQuestionnaire(estate.lead, { organisationId, questionnaireId, version: "9.0" }))).toBe(404);
  });

  it("is not offered any more once it is withdrawn, until it is offered or brought in again", async () => {
    const { id: questionnaireId } = await bring(aFile("Retrait"));
    const offer = (offered: boolean) => offerQuestionnaire(estate.lead, { organisationId, questionnaireId, offered });
    const isOffered = async () =>
      (await listAssessments(estate.lead, estate.path)).offered.some(({ id }) => id === questionnaireId);
    await offer(false);
    expect((await lastAudit(organisationId)).detail).toEqual({ offered: false });
    expect(await isOffered()).toBe(false);
    expect(await statusOf(startAssessment(estate.lead, { ...estate.path, questionnaireId }))).toBe(404);
    await bring(aFile("Retrait"));
    expect(await isOffered()).toBe(true);
  });
});

describe("the database", () => {
  it("shows an organisation the shipped questionnaires and its own, and lets nobody bring in or fill in another's", async () => {
    const { id } = await bring(aFile("Base"));
    const foreign = { role: "portal_app" as const, organisation: theirs.organisation.id, person: theirs.lead.personId };
    await database.acting(foreign, async (run) => {
      expect((await run(`SELECT id FROM questionnaire_version WHERE id = '${id}'`)).rows).toEqual([]);
      const insert =
        "INSERT INTO questionnaire_version (id, version, title, sha256, document) VALUES ($1, '7.0', '{}', $2, '{}')";
      expect(await tried(run, insert, [id, "0".repeat(64)])).toBe(DENIED);
      expect(await tried(run, insert, ["organisational-readiness", "0".repeat(64)]), "nor a shipped one").toBe(DENIED);
      const start =
        "INSERT INTO assessment (organisation_id, project_id, questionnaire_id, questionnaire_version, started_by) VALUES ($1, $2, $3, '1.0', $4)";
      const values = [theirs.organisation.id, theirs.project.id, id, theirs.lead.personId];
      expect(await tried(run, start, values)).toBe("23514");
      expect(await tried(run, `UPDATE questionnaire_version SET document = '{}' WHERE id = '${id}'`)).toBe(DENIED);
    });
  });
});
