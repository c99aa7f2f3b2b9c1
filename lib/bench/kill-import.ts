import { randomUUID } from "node:crypto";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { OpenedAssessment } from "@/lib/server/assessment/test-assessment";
import type { Caller } from "@/lib/server/database";
import { importAnswers } from "@/lib/server/exchange/import-answers";
import { asOwner, MortalDatabase, type Outcome, prepare, restore, until } from "./kill-database";

const QUESTIONS = ["q1", "q2", "owners", "t", "m"] as const;
/** A kill comes at any moment of so long a time after the first import of its round. */
const WITHIN_MS = 100;

/** An import that was acknowledged: the revision that it gave every question, and the words it left there. */
interface Imported {
  readonly revision: number;
  readonly comment: string;
}
export interface FoundAnswer extends Imported {
  readonly questionId: string;
}
export interface FoundImports {
  readonly answers: readonly FoundAnswer[];
  /** Lines of the audit trail that tell of an import. */
  readonly audited: number;
}

/**
 * Imports a file of answers over and over and kills the embedded database (-9) at a random moment. After each kill either all of an
 * import is there, with its line in the audit trail, or nothing of it; and never less than what was acknowledged.
 */
export async function importUnderKills(folder: string, kills: number): Promise<Outcome> {
  const { DATABASE_URL, DATABASE_POOL } = process.env;
  const acknowledged: Imported[] = [];
  const faults: string[] = [];
  const database = new MortalDatabase(path.join(folder, "database"));
  try {
    await database.open();
    const { caller, place } = await prepare(database);
    let from = 0;
    for (let kill = 1; kill <= kills && faults.length === 0; kill += 1) {
      const since = acknowledged.length;
      const importing = importOnAndOn(caller, place, from, acknowledged);
      await until(() => acknowledged.length > since);
      await pause(Math.random() * WITHIN_MS);
      await database.kill();
      await importing;
      await database.open();
      const there = await found(database, place);
      faults.push(...importFaults(acknowledged.at(-1), there).map((fault) => `after kill ${kill}: ${fault}`));
      from = there.answers[0]?.revision ?? 0;
    }
  } finally {
    await database.stop();
    restore({ DATABASE_URL, DATABASE_POOL });
  }
  return { acknowledged: acknowledged.length, faults };
}

async function importOnAndOn(caller: Caller, place: OpenedAssessment, from: number, acknowledged: Imported[]): Promise<void> {
  for (let baseRevision = from; ; baseRevision += 1) {
    const comment = randomUUID();
    const answers = QUESTIONS.map((questionId) => {
      const value = { kind: "unknown" as const };
      return { questionId, value, comment, baseRevision, mutation: randomUUID() };
    });
    const done = await importAnswers(caller, { ...place, fileName: "reponses.xlsx", answers }).catch(() => null);
    if (done === null) return;
    acknowledged.push({ revision: baseRevision + 1, comment });
  }
}

function found(database: MortalDatabase, { assessmentId }: OpenedAssessment): Promise<FoundImports> {
  return asOwner(database, async (client) => {
    const answers = await client.query<FoundAnswer>(
      `SELECT question_id AS "questionId", revision, comment FROM answer WHERE assessment_id = $1 ORDER BY question_id`,
      [assessmentId],
    );
    const audit = await client.query<{ count: number }>(
      "SELECT count(*)::int AS count FROM audit_event WHERE action = 'import-answers' AND subject = $1",
      [`assessment:${assessmentId}`],
    );
    return { answers: answers.rows, audited: audit.rows[0]?.count ?? 0 };
  });
}

/** What stands between two imports, was lost of the last one that was acknowledged, or is told otherwise in the audit trail. */
export function importFaults(last: Imported | undefined, { answers, audited }: FoundImports): string[] {
  const faults: string[] = [];
  const [first] = answers;
  const whole = answers.length === QUESTIONS.length && new Set(answers.map(({ comment }) => comment)).size === 1;
  if (answers.length > 0 && !whole) faults.push("an import is there by half");
  const revision = first?.revision ?? 0;
  if (last && (revision < last.revision || (revision === last.revision && first?.comment !== last.comment)))
    faults.push(`import ${last.revision} was acknowledged and is lost`);
  if (audited !== revision) faults.push(`${revision} imports are there, and ${audited} in the audit trail`);
  return faults;
}
