import { beforeEach, describe, expect, it } from "vitest";
import { asSystem } from "@/prisma/seed/builders";
import { answersToOthers, answerToRole, REFUSALS, statusOf } from "../test-access";
import { testDatabase } from "../test-database";
import { aTestEstate, type TestEstate } from "../test-estate";
import type { Download } from "../use-case";
import { cancelTrainingSession } from "./cancel-training-session";
import { changeTrainingSession } from "./change-training-session";
import { downloadCalendar } from "./download-calendar";
import { downloadMeeting } from "./download-meeting";
import { listTrainingSessions } from "./list-training-sessions";
import { planTrainingSession } from "./plan-training-session";

testDatabase();
let estate: TestEstate;
beforeEach(async () => {
  estate = await aTestEstate({});
});

const FIELDS = {
  title: "Atelier ; identités, accès",
  day: "2031-01-14",
  from: "14:00",
  to: "16:00",
  place: "Salle 214",
  trainer: "Karim Benali",
  roles: ["architect" as const, "administrator" as const],
  modules: ["separate-identities", "why-a-trusted-cloud"],
  note: "Venir avec\nson poste",
};
const WEAK = ["reader", "organisation-executive", "consultant"] as const;
const plan = (over: Partial<typeof FIELDS> = {}) => planTrainingSession(estate.lead, { ...estate.path, ...FIELDS, ...over });
const lastAudit = async () => {
  const where = { organisationId: estate.organisation.id };
  const row = await asSystem(estate.organisation.id, ({ tx }) =>
    tx.auditEvent.findFirst({ where, orderBy: { sequence: "desc" } }),
  );
  return row ? { action: row.action, subject: row.subject, detail: JSON.parse(row.detail) } : null;
};
async function textOf({ body }: Download): Promise<string> {
  let text = "";
  for await (const part of body) text += part;
  return text;
}
/** Lines of a calendar, the folded ones put together again. */
const linesOf = (text: string) => text.replace(/\r\n[ \t]/g, "").split("\r\n");

describe("planTrainingSession", () => {
  it("keeps the wall's time as moments, and modules in the order of the curriculum", async () => {
    const session = await plan();
    expect(session).toMatchObject({
      day: "2031-01-14",
      from: "14:00",
      to: "16:00",
      startsAt: "2031-01-14T13:00:00.000Z",
      modules: [{ id: "why-a-trusted-cloud", title: "Pourquoi un cloud de confiance" }, { id: "separate-identities" }],
      revision: 0,
      cancelledAt: null,
    });
    expect(await lastAudit()).toMatchObject({ action: "plan-training-session", subject: `meeting:${session.id}` });
  });

  it("refuses times that are none, unknown modules, others, and who does not manage the training", async () => {
    for (const wrong of [{ to: "13:00" }, { from: "25:00" }, { day: "2031-02-30" }, { title: " " }, { modules: ["marketing"] }])
      expect(await statusOf(plan(wrong)), JSON.stringify(wrong)).toBe(400);
    const input = { ...estate.path, ...FIELDS };
    expect(await answersToOthers(planTrainingSession, input, estate)).toEqual(REFUSALS);
    for (const role of WEAK) expect(await answerToRole(planTrainingSession, input, estate, role), role).toBe(403);
  });
});

describe("listTrainingSessions", () => {
  it("shows what is to come, soonest first, and what is over, latest first, in pages", async () => {
    for (const day of ["2031-03-01", "2031-01-01", "2031-02-01", "2020-01-01", "2021-01-01"]) await plan({ day });
    const list = (over: Partial<Parameters<typeof listTrainingSessions>[1]>) =>
      listTrainingSessions(estate.reader, { ...estate.path, ...over });
    const first = await list({ limit: 2 });
    expect(first.items.map(({ day }) => day)).toEqual(["2031-01-01", "2031-02-01"]);
    expect((await list({ limit: 2, after: first.next ?? "" })).items.map(({ day }) => day)).toEqual(["2031-03-01"]);
    expect((await list({ when: "over" })).items.map(({ day }) => day)).toEqual(["2021-01-01", "2020-01-01"]);
    expect(await statusOf(list({ after: "WyJhIiwiYiJd" }))).toBe(400);
  });

  it("refuses others, and is open to every role", async () => {
    expect(await answersToOthers(listTrainingSessions, estate.path, estate)).toEqual(REFUSALS);
    for (const role of WEAK) expect(await answerToRole(listTrainingSessions, estate.path, estate, role), role).toBe(200);
  });
});

