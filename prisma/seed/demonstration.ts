import { DEMO_ACCOUNTS, type DemoAccount } from "@/lib/server/access/demo-accounts";
import { hashPassword } from "@/lib/server/access/password";
import { openSession, revokeSession } from "@/lib/server/access/store-session";
import { beforeScope, type Caller } from "@/lib/server/database";
import { confirmImport } from "@/lib/server/inventory/confirm-import";
import { uploadInventory } from "@/lib/server/inventory/upload-inventory";
import { runNextJob } from "@/lib/server/jobs/run-job";
import { demonstrationRows } from "./demonstration-estate";

const ORGANISATION = "Ministère de la Transition (démonstration)";
const PROJECT = "Trajectoire nuage de confiance";
const FILE = "resource-graph-demonstration.json";
const SECOND = "Agence des territoires (démonstration)";
const HOUR = 3_600_000;

/**
 * The demonstration: two organisations, three accounts, one estate imported by the portal itself. What is there already stays,
 * and what an interrupted start left out is made up for.
 */
export async function seedDemonstration(say: (line: string) => void): Promise<void> {
  const made = (await findOrganisation()) ?? (await createOrganisations());
  if (made.imported) return;
  const sessionId = await openSession(made.leadId, new Date(Date.now() + HOUR));
  const caller: Caller = { sessionId, requestId: "seed" };
  const where = { organisationId: made.organisationId, projectId: made.projectId };
  const given = await uploadInventory.receive(caller, { ...where, fileName: FILE }, exportOf(demonstrationRows()));
  await workOff();
  await confirmImport(caller, { ...where, importId: given.id, remove: false });
  await workOff();
  await revokeSession(sessionId, new Date());
  say(`demonstration: ${given.resources} resources imported and judged`);
}

interface Made {
  readonly organisationId: string;
  readonly projectId: string;
  readonly leadId: string;
  /** An import was confirmed before, by an earlier start or by somebody. */
  readonly imported: boolean;
}

async function findOrganisation(): Promise<Made | null> {
  return beforeScope(async (tx) => {
    const organisation = await tx.organisation.findFirst({ where: { name: ORGANISATION }, select: { id: true } });
    if (!organisation) return null;
    const project = await tx.project.findFirstOrThrow({
      where: { organisationId: organisation.id, name: PROJECT },
      select: { id: true, lastImport: true },
    });
    const { id: leadId } = await tx.person.findUniqueOrThrow({ where: { email: emailOf("project-lead") }, select: { id: true } });
    return { organisationId: organisation.id, projectId: project.id, leadId, imported: project.lastImport > 0 };
  });
}

function emailOf(role: DemoAccount["role"]): string {
  const account = DEMO_ACCOUNTS.find((one) => one.role === role);
  if (!account) throw new Error(`no demonstration account ${role}`);
  return account.email;
}

async function workOff(): Promise<void> {
  while (await runNextJob(`seed:${process.pid}`));
}

async function* exportOf(rows: readonly unknown[]): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(
    JSON.stringify({ count: rows.length, data: rows, skip_token: null, total_records: rows.length }),
  );
}

async function createOrganisations(): Promise<Made> {
  const hashes = await Promise.all(DEMO_ACCOUNTS.map((account) => hashPassword(account.password)));
  return beforeScope(async (tx) => {
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
        name: PROJECT,
        phase: "preparation",
        groupingKind: "tag",
        groupingTag: "application",
      },
      select: { id: true },
    });
    await tx.project.create({ data: { organisationId: second.id, name: "Étude d’éligibilité", phase: "training" } });
    return { organisationId: organisation.id, projectId: project.id, leadId, imported: false };
  });
}
