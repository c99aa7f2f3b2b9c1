import { DEMO_ACCOUNTS } from "@/lib/server/access/demo-accounts";
import { hashPassword } from "@/lib/server/access/password";
import { openSession, revokeSession } from "@/lib/server/access/store-session";
import { beforeScope, type Caller } from "@/lib/server/database";
import { confirmImport } from "@/lib/server/inventory/confirm-import";
import { uploadInventory } from "@/lib/server/inventory/upload-inventory";
import { runNextJob } from "@/lib/server/jobs/run-job";
import { demonstrationRows } from "./demonstration-estate";

const ORGANISATION = "Ministère de la Transition (démonstration)";
const SECOND = "Agence des territoires (démonstration)";
const HOUR = 3_600_000;

/** The demonstration: two organisations, three accounts, one estate imported by the portal itself. Nothing when it is there already. */
export async function seedDemonstration(say: (line: string) => void): Promise<void> {
  const made = await createOrganisations();
  if (!made) return;
  say("demonstration: accounts and organisations made");
  const sessionId = await openSession(made.leadId, new Date(Date.now() + HOUR));
  const caller: Caller = { sessionId, requestId: "seed" };
  const where = { organisationId: made.organisationId, projectId: made.projectId };
  const given = await uploadInventory.receive(
    caller,
    { ...where, fileName: "resource-graph-demonstration.json" },
    exportOf(demonstrationRows()),
  );
  await workOff();
  await confirmImport(caller, { ...where, importId: given.id, remove: false });
  await workOff();
  await revokeSession(sessionId, new Date());
  say(`demonstration: ${given.resources} resources imported and judged`);
}

async function workOff(): Promise<void> {
  while (await runNextJob(`seed:${process.pid}`));
}

async function* exportOf(rows: readonly unknown[]): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(
    JSON.stringify({ count: rows.length, data: rows, skip_token: null, total_records: rows.length }),
  );
}

async function createOrganisations(): Promise<{ organisationId: string; projectId: string; leadId: string } | null> {
  const hashes = await Promise.all(DEMO_ACCOUNTS.map((account) => hashPassword(account.password)));
  return beforeScope(async (tx) => {
    if (await tx.organisation.findFirst({ where: { name: ORGANISATION }, select: { id: true } })) return null;
    const people = new Map<string, string>();
    for (const [index, { role, email, name }] of DEMO_ACCOUNTS.entries()) {
      const person = await tx.person.create({ data: { email, name, passwordHash: hashes[index] ?? "" }, select: { id: true } });
      people.set(role, person.id);
    }
    const [leadId, consultantId, executiveId] = [people.get("project-lead"), people.get("consultant"), people.get("executive")];
    if (!leadId || !consultantId || !executiveId) throw new Error("a demonstration account is missing");
    const organisation = await tx.organisation.create({
      data: { name: ORGANISATION, legalForm: "ministere" },
      select: { id: true },
    });
    const second = await tx.organisation.create({ data: { name: SECOND, legalForm: "operateur_etat" }, select: { id: true } });
    await tx.membership.createMany({
      data: [
        { organisationId: organisation.id, personId: leadId, role: "project-lead" },
        { organisationId: organisation.id, personId: executiveId, role: "organisation-executive" },
      ],
    });
    const acceptedAt = new Date();
    const endsAt = new Date(acceptedAt.getTime() + 365 * 24 * HOUR);
    await tx.engagement.createMany({
      data: [organisation, second].map(({ id }) => ({ organisationId: id, personId: consultantId, acceptedAt, endsAt })),
    });
    const project = await tx.project.create({
      data: {
        organisationId: organisation.id,
        name: "Trajectoire nuage de confiance",
        phase: "preparation",
        groupingKind: "tag",
        groupingTag: "application",
      },
      select: { id: true },
    });
    await tx.project.create({ data: { organisationId: second.id, name: "Étude d’éligibilité", phase: "training" } });
    return { organisationId: organisation.id, projectId: project.id, leadId };
  });
}
