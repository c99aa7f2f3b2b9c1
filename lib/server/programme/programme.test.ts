import { beforeEach, describe, expect, it } from "vitest";
import type { z } from "zod";
import type { Role } from "@/lib/domain/access/policy";
import { aCaller, aPerson, aSession, asSystem, giveRole } from "@/prisma/seed/builders";
import { listOrganisations } from "../access/list-organisations";
import { readOrganisation } from "../access/read-organisation";
import { addRemark } from "../assessment/add-remark";
import { assignSection } from "../assessment/assign-section";
import { startAssessment } from "../assessment/start-assessment";
import { publishQuestionnaires } from "../assessment/store-questionnaire";
import { anAssessment } from "../assessment/test-assessment";
import type { Caller } from "../database";
import { file } from "../evidence/test-evidence";
import { keepDashboards } from "../jobs/keep-dashboards";
import { endEngagement } from "../people/end-engagement";
import { answersToOthers, answerToRole, REFUSALS, statusOf } from "../test-access";
import { testDatabase } from "../test-database";
import { joinTraining } from "../training/join-training";
import { planTrainingSession } from "../training/plan-training-session";
import type { Download, UseCase } from "../use-case";
import { assignResponsibilities } from "./assign-responsibilities";
import { attestCriterion } from "./attest-criterion";
import { downloadDeadlines } from "./download-deadlines";
import { endWaiver } from "./end-waiver";
import { readProgramme } from "./read-programme";
import { scheduleGate } from "./schedule-gate";
import { anOpenDecision, aTestProgramme, lastAudit, type TestProgramme, waiveAll } from "./test-programme";
import { waiveCriterion } from "./waive-criterion";
import { withdrawAttestation } from "./withdraw-attestation";

testDatabase();
let programme: TestProgramme;
beforeEach(async () => {
  programme = await aTestProgramme();
});

const WEAK: readonly Role[] = ["contributor", "reader", "organisation-executive", "consultant"];
const WAIVER = { reason: "Deux architectes arrivent en janvier", until: "2031-01-31" };
const board = () => readProgramme(programme.lead, programme.path);
async function criterionOf(id: string) {
  const all = (await board()).gates.flatMap(({ criteria }) => criteria);
  return all.find((one) => one.id === id);
}
/** Both refusals of a use case of the lead. */
async function isTheLeads<I extends z.ZodType>(operation: UseCase<I, unknown>, input: z.input<I>): Promise<void> {
  expect(await answersToOthers(operation, input, programme)).toEqual(REFUSALS);
  for (const role of WEAK) expect(await answerToRole(operation, input, programme, role), role).toBe(403);
}

describe("readProgramme", () => {
  it("shows five gates on the facts of this moment, in the language asked for", async () => {
    const view = await readProgramme(programme.reader, { ...programme.path, locale: "en" });
    expect(view).toMatchObject({ phase: "training", operating: false, missingSigners: [] });
    expect(view.gates.map(({ phase, passed }) => [phase, passed])).toEqual(
      ["training", "preparation", "pilot", "test", "ready"].map((phase) => [phase, null]),
    );
    expect(view.gates[0]?.criteria.map(({ id, status }) => [id, status])).toEqual([
      ["roles-filled", "met"],
      ["executives-trained", "unmet"],
      ["leads-trained", "unmet"],
      ["architects-trained", "unmet"],
      ["security-trained", "unmet"],
    ]);
    expect(view.gates[0]).toMatchObject({ title: "Training gate", unmet: 4, dueOn: null, risk: null });
  });

  it("reads the estate that is shown, once it is imported", async () => {
    expect((await criterionOf("estate-imported"))?.fact.code).toBe("no-estate");
    const { organisation, project, lead } = programme;
    const applied = { state: "applied", number: 1, appliedAt: new Date(), fileName: "a.json", personId: lead.personId };
    await asSystem(organisation.id, ({ tx }) =>
      tx.inventoryImport.create({ data: { organisationId: organisation.id, projectId: project.id, ...applied } }),
    );
    expect(await criterionOf("estate-imported")).toMatchObject({ status: "met", fact: { params: { days: 0, number: 1 } } });
    expect(await criterionOf("owners-named")).toMatchObject({
      status: "unmet",
      fact: { params: { count: 0, total: 1, needed: 1 } },
    });
    expect(await criterionOf("edition-followed")).toMatchObject({ status: "met" });
  });

  it("says which signature nobody could give", async () => {
    const alone = await aTestProgramme();
    await endEngagement(alone.lead, { organisationId: alone.organisation.id, personId: alone.consultant.personId });
    const view = await readProgramme(alone.lead, alone.path);
    expect(view.missingSigners).toEqual(["consultant"]);
    expect(view.gates[0]?.criteria[0]).toMatchObject({ status: "unmet", fact: { params: { roles: "consultant" } } });
  });

  it("refuses others, and is open to every role", async () => {
    expect(await answersToOthers(readProgramme, programme.path, programme)).toEqual(REFUSALS);
    for (const role of WEAK) expect(await answerToRole(readProgramme, programme.path, programme, role), role).toBe(200);
  });
});

