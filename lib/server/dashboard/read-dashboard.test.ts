import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DashboardView } from "@/lib/contract/dashboard";
import { aProject, aSession, asSystem, giveRole } from "@/prisma/seed/builders";
import { editAccount } from "../account/edit-account";
import { stopSecondFactor } from "../account/stop-second-factor";
import { codeOf, enrol, somebody } from "../account/test-account";
import { anAssessment, answer, said } from "../assessment/test-assessment";
import { beforeScope, inScope, type OrganisationScope, type Tx } from "../database";
import { Prisma } from "../generated/client";
import { keepDashboards } from "../jobs/keep-dashboards";
import { editProject } from "../organisation/edit-project";
import { keepReadiness } from "../readiness-score/keep-readiness";
import { downloadCommitteeDocument } from "../report/download-committee-document";
import { answersToOthers, answerToRole, REFUSALS } from "../test-access";
import { testDatabase } from "../test-database";
import { aTestEstate, door, machine, type TestEstate } from "../test-estate";
import { readDashboard } from "./read-dashboard";
import { stayedFresh } from "./store-dashboard";

testDatabase();
let estate: TestEstate;
const DAY_MS = 24 * 3_600_000;

const inEstate = <T>(work: (scope: OrganisationScope) => Promise<T>) =>
  inScope(estate.lead, { kind: "organisation", organisationId: estate.organisation.id, permission: "dashboard.read" }, work);
const read = () => readDashboard(estate.reader, estate.path);

