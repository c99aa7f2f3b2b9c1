import { randomUUID } from "node:crypto";
import { startChild } from "@/lib/cli/child.mjs";
import { freePort, waitUntilServing } from "@/lib/cli/port.mjs";
import { env } from "@/lib/server/env";
import { crowd, type NextOf, percentile } from "./crowd";
import { type Figure, figure } from "./figure";
import { aCrowd, aLargeAssessment, aWeakAnswer, type OpenAssessment, QUESTIONS } from "./large-assessment";
import { portalUrl } from "./over-http";

/** A running portal on a PostgreSQL of its own. */
export const needs = "server";

const PEOPLE = 200;
/** Blocks of each kind in turn, so that a noisy moment strikes both. */
const BLOCKS = 6;
const TURNS = 3;

/** Everybody answers a question of their own, over and over, each save upon the one before. */
async function savers({ visitor, path, questions }: OpenAssessment): Promise<NextOf> {
  const cookies = await aCrowd(visitor.desk.organisationId, PEOPLE);
  const origin = new URL(env().NEXTAUTH_URL).origin;
  const revisions = cookies.map(() => 0);
  return (person) => {
    const question = questions[person];
    if (!question) throw new Error("there is a question for each");
    const baseRevision = revisions[person] ?? 0;
    revisions[person] = baseRevision + 1;
    const body = { value: aWeakAnswer(question), comment: `Tour ${baseRevision}`, baseRevision, mutation: randomUUID() };
    return {
      url: `${portalUrl()}/api/v1${path}/answers/${question.id}`,
      method: "PUT",
      headers: { cookie: cookies[person] ?? "", origin },
      body: JSON.stringify(body),
    };
  };
}

/** Serves the bare INSERT while `work` runs. */
async function withBareInsert<T>(work: (next: NextOf) => Promise<T>): Promise<T> {
  const port = await freePort();
  const args = ["--import", "tsx", "lib/bench/bare-insert.ts", String(port)];
  const server = startChild(args, { env: process.env, readable: true });
  try {
    const early = server.ended.then((outcome) => Promise.reject(new Error(`the bare server did not start (${outcome})`)));
    await Promise.race([waitUntilServing({ port, host: "127.0.0.1" }, 30_000), early]);
    const body = JSON.stringify({
      value: { kind: "options", ids: ["bad"] },
      comment: "Tour",
      baseRevision: 1,
      mutation: randomUUID(),
    });
    return await work(() => ({ url: `http://127.0.0.1:${port}/`, method: "POST", headers: {}, body }));
  } finally {
    await server.stop(5_000);
  }
}

async function saves(): Promise<Figure[]> {
  const next = await savers(await aLargeAssessment());
  const [saved, bare] = await withBareInsert(async (insert) => {
    const times: [number[], number[]] = [[], []];
    for (let block = 0; block <= BLOCKS; block += 1) {
      const both = [await crowd(PEOPLE, TURNS, next), await crowd(PEOPLE, TURNS, insert)] as const;
      // The first block warms up.
      if (block > 0) for (const [at, some] of both.entries()) times[at]?.push(...some);
    }
    return times;
  });
  const told = (times: readonly number[]) =>
    `p50 ${percentile(times, 0.5).toFixed(0)} ms, p99 ${percentile(times, 0.99).toFixed(0)} ms`;
  return [
    figure(
      "assessment.save-p99",
      percentile(saved, 0.99) / percentile(bare, 0.99),
      { atMost: 10 },
      `an answer saved over HTTP by ${PEOPLE} people at once in one assessment of ${QUESTIONS} questions, each as soon as the last was answered (${told(saved)}), against one INSERT over a bare HTTP server on the same database with as many connections (${told(bare)}); p99 of ${saved.length.toLocaleString("en")} requests of each, in turn`,
    ),
  ];
}

export const benches: Record<string, () => Promise<Figure[]>> = { "assessment.save-p99": saves };