describe("a waiver", () => {
  const input = () => ({ ...programme.path, criterionId: "architects-trained", ...WAIVER });

  it("lets a gate be passed without a criterion, is put in place of the one before, and can be ended", async () => {
    await waiveCriterion(programme.lead, input());
    await waiveCriterion(programme.lead, { ...input(), until: "2031-02-28" });
    expect(await criterionOf("architects-trained")).toMatchObject({
      status: "waived",
      waiver: { reason: WAIVER.reason, until: "2031-02-28", by: "Camille Exemple" },
    });
    expect(await lastAudit(programme)).toMatchObject({
      action: "waive-criterion",
      subject: "criterion:architects-trained",
      detail: { reason: WAIVER.reason, until: "2031-02-28" },
    });
    const place = { ...programme.path, criterionId: "architects-trained" };
    await endWaiver(programme.lead, place);
    expect(await criterionOf("architects-trained")).toMatchObject({ status: "unmet", waiver: null });
    expect((await lastAudit(programme)).action).toBe("end-waiver");
    expect(await statusOf(endWaiver(programme.lead, place))).toBe(404);
  });

  it("is refused in the past, of what is not to be waived, and of what is unknown", async () => {
    const { lead } = programme;
    expect(await statusOf(waiveCriterion(lead, { ...input(), until: "2020-01-01" }))).toBe(400);
    expect(await statusOf(waiveCriterion(lead, { ...input(), reason: " " }))).toBe(400);
    await expect(waiveCriterion(lead, { ...input(), criterionId: "accreditation-given" })).rejects.toMatchObject({
      code: "not-waivable",
    });
    expect(await statusOf(waiveCriterion(lead, { ...input(), criterionId: "no-such-thing" }))).toBe(404);
  });

  it("is the lead's to grant and to end", async () => {
    await isTheLeads(waiveCriterion, input());
    await waiveCriterion(programme.lead, input());
    await isTheLeads(endWaiver, { ...programme.path, criterionId: "architects-trained" });
  });
});

describe("an attestation", () => {
  const input = () => ({ ...programme.path, criterionId: "pilot-run", note: "Bilan remis au comité", on: "2026-11-02" });

  it("meets a criterion that the portal cannot see, and can be withdrawn", async () => {
    await attestCriterion(programme.lead, input());
    expect(await criterionOf("pilot-run")).toMatchObject({
      status: "met",
      at: "2026-11-02",
      attestation: { note: "Bilan remis au comité", by: "Camille Exemple" },
    });
    expect((await lastAudit(programme)).detail).toMatchObject({ note: "Bilan remis au comité", on: "2026-11-02" });
    const place = { ...programme.path, criterionId: "pilot-run" };
    await withdrawAttestation(programme.lead, place);
    expect(await criterionOf("pilot-run")).toMatchObject({ status: "unmet", attestation: null });
    expect(await statusOf(withdrawAttestation(programme.lead, place))).toBe(404);
  });

  it("is refused of what the portal sees by itself, and of a day to come", async () => {
    await expect(attestCriterion(programme.lead, { ...input(), criterionId: "leads-trained" })).rejects.toMatchObject({
      code: "not-attestable",
    });
    expect(await statusOf(attestCriterion(programme.lead, { ...input(), on: "2099-01-01" }))).toBe(400);
  });

  it("is the lead's to give and to withdraw", async () => {
    await isTheLeads(attestCriterion, input());
    await attestCriterion(programme.lead, input());
    await isTheLeads(withdrawAttestation, { ...programme.path, criterionId: "pilot-run" });
  });
});

