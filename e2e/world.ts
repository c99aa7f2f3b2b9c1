import { createHash, randomUUID } from "node:crypto";
import { draftQualificationRoute } from "../lib/contract/qualification";
import type { Role } from "../lib/domain/access/policy";
import { storageKey } from "../lib/domain/evidence/storage-key";
import { addRemark } from "../lib/server/assessment/add-remark";
import { startAssessment } from "../lib/server/assessment/start-assessment";
import { takeSnapshot } from "../lib/server/assessment/take-snapshot";
import { beforeScope, type Caller } from "../lib/server/database";
import { hashOfInputs, pinInputs } from "../lib/server/dossier/pin-inputs";
import { addEvidence } from "../lib/server/evidence/add-evidence";
import { evidenceStorage } from "../lib/server/evidence/storage";
import { takeIn } from "../lib/server/evidence/transit-file";
import { keepMilestone } from "../lib/server/milestone/keep-milestone";
import { addDerogation } from "../lib/server/obligation/add-derogation";
import { proposeDecision } from "../lib/server/programme/propose-decision";
import { draftQualification } from "../lib/server/qualification/draft-qualification";
import { addAssumption } from "../lib/server/readiness-score/add-assumption";
import { aTestEstate, machine, type TestEstate } from "../lib/server/test-estate";
import { addLearner } from "../lib/server/training/add-learner";
import { importCompletions } from "../lib/server/training/import-completions";
import { planTrainingSession } from "../lib/server/training/plan-training-session";

import {
  aCaller,
  anOrganisation,
  aPerson,
  aSession,
  asSystem,
  giveRole,
  anAdministrator as onPlatform,
} from "../prisma/seed/builders";
import { anOwnQuestionnaire, aPlatformRole, aSecondFactor, cookieOf, idsOfPortfolio } from "./world-parts";

/** Ids by the name of the parameter that carries them. */
export type Ids = Readonly<Record<string, string>>;

/** One organisation with something of everything that a path can name. */
export interface Country {
  /** Stands in every name of it: found in an answer, it was told. */
  readonly mark: string;
  readonly ids: Ids;
  readonly lead: string;
}

/** Everybody who asks, by what is wrong with them; each value is a cookie. */
export interface World {
  readonly mine: Country;
  readonly theirs: Country;
  readonly roles: Readonly<Record<Role, string>>;
  /** Not signed in (any more): 401 everywhere. */
  readonly nobody: Readonly<Record<string, string>>;
  /** Signed in, but the second factor is owed: 401 but where it is given. */
  readonly owing: string;
  /** Signed in, without any access to `mine`: 404. */
  readonly strangers: Readonly<Record<string, string>>;
  /** Member of an organisation that demands a second factor, without one. */
  readonly demanded: { readonly organisationId: string; readonly cookie: string };
  /** Runs the platform, second factor given. */
  readonly administrator: string;
  readonly administratorWithoutFactor: string;
  /** Work on the catalogue, second factor given. */
  readonly editor: string;
  readonly approver: string;
}

const LATER = () => new Date(Date.now() + 3_600_000);
/** Longer than a session may be left alone, and not so long that the worker forgets it. */
const EARLIER = () => new Date(Date.now() - 13 * 3_600_000);

export async function aWorld(): Promise<World> {
  const mine = await aCountry("Zarathoustra");
  const theirs = await aCountry("Quetzalcoatl");
  const organisationId = mine.ids.organisationId ?? "";
  const roleOf = async (role: Role) => cookieOf(await aCaller(organisationId, role));
  return {
    mine,
    theirs,
    roles: {
      "project-lead": mine.lead,
      contributor: await roleOf("contributor"),
      reader: await roleOf("reader"),
      "organisation-executive": await roleOf("organisation-executive"),
      consultant: await roleOf("consultant"),
    },
    nobody: await nobody(organisationId),
    owing: await owing(organisationId),
    strangers: await strangers(organisationId, theirs),
    demanded: await demanding(),
    administrator: await anAdministrator({ secondFactorAt: new Date() }),
    administratorWithoutFactor: await anAdministrator({}),
    editor: await cookieOf(await onPlatform("catalogue-editor")),
    approver: await cookieOf(await onPlatform("catalogue-approver")),
  };
}

