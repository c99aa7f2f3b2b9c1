import { randomUUID } from "node:crypto";
import { beforeScope, type Caller } from "@/lib/server/database";
import { confirmImport } from "@/lib/server/inventory/confirm-import";
import { uploadInventory } from "@/lib/server/inventory/upload-inventory";
import { runNextJob } from "@/lib/server/jobs/run-job";

/** Somebody who may import, in a project of an organisation made for the measurement. */
export interface Desk {
  readonly caller: Caller;
  readonly organisationId: string;
  readonly projectId: string;
}

export async function aDesk(): Promise<Desk> {
  return beforeScope(async (tx) => {
    const organisation = await tx.organisation.create({ data: { name: `Mesure ${randomUUID()}`, legalForm: "ministere" } });
    const person = await tx.person.create({
      data: { email: `${randomUUID()}@mesure.invalid`, name: "Mesure", passwordHash: "none" },
    });
    await tx.membership.create({ data: { organisationId: organisation.id, personId: person.id, role: "project-lead" } });
    const project = await tx.project.create({ data: { organisationId: organisation.id, name: "Mesure" } });
    const expiresAt = new Date(Date.now() + 24 * 3_600_000);
    const session = await tx.session.create({ data: { personId: person.id, expiresAt } });
    return { caller: { sessionId: session.id, requestId: "bench" }, organisationId: organisation.id, projectId: project.id };
  });
}

/** Runs every waiting job to its end, as the worker would. */
export async function workOff(): Promise<void> {
  while (await runNextJob("bench:1"));
}

/** A whole import: read, compared, confirmed, applied, judged, visible. */
export async function importAll(desk: Desk, file: AsyncIterable<Uint8Array>): Promise<void> {
  const { caller, ...where } = desk;
  const given = await uploadInventory.receive(caller, { ...where, fileName: "estate.json" }, file);
  await workOff();
  await confirmImport(caller, { ...where, importId: given.id, remove: false });
  await workOff();
}
