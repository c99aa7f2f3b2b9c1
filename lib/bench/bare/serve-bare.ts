import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { startChild } from "@/lib/cli/child.mjs";
import { run } from "@/lib/cli/command.mjs";
import { ROOT } from "@/lib/cli/place.mjs";
import { freePort } from "@/lib/cli/port.mjs";
import { hashOf, whenStale } from "@/lib/cli/stamp.mjs";

const SOURCE = "lib/bench/bare";
/** Git ignores it, and the portal's own checks and build do not look into it. */
const COPY = path.join(ROOT, ".next-bare");
const MESSAGES = "lib/i18n/messages/fr/common.json";
const NEXT = path.join(ROOT, "node_modules/next/dist/bin/next");
const LIFE_LINE = new URL("../../cli/life-line.mjs", import.meta.url).href;

/** What its routes share with the portal. */
const SHARED = ["lib/server", "lib/contract", "lib/domain/access", "prisma/schema"];

/** `/`: one query. `/client`: React Query and messages. `/guarded`, `/unguarded`: one query, as the portal answers it and without. */
export interface BareApp {
  readonly url: string;
}

/** Builds the bare app for production where its build is out of date, and serves it on a port of its own while `work` runs. */
export async function withBareApp<T>(work: (app: BareApp) => Promise<T>): Promise<T> {
  await buildBare();
  const port = await freePort();
  const args = ["--import", LIFE_LINE, NEXT, "start", COPY, "-H", "127.0.0.1", "-p", String(port)];
  const server = startChild(args, { env: { ...process.env, NODE_ENV: "production" }, readable: true });
  server.stdout?.resume();
  const url = `http://127.0.0.1:${port}`;
  try {
    const early = server.ended.then((outcome) => Promise.reject(new Error(`the bare app did not start (${outcome})`)));
    await Promise.race([untilServing(url), early]);
    return await work({ url });
  } finally {
    await server.stop(5_000);
  }
}

async function buildBare(): Promise<void> {
  const state = hashOf(ROOT, [SOURCE, MESSAGES, "package-lock.json", ...SHARED], { values: { node: process.version } });
  const made = { stamp: path.join(COPY, "portal-build"), state, result: path.join(COPY, ".next/BUILD_ID") };
  await whenStale(made, async () => {
    mkdirSync(COPY, { recursive: true });
    for (const part of ["app", "next.config.mjs"])
      cpSync(path.join(ROOT, SOURCE, part), path.join(COPY, part), { recursive: true });
    const compilerOptions = { paths: { "@/*": ["../*"] } };
    writeFileSync(path.join(COPY, "tsconfig.json"), JSON.stringify({ extends: "../tsconfig.json", compilerOptions }));
    const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: "production" };
    const { code, output } = await run(process.execPath, [NEXT, "build", COPY], { env });
    if (code !== 0) throw new Error(`the bare app could not be built:\n${output}`);
  });
}

async function untilServing(url: string): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const status = await fetch(url).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status >= 500) throw new Error(`the bare app answers ${status}`);
    if (status > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("the bare app did not answer");
}
