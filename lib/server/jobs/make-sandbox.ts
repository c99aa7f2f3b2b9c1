import type { Locale } from "@/lib/domain/locale";
import { sandboxRows } from "@/lib/domain/sandbox/estate";
import { graphExport } from "@/lib/domain/sandbox/resource-group";
import { SANDBOX_ACTS, type SandboxStep } from "@/lib/domain/sandbox/sandbox";
import { SANDBOX_WORDS } from "@/lib/domain/sandbox/words";
import { openWorkSession, revokeSession } from "../access/store-session";
import type { Caller } from "../database";
import { confirmImport } from "../inventory/confirm-import";
import { listImports } from "../inventory/list-imports";
import { uploadInventory } from "../inventory/upload-inventory";
import { aboutSandbox } from "../sandbox/store-sandbox";
import { type Place, SANDBOX_ACT } from "./sandbox-acts";
import type { JobContext } from "./step";
import { enqueueJob } from "./store-job";

/**
 * Fills a sandbox by the use cases of the portal, for its owner. Its steps are jobs of the project's own queue, so that the import between
 * two of them is over before the next begins; each looks at what is there, and may be run again.
 */
export async function makeSandbox(context: JobContext): Promise<void> {
  const { organisationId, projectId, subject, id } = context.job;
  const { owner, locale } = await context.step({ done: 0, total: SANDBOX_ACTS.length }, aboutSandbox);
  const sessionId = await openWorkSession(owner, new Date());
  const caller: Caller = { sessionId, requestId: `job:${id}` };
  try {
    await STEP[subject as SandboxStep](context, caller, { organisationId, projectId }, locale);
  } finally {
    await revokeSession(sessionId, new Date());
  }
}

type Step = (context: JobContext, caller: Caller, where: Place, locale: Locale) => Promise<void>;
const STEP: Readonly<Record<SandboxStep, Step>> = {
  async import(context, caller, where, locale) {
    const fileName = SANDBOX_WORDS[locale].file;
    if (!(await importOf(caller, where, fileName))) await uploadInventory.receive(caller, { ...where, fileName }, bytes(locale));
    await next(context, "confirm");
  },
  async confirm(context, caller, where, locale) {
    const given = await importOf(caller, where, SANDBOX_WORDS[locale].file);
    if (given?.state === "previewed") await confirmImport(caller, { ...where, importId: given.id, remove: false });
    await next(context, "describe");
  },
  async describe(context, caller, where, locale) {
    for (const [at, act] of SANDBOX_ACTS.entries()) {
      await SANDBOX_ACT[act](caller, where, locale);
      await context.step({ done: at + 1, total: SANDBOX_ACTS.length }, async () => undefined);
    }
  },
};

async function importOf(caller: Caller, where: Place, file: string) {
  const { items } = await listImports(caller, { ...where, limit: 10 });
  return items.find(({ fileName, state }) => fileName === file && state !== "failed" && state !== "cancelled") ?? null;
}

function next(context: JobContext, step: SandboxStep): Promise<string> {
  const { projectId } = context.job;
  return context.step({ done: 0, total: SANDBOX_ACTS.length }, (scope) =>
    enqueueJob(scope, { kind: "make-sandbox", projectId, subject: step }),
  );
}

async function* bytes(locale: Locale): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(graphExport(sandboxRows(locale)));
}