describe("what waits for the asker", () => {
  it("names documents about to expire to whoever filed them and to the lead, while they can be renewed", async () => {
    const place = await anAssessment(programme);
    const contributor = await aCaller(programme.organisation.id, "contributor");
    const other = await aCaller(programme.organisation.id, "contributor");
    const day = (days: number) => new Date(Date.now() + days * 24 * 3_600_000).toISOString().slice(0, 10);
    await file(contributor, place, "Lettre\n", { title: "Lettre de mission", expiresOn: day(10) });
    await file(contributor, place, "Charte\n", { title: "Charte", expiresOn: day(90) });
    const waiting = async (caller: Caller) =>
      (await readProgramme(caller, programme.path)).toDo.filter(({ kind }) => kind === "evidence");
    const expected = {
      title: "Lettre de mission",
      dueOn: day(10),
      where: { page: "assessment", id: place.assessmentId, section: "first" },
    };
    expect(await waiting(contributor)).toMatchObject([expected]);
    expect(await waiting(programme.lead)).toMatchObject([expected]);
    expect(await waiting(other)).toEqual([]);
  });
});

describe("scheduleGate", () => {
  const input = (dueOn: string | null) => ({ ...programme.path, gate: "training" as const, dueOn });

  it("sets a day and clears it; late once it is over", async () => {
    await scheduleGate(programme.lead, input("2020-01-14"));
    expect((await board()).gates[0]).toMatchObject({ dueOn: "2020-01-14", risk: "late" });
    expect(await lastAudit(programme)).toMatchObject({
      action: "schedule-gate",
      subject: "gate:training",
      detail: { before: { dueOn: null }, after: { dueOn: "2020-01-14" } },
    });
    await scheduleGate(programme.lead, input("2031-01-14"));
    expect((await board()).gates[0]).toMatchObject({ dueOn: "2031-01-14", risk: null });
    await scheduleGate(programme.lead, input(null));
    expect((await board()).gates[0]?.dueOn).toBeNull();
  });

  it("counts what is unmet, so that every page says whether the day is at risk; the worker counts it again", async () => {
    const programme = await aTestProgramme();
    const due = (days: number) => new Date(Date.now() + days * 24 * 3_600_000).toISOString().slice(0, 10);
    const schedule = (days: number) => scheduleGate(programme.lead, { ...programme.path, gate: "training", dueOn: due(days) });
    const { organisationId } = programme.path;
    const nextGate = async () => (await readOrganisation(programme.lead, { organisationId })).projects[0]?.nextGate;
    await schedule(60);
    expect(await nextGate()).toMatchObject({ late: false, atRisk: false, unmet: 4 });
    await schedule(20);
    expect(await nextGate()).toMatchObject({ late: false, atRisk: true, unmet: 4 });
    await waiveAll(programme, "training");
    // One sweep may leave some to the next one; once nothing more happens, none is left.
    while ((await keepDashboards(new Date())) > 0);
    expect(await nextGate()).toMatchObject({ atRisk: false, unmet: 0 });
    const [mine] = (await listOrganisations(programme.lead, {})).organisations;
    expect(mine?.projects[0]?.nextGate).toMatchObject({ atRisk: false, unmet: 0 });
  });
  it("is the lead's", () => isTheLeads(scheduleGate, input("2031-01-14")));
});

describe("assignResponsibilities", () => {
  const assign = (people: { personId: string; letter: "R" | "A" | "C" | "I" }[], subject = "leads-trained") =>
    assignResponsibilities(programme.lead, { ...programme.path, subject, people });

  it("names who does and who answers for it, in place of those before", async () => {
    const { lead, executive, consultant } = programme;
    await assign([{ personId: lead.personId, letter: "R" }]);
    await assign([
      { personId: executive.personId, letter: "A" },
      { personId: consultant.personId, letter: "C" },
    ]);
    expect((await criterionOf("leads-trained"))?.people.map(({ personId, letter }) => [letter, personId])).toEqual([
      ["A", executive.personId],
      ["C", consultant.personId],
    ]);
    await assign([{ personId: lead.personId, letter: "A" }], "gate:pilot");
    expect((await board()).gates[2]?.people).toMatchObject([{ letter: "A" }]);
    expect(await lastAudit(programme)).toMatchObject({ action: "assign-responsibilities", subject: "gate:pilot" });
  });

  it("refuses two who answer, somebody named twice, somebody from elsewhere, and what there is not", async () => {
    const { lead, executive } = programme;
    const [first, second] = [lead.personId, executive.personId];
    expect(
      await statusOf(
        assign([
          { personId: first, letter: "A" },
          { personId: second, letter: "A" },
        ]),
      ),
    ).toBe(400);
    expect(
      await statusOf(
        assign([
          { personId: first, letter: "A" },
          { personId: first, letter: "R" },
        ]),
      ),
    ).toBe(400);
    expect(await statusOf(assign([{ personId: (await aPerson()).id, letter: "R" }]))).toBe(400);
    expect(await statusOf(assign([], "gate:nowhere"))).toBe(404);
    expect(await statusOf(assign([], "no-such-thing"))).toBe(404);
  });

  it("is the lead's", () => isTheLeads(assignResponsibilities, { ...programme.path, subject: "leads-trained", people: [] }));
});

