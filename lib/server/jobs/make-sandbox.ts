import { sandboxRows } from "@/lib/domain/sandbox/estate";
import { graphExport } from "@/lib/domain/sandbox/resource-group";
import { SANDBOX_ACTS, type SandboxStep } from "@/lib/domain/sandbox/sandbox";
import { openWorkSession, revokeSession } from "../access/store-session";
import type { Caller } from "../database";
import { confirmImport } from "../inventory/confirm-import";
import { listImports } from "../inventory/list-imports";
import { uploadInventory } from "../inventory/upload-inventory";
import { sandboxOwner } from "../sandbox/store-sandbox";
import { type Place, SANDBOX_ACT } from "./sandbox-acts";
import type { JobContext } from "./step";
import { enqueueJob } from "./store-job";

const FILE = "bac-a-sable.json";

/**
 * Fills a sandbox by the use cases of the portal, for its owner. Its steps are jobs of the project's own queue, so that the import between
 * two of them is over before the next begins; each looks at what is there, and may be run again.
 */
export async function makeSandbox(context: JobContext): Promise<void> {
  const { organisationId, projectId, subject, id } = context.job;
  const owner = await context.step({ done: 0, total: SANDBOX_ACTS.length }, sandboxOwner);
  const sessionId = await openWorkSession(owner, new Date());
  const caller: Caller = { sessionId, requestId: `job:${id}` };
  try {
    await STEP[subject as SandboxStep](context, caller, { organisationId, projectId });
  } finally {
    await revokeSession(sessionId, new Date());
  }
}

const STEP: Readonly<Record<SandboxStep, (context: JobContext, caller: Caller, where: Place) => Promise<void>>> = {
  async import(context, caller, where) {
    if (!(await importOf(caller, where))) await uploadInventory.receive(caller, { ...where, fileName: FILE }, bytes());
    await next(context, "confirm");
  },
  async confirm(context, caller, where) {
    const given = await importOf(caller, where);
    if (given?.state === "previewed") await confirmImport(caller, { ...where, importId: given.id, remove: false });
    await next(context, "describe");
  },
  async describe(context, caller, where) {
    for (const [at, act] of SANDBOX_ACTS.entries()) {
      await SANDBOX_ACT[act](caller, where);
      await context.step({ done: at + 1, total: SANDBOX_ACTS.length }, async () => undefined);
    }
  },
};

async function importOf(caller: Caller, where: Place) {
  const { items } = await listImports(caller, { ...where, limit: 10 });
  return items.find(({ fileName, state }) => fileName === FILE && state !== "failed" && state !== "cancelled") ?? null;
}

function next(context: JobContext, step: SandboxStep): Promise<string> {
  const { projectId } = context.job;
  return context.step({ done: 0, total: SANDBOX_ACTS.length }, (scope) =>
    enqueueJob(scope, { kind: "make-sandbox", projectId, subject: step }),
  );
}

async function* bytes(): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(graphExport(sandboxRows()));
}
