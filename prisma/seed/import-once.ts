import { beforeScope, type Caller } from "@/lib/server/database";
import { confirmImport } from "@/lib/server/inventory/confirm-import";
import { listImports } from "@/lib/server/inventory/list-imports";
import { uploadInventory } from "@/lib/server/inventory/upload-inventory";
import { runNextJob } from "@/lib/server/jobs/run-job";

interface Place {
  readonly organisationId: string;
  readonly projectId: string;
}

/** Does what is queued, here and now: the seed waits for no worker. */
export async function workOff(): Promise<void> {
  while (await runNextJob(`seed:${process.pid}`));
}

/** Brings a file in through the portal's own import, from wherever an earlier start left it; null when it was in already. */
export async function importOnce(lead: Caller, where: Place, fileName: string, content: string): Promise<number | null> {
  await workOff();
  const own = (await listImports(lead, { ...where, limit: 50 })).items.filter((one) => one.fileName === fileName);
  const { lastImport } = await beforeScope((tx) =>
    tx.project.findUniqueOrThrow({ where: { id: where.projectId }, select: { lastImport: true } }),
  );
  if (own.some(({ state, number }) => state === "applied" && number !== null && number <= lastImport)) return null;
  const waiting = own.find(({ state, plan }) => state === "previewed" && plan !== null);
  const { id, resources } = waiting ?? (await uploadInventory.receive(lead, { ...where, fileName }, bytesOf(content)));
  await workOff();
  await confirmImport(lead, { ...where, importId: id, remove: false });
  await workOff();
  return resources;
}

async function* bytesOf(content: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(content);
}