describe("changeTrainingSession and cancelTrainingSession", () => {
  it("raise the revision, keep before and after, and refuse the slower of two", async () => {
    const session = await plan();
    const change = { ...estate.path, ...FIELDS, trainingSessionId: session.id, revision: 0, from: "15:00" };
    expect(await changeTrainingSession(estate.lead, change)).toMatchObject({ from: "15:00", revision: 1 });
    expect((await lastAudit())?.detail).toMatchObject({
      before: { startsAt: "2031-01-14T13:00:00.000Z" },
      after: { startsAt: "2031-01-14T14:00:00.000Z" },
    });
    await expect(changeTrainingSession(estate.lead, change)).rejects.toMatchObject({ status: 409, code: "session-changed" });
    const cancel = { ...estate.path, trainingSessionId: session.id };
    const cancelled = await cancelTrainingSession(estate.lead, cancel);
    expect(cancelled).toMatchObject({ revision: 2, cancelledAt: expect.any(String) });
    expect(await cancelTrainingSession(estate.lead, cancel)).toEqual(cancelled);
    await expect(changeTrainingSession(estate.lead, { ...change, revision: 2 })).rejects.toMatchObject({
      code: "session-cancelled",
    });
  });

  it("refuse others, who does not manage the training, and foreign sessions", async () => {
    const { id: trainingSessionId } = await plan();
    const change = { ...estate.path, ...FIELDS, trainingSessionId, revision: 0 };
    const cancel = { ...estate.path, trainingSessionId };
    expect(await answersToOthers(changeTrainingSession, change, estate)).toEqual(REFUSALS);
    expect(await answersToOthers(cancelTrainingSession, cancel, estate)).toEqual(REFUSALS);
    for (const role of WEAK) {
      expect(await answerToRole(changeTrainingSession, change, estate, role), role).toBe(403);
      expect(await answerToRole(cancelTrainingSession, cancel, estate, role), role).toBe(403);
    }
    const other = await aTestEstate({});
    expect(await statusOf(cancelTrainingSession(other.lead, { ...other.path, trainingSessionId }))).toBe(404);
  });
});

describe("the calendar files", () => {
  it("name one session by an identifier that stays, and tell a change by its sequence", async () => {
    const { id: trainingSessionId } = await plan();
    const input = { ...estate.path, trainingSessionId };
    const lines = linesOf(await textOf(await downloadMeeting(estate.reader, input)));
    expect(lines).toEqual(
      expect.arrayContaining([
        "BEGIN:VCALENDAR",
        `UID:${trainingSessionId}@bleu-readiness-portal`,
        "SUMMARY:Atelier \\; identités\\, accès",
        "DTSTART:20310114T130000Z",
        "DTEND:20310114T150000Z",
        "LOCATION:Salle 214",
        "SEQUENCE:0",
        "STATUS:CONFIRMED",
      ]),
    );
    expect(lines.find((line) => line.startsWith("DESCRIPTION:"))).toContain("Karim Benali");
    await cancelTrainingSession(estate.lead, input);
    const cancelled = linesOf(await textOf(await downloadMeeting(estate.reader, { ...input, locale: "en" })));
    expect(cancelled).toEqual(
      expect.arrayContaining([`UID:${trainingSessionId}@bleu-readiness-portal`, "SEQUENCE:1", "STATUS:CANCELLED"]),
    );
    expect(cancelled.find((line) => line.startsWith("SUMMARY:"))).toContain("Cancelled: Atelier");
  });

  it("hold every session, or none, and keep their lines short", async () => {
    const empty = await textOf(await downloadCalendar(estate.reader, estate.path));
    expect(linesOf(empty)).toEqual(expect.arrayContaining(["BEGIN:VCALENDAR", "END:VCALENDAR"]));
    for (const day of ["2031-01-14", "2020-01-14"]) await plan({ day, note: "é".repeat(500) });
    const text = await textOf(await downloadCalendar(estate.reader, estate.path));
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    for (const line of text.split("\r\n")) expect(line.length).toBeLessThanOrEqual(75);
  });

  it("refuse others", async () => {
    const { id: trainingSessionId } = await plan();
    expect(await answersToOthers(downloadCalendar, estate.path, estate)).toEqual(REFUSALS);
    expect(await answersToOthers(downloadMeeting, { ...estate.path, trainingSessionId }, estate)).toEqual(REFUSALS);
  });
});
