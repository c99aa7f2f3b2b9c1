import { PLATFORM_ROLES } from "@/lib/domain/access/policy";
import { DEMO_ACCOUNTS, type DemoAccount } from "@/lib/server/access/demo-accounts";
import { hashPassword } from "@/lib/server/access/password";
import { openSession, revokeSession } from "@/lib/server/access/store-session";
import { beforeScope, type Caller } from "@/lib/server/database";
import { confirmImport } from "@/lib/server/inventory/confirm-import";
import { uploadInventory } from "@/lib/server/inventory/upload-inventory";
import { runNextJob } from "@/lib/server/jobs/run-job";
import { seedAssessments } from "./demonstration-assessments";
import { seedDecisions } from "./demonstration-decisions";
import { followEdition } from "./demonstration-edition";
import { demonstrationRows } from "./demonstration-estate";
import { seedMicrosoft365 } from "./demonstration-microsoft365";
import { seedObligations } from "./demonstration-obligations";
import { seedProgramme } from "./demonstration-programme";
import { seedQualification } from "./demonstration-qualification";
import { seedOwnQuestionnaire } from "./demonstration-questionnaire";
import { seedReadiness } from "./demonstration-readiness";
import { seedReports } from "./demonstration-reports";
import { seedTraining } from "./demonstration-training";

const ORGANISATION = "Ministère de la Transition (démonstration)";
const PROJECT = "Trajectoire nuage de confiance";
const FILE = "resource-graph-demonstration.json";
const SECOND = "Agence des territoires (démonstration)";
const MISSION = "Étude d’éligibilité au cloud de confiance";
const HOUR = 3_600_000;

/**
 * The demonstration: two organisations, seven accounts, one estate imported by the portal itself, a training under way. What is there already stays,
 * and what an interrupted start or an earlier version left out is made up for.
 */
export async function seedDemonstration(say: (line: string) => void): Promise<void> {
  await ensurePeople();
  const made = (await findOrganisation()) ?? (await createOrganisations());
  const where = { organisationId: made.organisationId, projectId: made.projectId };
  const [lead, executive] = [await signedIn("project-lead"), await signedIn("executive")];
  if (!made.imported) await importEstate(lead, where, say);
  await followEdition(lead, where);
  await seedObligations(lead, where);
  await seedMicrosoft365(lead, where);
  await seedDecisions(lead, where);
  await seedTraining(lead, executive, where);
  const consultant = await signedIn("consultant");
  await seedAssessments(lead, consultant, where);
  await seedOwnQuestionnaire(lead, where);
  await seedProgramme({ lead, consultant, executive }, where);
  await seedReadiness(lead, consultant, where);
  await seedReports(lead, where);
  const [editor, approver] = [await signedIn("catalogue-editor"), await signedIn("catalogue-approver")];
  await seedQualification(editor, approver);
  for (const { sessionId } of [lead, executive, consultant, editor, approver]) await revokeSession(sessionId, new Date());
}

/** Somebody of the demonstration with a session of the seed's own. */
async function signedIn(role: DemoAccount["role"]): Promise<Caller & { sessionId: string }> {
  const { id } = await beforeScope((tx) =>
    tx.person.findUniqueOrThrow({ where: { email: emailOf(role) }, select: { id: true } }),
  );
  return { sessionId: await openSession(id, new Date(Date.now() + HOUR)), requestId: "seed" };
}

async function importEstate(
  caller: Caller,
  where: { organisationId: string; projectId: string },
  say: (line: string) => void,
): Promise<void> {
  const given = await uploadInventory.receive(caller, { ...where, fileName: FILE }, exportOf(demonstrationRows()));
  await workOff();
  await confirmImport(caller, { ...where, importId: given.id, remove: false });
  await workOff();
  say(`demonstration: ${given.resources} resources imported and judged`);
}

/** An account that an earlier version did not have is made, with its role; one that is there is left as it is. */
async function ensurePeople(): Promise<void> {
  const known = await beforeScope((tx) =>
    tx.person.findMany({ where: { email: { in: DEMO_ACCOUNTS.map(({ email }) => email) } }, select: { email: true } }),
  );
  for (const { role, email, name, password } of DEMO_ACCOUNTS) {
    if (known.some((person) => person.email === email)) continue;
    const passwordHash = await hashPassword(password);
    await beforeScope(async (tx) => {
      const { id: personId } = await tx.person.create({ data: { email, name, passwordHash }, select: { id: true } });
      const across = PLATFORM_ROLES.find((one) => one === role);
      if (across) await tx.platformRole.create({ data: { personId, role: across } });
    });
  }
}

interface Made {
  readonly organisationId: string;
  readonly projectId: string;
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
    return { organisationId: organisation.id, projectId: project.id, imported: project.lastImport > 0 };
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
  return beforeScope(async (tx) => {
    const idOf = async (role: DemoAccount["role"]) =>
      (await tx.person.findUniqueOrThrow({ where: { email: emailOf(role) }, select: { id: true } })).id;
    const [leadId, consultantId, executiveId] = [await idOf("project-lead"), await idOf("consultant"), await idOf("executive")];
    const organisation = await tx.organisation.create({
      data: { name: ORGANISATION, legalForm: "ministere", statuses: ["oiv"] },
      select: { id: true },
    });
    const second = await tx.organisation.create({
      data: { name: SECOND, legalForm: "operateur_etat", statuses: ["nis2-essential"] },
      select: { id: true },
    });
    await tx.membership.createMany({
      data: [
        { organisationId: organisation.id, personId: leadId, role: "project-lead" },
        { organisationId: organisation.id, personId: executiveId, role: "organisation-executive" },
      ],
    });
    const acceptedAt = new Date();
    const endsAt = new Date(acceptedAt.getTime() + 365 * 24 * HOUR);
    const engaged = { personId: consultantId, mission: MISSION, acceptedAt, endsAt };
    await tx.engagement.createMany({ data: [organisation, second].map(({ id }) => ({ organisationId: id, ...engaged })) });
    const project = await tx.project.create({
      data: {
        organisationId: organisation.id,
        name: PROJECT,
        groupingKind: "tag",
        groupingTag: "application",
      },
      select: { id: true },
    });
    await tx.project.create({ data: { organisationId: second.id, name: "Étude d’éligibilité", phase: "training" } });
    return { organisationId: organisation.id, projectId: project.id, imported: false };
  });
}