describe("what waits for somebody", () => {
  it("is what is unmet by role, and by name for who is named", async () => {
    const { lead, executive, reader, path } = programme;
    const titles = async (caller: typeof lead) =>
      (await readProgramme(caller, path)).toDo.filter(({ kind }) => kind === "criterion").map(({ title }) => title);
    expect(await titles(executive)).toEqual(["La direction a achevé son parcours"]);
    expect(await titles(reader)).toEqual([]);
    await assignResponsibilities(lead, {
      ...path,
      subject: "rollback-tried",
      people: [{ personId: reader.personId, letter: "R" }],
    });
    await assignResponsibilities(lead, {
      ...path,
      subject: "executives-trained",
      people: [{ personId: reader.personId, letter: "R" }],
    });
    expect(await titles(executive)).toEqual([]);
    expect(await titles(reader)).toEqual(["La direction a achevé son parcours", "Le retour arrière a été essayé"]);
  });

  it("is a signature, a section, a remark, one's own training", async () => {
    const { lead, consultant, reader, path, organisation } = programme;
    await publishQuestionnaires();
    const { id: assessmentId } = await startAssessment(lead, { ...path, questionnaireId: "organisational-readiness" });
    const sectionId = "governance-and-mandate";
    await assignSection(lead, { ...path, assessmentId, sectionId, personId: consultant.personId });
    const remark = { sectionId, questionId: null, text: "Pouvez-vous préciser ?", mentions: [consultant.personId] };
    await addRemark(lead, { ...path, assessmentId, ...remark });
    await anOpenDecision(programme);
    const { toDo } = await readProgramme(consultant, path);
    expect(toDo.map(({ kind }) => kind)).toEqual(["signature", "remark", "section"]);
    expect(toDo[1]).toMatchObject({
      title: "Pouvez-vous préciser ?",
      of: "Camille Exemple",
      where: { page: "assessment", section: sectionId },
    });
    expect(toDo[2]?.count).toBeGreaterThan(3);
    expect((await readProgramme(reader, path)).toDo).toEqual([]);
    await joinTraining(lead, path);
    expect((await readProgramme(lead, path)).toDo.at(-1)).toMatchObject({ kind: "training", where: { page: "training" } });
    const { id: stranger } = await aPerson();
    await giveRole(stranger, organisation.id, "consultant");
    const other = await readProgramme(await aSession(stranger), path);
    expect(other.toDo.map(({ kind }) => kind)).toEqual(["signature"]);
  }, 30_000);
});

describe("downloadDeadlines", () => {
  const textOf = async ({ body }: Download) => {
    let text = "";
    for await (const part of body) text += part;
    return text.replace(/\r\n[ \t]/g, "");
  };

  it("holds gates as days and sessions as hours, each under an identifier that stays", async () => {
    const { lead, reader, path } = programme;
    expect(await textOf(await downloadDeadlines(reader, path))).toContain("BEGIN:VCALENDAR");
    await scheduleGate(lead, { ...path, gate: "pilot", dueOn: "2031-01-14" });
    await scheduleGate(lead, { ...path, gate: "pilot", dueOn: "2031-01-31" });
    const times = { day: "2031-01-13", from: "14:00", to: "16:00", place: "", trainer: "", roles: [], modules: [], note: "" };
    await planTrainingSession(lead, { ...path, title: "Atelier", ...times });
    const lines = (await textOf(await downloadDeadlines(reader, { ...path, locale: "en" }))).split("\r\n");
    expect(lines).toEqual(
      expect.arrayContaining([
        "SUMMARY:Due: Pilot gate",
        "DTSTART;VALUE=DATE:20310131",
        "DTEND;VALUE=DATE:20310201",
        "SEQUENCE:1",
        "SUMMARY:Atelier",
        "DTSTART:20310113T130000Z",
        `UID:${path.projectId}-pilot@bleu-readiness-portal`,
      ]),
    );
  });

  it("refuses others, and is open to every role", async () => {
    expect(await answersToOthers(downloadDeadlines, programme.path, programme)).toEqual(REFUSALS);
    for (const role of WEAK) expect(await answerToRole(downloadDeadlines, programme.path, programme, role), role).toBe(200);
  });
});
