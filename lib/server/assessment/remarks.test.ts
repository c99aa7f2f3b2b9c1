import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { aCaller } from "@/prisma/seed/builders";
import { beforeScope, type Caller } from "../database";
import { MailMessage } from "../mail/message";
import { open } from "../secret-field";
import { answersToOthers, answerToRole, REFUSALS, statusOf } from "../test-access";
import { testDatabase } from "../test-database";
import { aTestEstate, machine, type TestEstate } from "../test-estate";
import { addRemark } from "./add-remark";
import { assignSection } from "./assign-section";
import { listRemarks } from "./list-remarks";
import { readAssessment } from "./read-assessment";
import { resolveRemark } from "./resolve-remark";
import { anAssessment, lastAudit, type OpenedAssessment } from "./test-assessment";

process.env.SMTP_URL = "smtp://localhost:1";
process.env.MAIL_FROM = "portal@exemple.test";
const database = testDatabase();
let estate: TestEstate;
let path: OpenedAssessment;
let consultant: Caller & { personId: string };

beforeAll(async () => {
  estate = await aTestEstate({ CRM: [machine("vm-1")] });
  path = await anAssessment(estate);
  consultant = await aCaller(estate.organisation.id, "consultant");
});
async function mails(): Promise<MailMessage[]> {
  const queued = "SELECT message FROM outgoing_mail ORDER BY created_at";
  const { rows } = await database.acting({ role: "portal_platform" }, (run) => run(queued));
  return rows.map((row) => MailMessage.parse(JSON.parse(open(String(row.message)))));
}
const openIn = async () => (await readAssessment(estate.lead, path)).remarks;

describe("remarks", () => {
  let thread: string;
  it("are made on a question by those who answer, and call people by name", async () => {
    const input = { ...path, sectionId: "first", questionId: "q1", text: "Qui signe ?", mentions: [estate.lead.personId] };
    expect(await answersToOthers(addRemark, input, estate)).toEqual(REFUSALS);
    expect(await answerToRole(addRemark, input, estate, "reader")).toBe(403);
    thread = (await addRemark(consultant, input)).id;
    await addRemark(estate.lead, {
      ...path,
      sectionId: "first",
      questionId: "q1",
      threadId: thread,
      text: "Le secrétaire général.",
    });
    await addRemark(estate.lead, { ...path, sectionId: "second", text: "Section à relire." });
    expect(await answersToOthers(listRemarks, path, estate)).toEqual(REFUSALS);
    const { items } = await listRemarks(estate.reader, { ...path, questionId: "q1" });
    expect(items).toMatchObject([
      {
        id: thread,
        text: "Qui signe ?",
        personId: consultant.personId,
        mentions: [{ personId: estate.lead.personId }],
        resolved: null,
        replies: [{ text: "Le secrétaire général." }],
      },
    ]);
    expect((await listRemarks(estate.reader, path)).items).toHaveLength(2);
    expect(await openIn()).toEqual([
      { sectionId: "first", questionId: "q1", open: 1 },
      { sectionId: "second", questionId: null, open: 1 },
    ]);
    expect(await lastAudit(estate.organisation.id)).toMatchObject({
      action: "add-remark",
      detail: { section: "second", question: null, mentions: 0 },
    });
  });

  it("are closed and opened again, also by an answer", async () => {
    const input = { ...path, remarkId: thread, resolved: true };
    expect(await answersToOthers(resolveRemark, input, estate)).toEqual(REFUSALS);
    expect(await answerToRole(resolveRemark, input, estate, "reader")).toBe(403);
    await resolveRemark(estate.lead, input);
    await resolveRemark(estate.lead, input);
    expect(await openIn()).toEqual([{ sectionId: "second", questionId: null, open: 1 }]);
    expect((await listRemarks(estate.lead, { ...path, questionId: "q1" })).items[0]?.resolved).toMatchObject({
      personId: estate.lead.personId,
    });
    expect(await lastAudit(estate.organisation.id)).toMatchObject({
      action: "resolve-remark",
      detail: { remarkId: thread, after: { resolved: true } },
    });
    await addRemark(consultant, { ...path, sectionId: "first", questionId: "q1", threadId: thread, text: "Et par écrit ?" });
    expect(await openIn()).toHaveLength(2);
  });

  it("have to be about something, answer what is there, and call who is here", async () => {
    const input = { ...path, sectionId: "first", questionId: "q1", text: "x" };
    const refused: [object, number][] = [
      [{ sectionId: "second" }, 404],
      [{ sectionId: "none" }, 404],
      [{ questionId: "none" }, 404],
      [{ threadId: randomUUID() }, 404],
      [{ questionId: null, threadId: thread }, 404],
      [{ mentions: [randomUUID()] }, 422],
      [{ text: "  " }, 400],
    ];
    for (const [over, status] of refused)
      expect(await statusOf(addRemark(estate.lead, { ...input, ...over })), JSON.stringify(over)).toBe(status);
    const who = { role: "portal_app" as const, organisation: estate.organisation.id };
    for (const sql of ["UPDATE remark SET text = 'x'", "DELETE FROM remark"])
      await expect(
        database.acting(who, (run) => run(sql)),
        sql,
      ).rejects.toMatchObject({ code: "42501" });
  });
});

describe("entrusting a section", () => {
  it("is the lead's, to somebody who is here, and can be taken back", async () => {
    const input = { ...path, sectionId: "first", personId: estate.reader.personId };
    expect(await answersToOthers(assignSection, input, estate)).toEqual(REFUSALS);
    expect(await answerToRole(assignSection, input, estate, "contributor")).toBe(403);
    await assignSection(estate.lead, input);
    expect((await readAssessment(estate.lead, path)).assignments).toMatchObject([
      { sectionId: "first", personId: estate.reader.personId },
    ]);
    expect(await lastAudit(estate.organisation.id)).toMatchObject({
      action: "assign-section",
      detail: { section: "first", before: { personId: null }, after: { personId: estate.reader.personId } },
    });
    await assignSection(estate.lead, { ...input, personId: consultant.personId });
    await assignSection(estate.lead, { ...input, personId: null });
    expect((await readAssessment(estate.lead, path)).assignments).toEqual([]);
    expect(await statusOf(assignSection(estate.lead, { ...input, personId: randomUUID() }))).toBe(422);
    expect(await statusOf(assignSection(estate.lead, { ...input, sectionId: "none" }))).toBe(404);
  });
});

describe("people called by a remark", () => {
  it("are told by mail to whom they call: who and where in both languages, never their words, and not to oneself", async () => {
    const someone = await aCaller(estate.organisation.id, "contributor");
    const text = "Le mot de passe du coffre est à changer";
    const mentions = [someone.personId, consultant.personId];
    await addRemark(consultant, { ...path, sectionId: "second", text, mentions });
    const { email } = await beforeScope((tx) => tx.person.findUniqueOrThrow({ where: { id: someone.personId } }));
    const told = (await mails()).filter(({ text: said }) => said.includes("?section=second"));
    expect(told.map(({ to }) => to)).toEqual([email]);
    const [mail] = told;
    expect(mail?.text).toContain("vous interpelle dans une remarque");
    expect(mail?.text).toContain("mentions you in a remark");
    expect(mail?.text).toContain(`/assessments/${path.assessmentId}?section=second`);
    expect(`${mail?.subject} ${mail?.text} ${mail?.html}`).not.toContain("coffre");
  });
});