/** Its lead is its only one: nothing that is asked in their name can make them leave. */
export async function aCountry(mark: string): Promise<Country> {
  const estate = await aTestEstate({ [mark]: [machine(`vm-${mark}`)] });
  const organisationId = estate.organisation.id;
  await beforeScope(async (tx) => {
    await tx.organisation.update({ where: { id: organisationId }, data: { name: `Organisation ${mark}` } });
    await tx.project.update({ where: { id: estate.project.id }, data: { name: `Projet ${mark}` } });
  });
  const ids = {
    ...(await idsInside(estate, mark)),
    ...(await idsOfPeople(organisationId, mark, estate.lead)),
    ...(await idsOfTraining(estate, mark)),
    ...(await idsOfAssessment(estate, mark)),
    questionnaireId: await anOwnQuestionnaire(estate.lead, organisationId, mark),
    ...(await idsOfProgramme(estate, mark)),
    ...(await idsOfReadiness(estate, mark)),
    ...(await idsOfPortfolio(estate.lead, organisationId, mark)),
    tenantImportId: await aTenantImport(estate, mark),
    dossierId: await aDossier(estate, mark),
  };
  const everywhere = {
    revisionNumber: "1",
    editionId: "2026-11",
    serviceId: "aks",
    providerId: "s3ns",
    termId: "secnumcloud",
    qualificationId: await aDraft(),
    role: "portfolio-executive",
    moduleId: TRAINED,
    ...ASKED,
  };
  return { mark, ids: { ...everywhere, ...estate.path, ...ids }, lead: await cookieOf(estate.lead) };
}

/** A qualification fact that waits for a decision; its example is the one of the contract. */
async function aDraft(): Promise<string> {
  const { id } = await draftQualification(
    await onPlatform("catalogue-editor"),
    draftQualificationRoute.body.parse(draftQualificationRoute.example.body),
  );
  return id;
}

async function idsInside({ path, lead, workloads }: TestEstate, mark: string): Promise<Ids> {
  return asSystem(path.organisationId, async ({ tx }) => {
    const applied = { state: "applied", number: 1, appliedAt: new Date(), format: "resource-graph-json" };
    const data = { ...path, ...applied, fileName: `${mark}.json`, personId: lead.personId };
    const given = await tx.inventoryImport.create({ data, select: { id: true } });
    const resource = await tx.resourceVersion.findFirstOrThrow({ where: { name: `vm-${mark}` }, select: { id: true } });
    return { workloadId: workloads[mark]?.id ?? "", importId: given.id, resourceId: String(resource.id) };
  });
}

/** A file of a tenant as a row alone: an upload would set the worker going. */
function aTenantImport({ path, lead }: TestEstate, mark: string): Promise<string> {
  const data = { ...path, state: "failed", fileName: `${mark}.csv`, personId: lead.personId };
  return beforeScope(async (tx) => {
    await tx.$executeRaw`SELECT set_config('app.organisation', ${path.organisationId}, true), set_config('role', 'portal_app', true)`;
    return (await tx.microsoft365Import.create({ data, select: { id: true } })).id;
  });
}

/** A finished dossier, as a row and its file: one that is asked for would set the worker going. */
async function aDossier({ path, lead }: TestEstate, mark: string): Promise<string> {
  const file = await takeIn(bytesOf(`Dossier ${mark}`), 1_000);
  const key = storageKey(path.organisationId, randomUUID());
  await (await evidenceStorage()).put(key, file);
  await file.drop();
  const filters = JSON.stringify({ verdict: null, blocking: null, search: mark });
  const asked = { ...path, kind: "dossier", format: "pdf", locale: "fr", state: "done", filters, personId: lead.personId };
  const inputs = await asSystem(path.organisationId, (scope) => pinInputs(scope, path.projectId, new Date()));
  if (!inputs) throw new Error("the estate of the world is not judged");
  const pinned = { inputs: JSON.stringify(inputs), inputsSha256: hashOfInputs(inputs) };
  const kept = { ...pinned, rows: 1, bytes: file.bytes, sha256: file.sha256, storageKey: key };
  const data = { ...asked, ...kept, finishedAt: new Date(), expiresAt: new Date(Date.now() + 30 * 24 * 3_600_000) };
  return beforeScope(async (tx) => {
    await tx.$executeRaw`SELECT set_config('app.organisation', ${path.organisationId}, true), set_config('role', 'portal_app', true)`;
    return (await tx.report.create({ data, select: { id: true } })).id;
  });
}

