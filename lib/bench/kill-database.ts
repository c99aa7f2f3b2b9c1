import { randomUUID } from "node:crypto";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { openDatabase } from "@/lib/cli/database-child.mjs";
import { migrate } from "@/lib/cli/migrate.mjs";
import { saveAnswer } from "@/lib/server/assessment/save-answer";
import { startAssessment } from "@/lib/server/assessment/start-assessment";
import { type OpenedAssessment, publishTest, QUESTIONNAIRE } from "@/lib/server/assessment/test-assessment";
import { type Caller, disconnect } from "@/lib/server/database";
import { aCaller, anOrganisation, aProject } from "@/prisma/seed/builders";

const WRITERS = ["q1", "t", "m"] as const;
/** A kill comes at any moment of so long a time after the first answer of its round. */
const WITHIN_MS = 150;
const PATIENCE_MS = 30_000;

interface Acknowledged {
  readonly questionId: string;
  readonly revision: number;
  readonly comment: string;
}
interface Found extends Acknowledged {
  readonly current: boolean;
}
export interface Outcome {
  /** How many answers the portal said it had. */
  readonly acknowledged: number;
  /** What was lost or out of order, in words; empty when all is well. */
  readonly faults: readonly string[];
}

/**
 * Answers three questions at once, without a pause, and kills the embedded database (-9) at a random moment, over and over. After
 * each kill it is opened again, and every answer that was ever acknowledged is looked for.
 */
export async function answerUnderKills(folder: string, kills: number): Promise<Outcome> {
  const { DATABASE_URL, DATABASE_POOL } = process.env;
  const faults: string[] = [];
  const acknowledged: Acknowledged[] = [];
  const database = new MortalDatabase(path.join(folder, "database"));
  try {
    await database.open();
    const { caller, place } = await prepare(database);
    let there: Found[] = [];
    for (let kill = 1; kill <= kills && faults.length === 0; kill += 1) {
      const since = acknowledged.length;
      const writing = WRITERS.map((questionId) =>
        write(caller, place, questionId, there.filter((row) => row.questionId === questionId).length, acknowledged),
      );
      await until(() => acknowledged.length > since);
      await pause(Math.random() * WITHIN_MS);
      await database.kill();
      await Promise.all(writing);
      await database.open();
      there = await found(database, place);
      faults.push(...faultsIn(acknowledged, there).map((fault) => `after kill ${kill}: ${fault}`));
    }
  } finally {
    await database.stop();
    restore({ DATABASE_URL, DATABASE_POOL });
  }
  return { acknowledged: acknowledged.length, faults };
}

/** The embedded database as the portal runs it, in a process of its own that can be killed. */
export class MortalDatabase {
  #child: Awaited<ReturnType<typeof openDatabase>> | undefined;
  constructor(readonly folder: string) {}

  get url(): string {
    return this.#child?.url ?? "";
  }

  /** Opens it, and lets this process find it: each time at another port. */
  async open(): Promise<void> {
    await disconnect();
    this.#child = await openDatabase(this.folder, "word");
    const NEXTAUTH_SECRET = process.env.NEXTAUTH_SECRET ?? "a secret for tests only, of 32 characters";
    const NEXTAUTH_URL = process.env.NEXTAUTH_URL ?? "http://localhost:3000";
    Object.assign(process.env, { DATABASE_URL: this.url, DATABASE_POOL: "4", NEXTAUTH_SECRET, NEXTAUTH_URL });
  }

  /** Nothing is asked of it before: the process is gone between two instructions. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (!child?.pid) throw new Error("there is no database to kill");
    process.kill(-child.pid, "SIGKILL");
    await child.ended;
  }

  async stop(): Promise<void> {
    await disconnect();
    await this.#child?.stop(5_000);
  }
}

export function restore(settings: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(settings)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}

export async function prepare(database: MortalDatabase): Promise<{ caller: Caller; place: OpenedAssessment }> {
  await asOwner(database, async (client) => {
    const query = async (sql: string, parameters?: unknown[]) =>
      (await client.query<Record<string, unknown>>(sql, parameters)).rows;
    await migrate(path.join(process.cwd(), "prisma/migrations"), { exec: (sql) => client.query(sql), query });
  });
  const organisation = await anOrganisation();
  const caller = await aCaller(organisation.id);
  const project = await aProject(organisation.id);
  await publishTest();
  const where = { organisationId: organisation.id, projectId: project.id };
  const { id } = await startAssessment(caller, { ...where, questionnaireId: QUESTIONNAIRE });
  return { caller, place: { ...where, assessmentId: id } };
}

/** Answers one question over and over until the database is gone; notes what was acknowledged. */
async function write(
  caller: Caller,
  place: OpenedAssessment,
  questionId: string,
  from: number,
  acknowledged: Acknowledged[],
): Promise<void> {
  for (let baseRevision = from; ; baseRevision += 1) {
    const comment = randomUUID();
    const sent = { ...place, questionId, value: { kind: "unknown" as const }, comment, baseRevision, mutation: randomUUID() };
    const done = await saveAnswer(caller, sent).catch(() => null);
    if (done === null) return;
    acknowledged.push({ questionId, revision: done.revision, comment });
  }
}

function found(database: MortalDatabase, place: OpenedAssessment): Promise<Found[]> {
  return asOwner(database, async (client) => {
    const { rows } = await client.query<Found>(
      `SELECT r.question_id AS "questionId", r.revision, r.comment, a.revision = r.revision AND a.comment = r.comment AS current
       FROM answer_revision r JOIN answer a USING (assessment_id, question_id) WHERE r.assessment_id = $1 ORDER BY r.revision`,
      [place.assessmentId],
    );
    return rows;
  });
}

export async function asOwner<T>(database: MortalDatabase, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Answers that are missing, gaps in a history, and questions whose answer is not the last one of its history. */
export function faultsIn(acknowledged: readonly Acknowledged[], there: readonly Found[]): string[] {
  const known = new Set(there.map(({ questionId, revision, comment }) => `${questionId} ${revision} ${comment}`));
  const lost = acknowledged.filter(({ questionId, revision, comment }) => !known.has(`${questionId} ${revision} ${comment}`));
  const faults = lost.map(({ questionId, revision }) => `${questionId} has lost its revision ${revision}`);
  for (const questionId of WRITERS) {
    const rows = there.filter((row) => row.questionId === questionId);
    if (rows.some(({ revision }, at) => revision !== at + 1)) faults.push(`${questionId} has a gap in its history`);
    if (rows.length > 0 && rows.findIndex(({ current }) => current) !== rows.length - 1)
      faults.push(`${questionId} does not show its last answer`);
  }
  return faults;
}

export async function until(holds: () => boolean): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (!holds()) {
    if (performance.now() > end) throw new Error("no answer was acknowledged in time");
    await pause(5);
  }
}