async function committee(): Promise<Buffer> {
  const { body } = await downloadCommitteeDocument(estate.reader, { ...estate.path, locale: "fr" });
  const parts: Uint8Array[] = [];
  for await (const part of body) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

beforeAll(async () => {
  estate = await aTestEstate({ CRM: [machine("vm-1")], Portal: [door("door-1")] });
});
beforeEach(async () => {
  await keepDashboards(new Date());
});

describe("reading the dashboard", () => {
  it("gives the stored document while nothing happened, and the same when it is computed", async () => {
    const stored = await read();
    expect(DashboardView.parse(stored)).toEqual(stored);
    expect(stored.stored).toBe(true);
    await editProject(estate.lead, { ...estate.path, name: `${estate.project.name} bis` });
    const live = await read();
    expect(live).toMatchObject({ stored: false, project: { name: `${estate.project.name} bis` } });
    const { at: _, project: __, stored: ___, ...same } = live;
    expect(stored).toMatchObject(same);
  });

  it("computes anew after a command, an answer, a round and a day, and never for the worker's own passing", async () => {
    const place = { projectId: estate.project.id };
    const path = await anAssessment(estate);
    expect((await read()).stored).toBe(false);
    await keepDashboards(new Date());
    expect((await read()).stored).toBe(true);
    expect(await keepDashboards(new Date())).toBe(0);

    await answer(estate.lead, path, "q1", said("good"));
    expect((await read()).stored).toBe(false);
    expect(await keepDashboards(new Date()), "an answer leaves no line in the audit trail").toBe(1);
    expect((await read()).stored).toBe(true);
    expect(await keepDashboards(new Date()), "once for one answer").toBe(0);

    const round = (to: number) =>
      beforeScope((tx) => tx.project.update({ where: { id: estate.project.id }, data: { round: to } }));
    await round(2);
    expect((await read()).stored).toBe(false);
    await round(1);
    const tomorrow = new Date(Date.now() + DAY_MS);
    await keepDashboards(tomorrow);
    expect((await read()).stored).toBe(false);
    await asSystem(estate.organisation.id, ({ tx }) =>
      tx.job.create({ data: { ...estate.path, kind: "score", subject: "all" } }),
    );
    expect(await keepDashboards(new Date()), "not for what a job is about to change").toBe(0);
    expect((await read()).stored, "while a job is at work").toBe(false);
    await asSystem(estate.organisation.id, ({ tx }) => tx.job.updateMany({ where: place, data: { state: "done" } }));
  });

  it("is renewed once for each change, however short ago, and once more for what was written before and committed after", async () => {
    const path = await anAssessment(estate);
    await answer(estate.lead, path, "q1", said("good"));
    await editAccount(estate.lead, { name: `Camille ${path.assessmentId.slice(0, 8)}` });
    const moment = new Date();
    await asSystem(estate.organisation.id, ({ tx }) =>
      tx.job.create({ data: { ...estate.path, kind: "score", subject: "all", state: "done", finishedAt: moment } }),
    );
    await beforeScope((tx) => tx.$executeRaw`UPDATE catalogue_edition SET published_at = now()`);
    const renewals = async () => [await keepDashboards(new Date()), await keepDashboards(new Date())];
    expect((await renewals())[1]).toBe(0);
    expect((await read()).stored).toBe(true);

    // As a transaction leaves it that began seconds before the dashboard and ended after it.
    const late = Prisma.sql`(SELECT computed_at - interval '15 seconds' FROM project_dashboard WHERE project_id = ${estate.project.id}::uuid)`;
    const writes: Record<string, (tx: Tx) => Promise<unknown>> = {
      answer: (tx) => tx.$executeRaw`UPDATE answer SET at = ${late} WHERE assessment_id = ${path.assessmentId}::uuid`,
      job: (tx) => tx.$executeRaw`
        INSERT INTO job (kind, organisation_id, project_id, subject, state, finished_at)
        VALUES ('score', ${estate.organisation.id}::uuid, ${estate.project.id}::uuid, 'all', 'done', ${late})`,
    };
    for (const [what, write] of Object.entries(writes)) {
      await inEstate(({ tx }) => write(tx));
      expect((await read()).stored, what).toBe(false);
      expect(await renewals(), what).toEqual([1, 0]);
      expect((await read()).stored, what).toBe(true);
    }
  });

  // The embedded database lets no two transactions live at once.
  it.runIf(process.env.TEST_DATABASE_URL)("does not count while an answer is under way that it could not see", async () => {
    const path = await anAssessment(estate);
    await answer(estate.lead, path, "q1", said("good"));
    await inEstate(async ({ tx }) => {
      await tx.$executeRaw`UPDATE answer SET at = clock_timestamp() WHERE assessment_id = ${path.assessmentId}::uuid`;
      await keepDashboards(new Date());
      expect((await read()).stored, "not committed yet").toBe(true);
    });
    expect((await read()).stored).toBe(false);
    expect([await keepDashboards(new Date()), await keepDashboards(new Date())]).toEqual([1, 0]);
  });

  it("computes anew what a release that told less had stored", async () => {
    const where = { projectId: estate.project.id };
    const kept = await beforeScope((tx) => tx.projectDashboard.findFirstOrThrow({ where }));
    const { waiting: _, ...decisions } = JSON.parse(kept.document).decisions;
    const document = JSON.stringify({ ...JSON.parse(kept.document), decisions });
    await beforeScope((tx) => tx.projectDashboard.updateMany({ where, data: { document } }));
    const found = await read();
    expect(found).toMatchObject({ stored: false, decisions: { waiting: expect.any(Array) } });
    await beforeScope((tx) => tx.projectDashboard.updateMany({ where, data: { document: kept.document } }));
    expect((await read()).stored).toBe(true);
  });

  it("stays as it is when documents are taken, and looks old to nobody", async () => {
    const before = await read();
    const file = await committee();
    expect(await read()).toEqual(before);
    expect(await keepDashboards(new Date())).toBe(0);
    const [kept] = await beforeScope((tx) => tx.projectDashboard.findMany({ where: { projectId: estate.project.id } }));
    const head = await beforeScope((tx) => tx.auditHead.findUnique({ where: { organisationId: estate.organisation.id } }));
    expect(kept?.auditSequence).toBe(head?.sequence);
    expect((await committee()).equals(file), "the same document of the same moment").toBe(true);
  });

  it("is computed anew once somebody of the organisation has another name or a second factor, and for nobody else", async () => {
    const stranger = await aTestEstate({ CRM: [machine("vm-1")] });
    await editAccount(stranger.lead, { name: "Dominique Ailleurs" });
    expect((await read()).stored).toBe(true);
    await editAccount(estate.lead, { name: "Camille Autrement" });
    expect((await read()).stored).toBe(false);
    await keepDashboards(new Date());
    expect((await read()).stored).toBe(true);
    const member = await somebody();
    await giveRole(member.personId, estate.organisation.id, "reader");
    const { caller, secret } = await enrol(member);
    expect((await read()).stored, "set up").toBe(false);
    await keepDashboards(new Date());
    expect((await read()).stored).toBe(true);
    await stopSecondFactor(caller, { code: codeOf(secret) });
    expect((await read()).stored, "given back").toBe(false);
  });

  it("stores nothing for an archived project, and another organisation's stays out of sight", async () => {
    const archived = await aProject(estate.organisation.id);
    await beforeScope((tx) => tx.project.update({ where: { id: archived.id }, data: { archivedAt: new Date() } }));
    await keepDashboards(new Date());
    const where = { projectId: archived.id };
    expect(await beforeScope((tx) => tx.projectDashboard.count({ where }))).toBe(0);
    const other = await aTestEstate({ CRM: [machine("vm-1")] });
    await keepDashboards(new Date());
    const day = (await read()).day;
    expect(await asSystem(estate.organisation.id, (scope) => stayedFresh(scope, other.project.id, day))).toBe(false);
  });

  it("gives the scores that were kept, the first and the last among them", async () => {
    const lead = await aSession(estate.lead.personId);
    expect((await read()).trend).toEqual([]);
    const ids: string[] = [];
    for (let at = 0; at < 3; at += 1) ids.push((await keepReadiness(lead, estate.path)).id);
    expect((await read()).trend.map(({ id }) => id)).toEqual(ids);
    await asSystem(
      estate.organisation.id,
      ({ tx }) => tx.$executeRaw`
      INSERT INTO readiness_snapshot (organisation_id, project_id, trigger, formula, completeness, firm, document, sha256, at, day)
      SELECT ${estate.organisation.id}::uuid, ${estate.project.id}::uuid, 'daily', '2026-11', 0, 0, '{}', repeat('0', 64),
        now() - make_interval(days => n), (now() - make_interval(days => n))::date FROM generate_series(1, 200) n`,
    );
    const { trend } = await read();
    expect(trend.length).toBeLessThanOrEqual(42);
    expect(trend.at(-1)?.id).toBe(ids.at(-1));
    expect(Date.parse(trend[0]?.at ?? "")).toBeLessThan(Date.now() - 199 * DAY_MS);
  });

  it("is closed to others and open to every role", async () => {
    expect(await answersToOthers(readDashboard, estate.path, estate)).toEqual(REFUSALS);
    for (const role of ["project-lead", "contributor", "reader", "organisation-executive", "consultant"] as const)
      expect(await answerToRole(readDashboard, estate.path, estate, role)).toBe(200);
  });
});