/** A section of a shipped questionnaire and its first question. */
const ASKED = { sectionId: "governance-and-mandate", questionId: "sponsor-named" };

async function idsOfAssessment({ path, lead }: TestEstate, mark: string): Promise<Ids> {
  const { id: assessmentId } = await startAssessment(lead, { ...path, questionnaireId: "organisational-readiness" });
  const place = { ...path, assessmentId };
  const remark = await addRemark(lead, { ...place, ...ASKED, text: `Remarque ${mark}` });
  const snapshot = await takeSnapshot(lead, { ...place, name: `Instantané ${mark}` });
  const about = { questionId: ASKED.questionId, title: `Lettre ${mark}`, fileName: `${mark}.txt` };
  const evidence = await addEvidence.receive(lead, { ...place, ...about }, bytesOf(`Lettre de mission ${mark}\n`));
  return { assessmentId, remarkId: remark.id, snapshotId: snapshot.id, evidenceId: evidence.id };
}

async function idsOfReadiness({ path, lead }: TestEstate, mark: string): Promise<Ids> {
  const assumption = { statement: `Hypothèse ${mark}`, dimension: null, ownerId: null, reviewOn: null };
  const { id: assumptionId } = await addAssumption(lead, { ...path, ...assumption });
  const asked = {
    workloadId: null,
    subject: `Dérogation ${mark}`,
    textCode: "SREN-31",
    state: "requested",
    authority: "Ministre",
  } as const;
  const terms = { requestedOn: "2026-10-12", primeMinisterOn: null, decidedOn: null, expiresOn: null, reference: "", note: "" };
  const { id: derogationId } = await addDerogation(lead, { ...path, ...asked, ...terms });
  const { id: milestoneId } = await keepMilestone(lead, { ...path, name: `Point ${mark}`, note: "" });
  return { assumptionId, derogationId, milestoneId };
}

/** A gate, something that may be attested and waived, and a line of the ledger. */
async function idsOfProgramme({ path, lead }: TestEstate, mark: string): Promise<Ids> {
  const { id: decisionId } = await proposeDecision(lead, { ...path, gate: "training", outcome: "no-go", note: `Refus ${mark}` });
  return { gate: "training", criterionId: "pilot-run", subject: "pilot-run", decisionId };
}

/** The module of the certificate that a route's example asks for. */
const TRAINED = "why-a-trusted-cloud";

