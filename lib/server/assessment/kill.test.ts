import { randomUUID } from "node:crypto";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, describe, expect, it } from "vitest";
import { aCaller, anOrganisation, aProject } from "@/prisma/seed/builders";
import { openDatabase } from "../../cli/database-child.mjs";
import { migrate } from "../../cli/migrate.mjs";
import { aFolder } from "../../cli/test-folder";
import { type Caller, disconnect } from "../database";
import { env } from "../env";
import { saveAnswer } from "./save-answer";
import { startAssessment } from "./start-assessment";
import { type OpenedAssessment, publishTest, QUESTIONNAIRE } from "./test-assessment";

const KILLS = 20;
const WRITERS = ["q1", "t", "m"] as const;
let folder = "";
let database: Awaited<ReturnType<typeof openDatabase>> | undefined;
afterAll(async () => {
  await disconnect();
  await database?.stop(5_000);
});

async function open(): Promise<void> {
  database = await openDatabase(folder, "word");
  Object.assign(process.env, {
    DATABASE_URL: database.url,
    DATABASE_POOL: "4",
    NEXTAUTH_SECRET: "a secret for tests only, of 32 characters",
  });
  process.env.NEXTAUTH_URL ??= "http://localhost:3000";
  // Read once by a server; here the database comes back at another port.
  env().DATABASE_URL = database.url;
}

async function prepare(): Promise<{ caller: Caller; place: OpenedAssessment }> {
  folder = path.join(aFolder(), "database");
  await open();
  const client = new pg.Client({ connectionString: database?.url });
  await client.connect();
  const query = async (sql: string, parameters?: unknown[]) =>
    (await client.query<Record<string, unknown>>(sql, parameters)).rows;
  await migrate(path.join(process.cwd(), "prisma/migrations"), { exec: (sql) => client.query(sql), query });
  await client.end();
  const organisation = await anOrganisation();
  const caller = await aCaller(organisation.id);
  const project = await aProject(organisation.id);
  await publishTest();
  const where = { organisationId: organisation.id, projectId: project.id };
  const { id } = await startAssessment(caller, { ...where, questionnaireId: QUESTIONNAIRE });
  return { caller, place: { ...where, assessmentId: id } };
}

interface Acknowledged {
  readonly questionId: string;
  readonly revision: number;
  readonly comment: string;
}

/** Answers one question over and over until the server is gone; tells what was acknowledged. */
async function write(
  caller: Caller,
  place: OpenedAssessment,
  questionId: string,
  from: number,
  told: Acknowledged[],
): Promise<void> {
  for (let baseRevision = from; ; baseRevision += 1) {
    const comment = randomUUID();
    const sent = { ...place, questionId, value: { kind: "unknown" as const }, comment, baseRevision, mutation: randomUUID() };
    const done = await saveAnswer(caller, sent).catch(() => null);
    if (done === null) return;
    told.push({ questionId, revision: done.revision, comment });
  }
}

interface Found extends Acknowledged {
  readonly current: boolean;
}
async function found(place: OpenedAssessment): Promise<Found[]> {
  const client = new pg.Client({ connectionString: database?.url });
  await client.connect();
  try {
    const { rows } = await client.query<Found>(
      `SELECT r.question_id AS "questionId", r.revision, r.comment, a.revision = r.revision AND a.comment = r.comment AS current
       FROM answer_revision r JOIN answer a USING (assessment_id, question_id) WHERE r.assessment_id = $1`,
      [place.assessmentId],
    );
    return rows;
  } finally {
    await client.end();
  }
}

/** The embedded database, on which a demonstration answers; PostgreSQL proves its own durability. */
describe.skipIf(process.env.TEST_DATABASE_URL)("a server killed at a random moment", () => {
  it(`has every answer that it acknowledged, ${KILLS} times over`, async () => {
    const { caller, place } = await prepare();
    const acknowledged: Acknowledged[] = [];
    const lasts = new Map<string, number>();
    for (let kill = 0; kill < KILLS; kill += 1) {
      const writing = WRITERS.map((questionId) => write(caller, place, questionId, lasts.get(questionId) ?? 0, acknowledged));
      const before = acknowledged.length;
      await expect.poll(() => acknowledged.length, { timeout: 20_000, interval: 5 }).toBeGreaterThan(before);
      await sleep(Math.random() * 150);
      await database?.stop(0);
      await Promise.all(writing);
      await disconnect();
      await open();
      const there = await found(place);
      const missing = acknowledged.filter(
        (one) =>
          !there.some((row) => row.questionId === one.questionId && row.revision === one.revision && row.comment === one.comment),
      );
      expect(missing, `after kill ${kill + 1}`).toEqual([]);
      for (const questionId of WRITERS) {
        const rows = there.filter((row) => row.questionId === questionId);
        lasts.set(questionId, rows.length);
        expect(rows.map(({ revision }) => revision).sort((a, b) => a - b)).toEqual(rows.map((_, at) => at + 1));
        expect(rows.filter(({ current }) => current)).toHaveLength(rows.length > 0 ? 1 : 0);
      }
    }
    expect(acknowledged.length).toBeGreaterThan(KILLS);
  }, 180_000);
});