async function idsOfTraining({ path, lead }: TestEstate, mark: string): Promise<Ids> {
  const learner = { name: `Dominique ${mark}`, email: `dominique@${mark.toLowerCase()}.test`, roles: [] };
  const { id: learnerId } = await addLearner(lead, { ...path, ...learner });
  const file = `email,module,completed_on\n${learner.email},${TRAINED},2026-11-02\n`;
  await importCompletions.receive(lead, { ...path, fileName: `${mark}.csv` }, bytesOf(file));
  const times = { day: "2031-01-14", from: "14:00", to: "16:00" };
  const besides = { place: "", trainer: "", roles: [], modules: [], note: "" };
  const meeting = await planTrainingSession(lead, { ...path, title: `Atelier ${mark}`, ...times, ...besides });
  return { learnerId, trainingSessionId: meeting.id };
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

/** `personId` is a member and a consultant at once: whatever a path asks about a person, it is there. */
async function idsOfPeople(organisationId: string, mark: string, lead: Caller & { personId: string }): Promise<Ids> {
  const person = await aPerson({ name: `Camille ${mark}`, email: `camille@${mark.toLowerCase()}.test` });
  await giveRole(person.id, organisationId, "reader");
  await giveRole(person.id, organisationId, "consultant");
  const tokenHash = createHash("sha256").update(mark).digest("hex");
  const invitation = { organisationId, email: `new@${mark.toLowerCase()}.test`, role: "reader", tokenHash };
  const { id } = await beforeScope((tx) =>
    tx.invitation.create({ data: { ...invitation, invitedBy: lead.personId, expiresAt: LATER() }, select: { id: true } }),
  );
  return { personId: person.id, invitationId: id, sessionId: (await aSession(person.id)).sessionId ?? "" };
}

async function nobody(organisationId: string): Promise<Record<string, string>> {
  const { personId } = await aCaller(organisationId, "project-lead");
  const gone = await aCaller(organisationId, "project-lead");
  const idle = await aSession(personId);
  await beforeScope(async (tx) => {
    await tx.person.update({ where: { id: gone.personId }, data: { deactivatedAt: new Date() } });
    await tx.session.update({ where: { id: idle.sessionId ?? "" }, data: { lastSeenAt: EARLIER() } });
  });
  return {
    "no session": "",
    "a forged cookie": "portal.session=eyJhbGciOiJub25lIn0.eyJzaWQiOiIxIn0.",
    "a revoked session": await cookieOf(await aSession(personId, { revokedAt: EARLIER() })),
    "a session that is over": await cookieOf(await aSession(personId, { expiresAt: EARLIER() })),
    "a session left alone": await cookieOf(idle),
    "a deactivated person": await cookieOf(gone),
  };
}

/** A lead who has a second factor, and signed in by password alone. */
async function owing(organisationId: string): Promise<string> {
  const caller = await aCaller(organisationId, "project-lead");
  await aSecondFactor(caller.personId);
  return cookieOf(caller);
}

async function strangers(organisationId: string, theirs: Country): Promise<Record<string, string>> {
  const past = new Date(Date.now() - 1_000);
  const left = await aCaller(organisationId, "project-lead");
  await beforeScope((tx) =>
    tx.membership.update({
      where: { organisationId_personId: { organisationId, personId: left.personId } },
      data: { endedAt: past },
    }),
  );
  const engaged = async (state: { acceptedAt?: null; endsAt?: Date; endedAt?: Date }) => {
    const { id: personId } = await aPerson();
    const plain = { acceptedAt: new Date(), endsAt: LATER() };
    await beforeScope((tx) => tx.engagement.create({ data: { organisationId, personId, ...plain, ...state } }));
    return cookieOf(await aSession(personId));
  };
  const executive = await aPerson();
  await aPlatformRole(executive.id, "portfolio-executive");
  return {
    "a lead of another organisation": theirs.lead,
    "somebody of no organisation": await cookieOf(await aSession((await aPerson()).id)),
    "a member who was removed": await cookieOf(left),
    "an expired engagement": await engaged({ endsAt: past }),
    "an engagement that was ended": await engaged({ endedAt: past }),
    "an engagement not yet accepted": await engaged({ acceptedAt: null }),
    "a portfolio executive": await cookieOf(await aSession(executive.id)),
    "an administrator": await anAdministrator({ secondFactorAt: new Date() }),
  };
}

async function demanding(): Promise<World["demanded"]> {
  const organisation = await anOrganisation({ name: "Organisation exigeante" });
  await beforeScope((tx) => tx.organisation.update({ where: { id: organisation.id }, data: { secondFactorRequired: true } }));
  return { organisationId: organisation.id, cookie: await cookieOf(await aCaller(organisation.id)) };
}

async function anAdministrator(session: { secondFactorAt?: Date }): Promise<string> {
  const { id } = await aPerson();
  await aPlatformRole(id, "administrator");
  const caller = await aSession(id);
  if (!session.secondFactorAt) return cookieOf(caller);
  await aSecondFactor(id);
  await beforeScope((tx) => tx.session.update({ where: { id: caller.sessionId ?? "" }, data: session }));
  return cookieOf(caller);
}
