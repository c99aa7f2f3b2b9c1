import { createHash } from "node:crypto";
import { ownQuestionnaireId } from "@/lib/domain/assessment/own-questionnaire";
import { aPerson, asSystem } from "@/prisma/seed/builders";
import { beforeScope, type Tx } from "./database";
import type { Run } from "./test-database";
import type { TestEstate } from "./test-estate";

/** What PostgreSQL answers when a policy or a missing grant refuses. */
export const DENIED = "42501";

export interface Table {
  readonly name: string;
  readonly policed: boolean;
  readonly forced: boolean;
  /** It has an organisation. */
  readonly tenant: boolean;
  /** It has a project: a part of an estate. */
  readonly estate: boolean;
}

/** Every table there is, out of the catalogue of PostgreSQL. */
export async function tables(run: Run): Promise<Table[]> {
  const { rows } = await run(`
    SELECT c.relname AS name, c.relrowsecurity AS policed, c.relforcerowsecurity AS forced,
      EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'organisation_id' AND NOT a.attisdropped) AS tenant,
      EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'project_id' AND NOT a.attisdropped) AS estate
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY c.relname`);
  return rows as unknown as Table[];
}

/** Every column of the database in which one of the texts stands. */
export async function columnsHolding(run: Run, texts: readonly string[]): Promise<string[]> {
  const { rows } = await run(
    "SELECT table_name AS t, column_name AS c FROM information_schema.columns WHERE table_schema = 'public'",
  );
  const found: string[] = [];
  for (const { t, c } of rows) {
    const holds = `SELECT 1 FROM "${t}" WHERE EXISTS (SELECT FROM unnest($1::text[]) w WHERE strpos("${c}"::text, w) > 0) LIMIT 1`;
    if ((await run(holds, [[...texts]])).rows.length > 0) found.push(`${t}.${c}`);
  }
  return found.sort();
}

/** The same statement in a savepoint, so that a refusal does not end the transaction: rows affected, or PostgreSQL's code. */
export async function tried(run: Run, sql: string, parameters: unknown[] = []): Promise<string | number> {
  await run("SAVEPOINT attempt");
  try {
    const { affected } = await run(sql, parameters);
    await run("RELEASE SAVEPOINT attempt");
    return affected;
  } catch (error) {
    await run("ROLLBACK TO SAVEPOINT attempt");
    return error && typeof error === "object" && "code" in error ? String(error.code) : "error";
  }
}

/** A row in each table that use cases fill and the estate of the tests does not. */
export async function fillTables({ organisation, project, lead, workloads }: TestEstate): Promise<void> {
  const place = { organisationId: organisation.id, projectId: project.id };
  const [workload] = Object.values(workloads);
  await asSystem(organisation.id, async ({ tx }) => {
    await tx.job.create({ data: { ...place, kind: "score", subject: "all" } });
    const given = await tx.inventoryImport.create({ data: { ...place, fileName: "a.json", personId: lead.personId } });
    const row = { row: 1, code: "invalid-id", params: "{}", cells: "{}" };
    await tx.inventoryRejection.create({
      data: { organisationId: organisation.id, importId: given.id, ordinal: 0, ...row },
    });
    if (workload)
      await tx.workloadPin.create({ data: { ...place, resourceKey: "k", workloadId: workload.id, personId: lead.personId } });
    await tx.$executeRaw`SELECT audit_append('test', 'test', '{}', 'test')`;
    await tx.projectDashboard.createMany({ data: { ...place, document: "{}", day: new Date(), round: 1, auditSequence: 0n } });
  });
  await fillPeople(organisation.id, lead.personId);
  await fillTraining(place);
  await fillAssessment(place, lead.personId);
  await fillGates(place, lead.personId);
  await fillReadiness(place, lead.personId);
  await fillTenant(place, lead.personId);
  await fillMilestones(place, lead.personId);
  await fillFollowUp(organisation.id, lead.personId);
}

async function fillMilestones(place: { organisationId: string; projectId: string }, personId: string): Promise<void> {
  await beforeScope(async (tx) => {
    await tx.$executeRaw`SELECT set_config('app.organisation', ${place.organisationId}, true), set_config('role', 'portal_app', true)`;
    const rules = { engineVersion: 1, formula: "2026-11", ruleSet: "2026-08", gates: "1.0" };
    const figures = { completeness: 0, firm: 0, pressing: 0 };
    const kept = { document: "{}", sha256: createHash("sha256").update("{}").digest("hex"), personId, at: new Date() };
    const { id: milestoneId } = await tx.milestone.create({
      data: { ...place, trigger: "manual", name: "n", note: "", ...rules, ...figures, ...kept },
    });
    const { organisationId } = place;
    await tx.milestoneWithdrawal.create({ data: { organisationId, milestoneId, reason: "r", personId, at: new Date() } });
  });
}

async function fillFollowUp(organisationId: string, personId: string): Promise<void> {
  await beforeScope(async (tx) => {
    await tx.$executeRaw`SELECT set_config('app.organisation', ${organisationId}, true), set_config('role', 'portal_app', true)`;
    await tx.followUp.create({ data: { organisationId, kind: "action", text: "x", personId } });
    await tx.benchmarkConsent.create({ data: { organisationId, personId } });
  });
}

async function fillTenant(place: { organisationId: string; projectId: string }, personId: string): Promise<void> {
  const { organisationId } = place;
  await beforeScope(async (tx) => {
    await tx.$executeRaw`SELECT set_config('app.organisation', ${organisationId}, true), set_config('role', 'portal_app', true)`;
    const { id: importId } = await tx.microsoft365Import.create({ data: { ...place, fileName: "a.csv", personId } });
    await tx.microsoft365People.create({
      data: { organisationId, importId, ordinal: 1, keys: [importId], facts: [1n], products: [""] },
    });
    await tx.microsoft365Tenant.create({ data: { ...place, hashKey: "sealed" } });
    await tx.microsoft365Estimate.create({ data: { ...place, assumptions: "{}", changedBy: personId } });
  });
}

async function fillReadiness(place: { organisationId: string; projectId: string }, personId: string): Promise<void> {
  await beforeScope(async (tx) => {
    await tx.$executeRaw`SELECT set_config('app.organisation', ${place.organisationId}, true), set_config('role', 'portal_app', true)`;
    const figures = { formula: "2026-11", score: 50, completeness: 0.5, firm: 0, document: "{}", sha256: "0".repeat(64) };
    await tx.readinessSnapshot.create({ data: { ...place, ...figures, trigger: "manual", personId, at: new Date() } });
    await tx.assumption.create({ data: { ...place, statement: "x", createdBy: personId, changedBy: personId } });
    await tx.report.create({ data: { ...place, kind: "dossier", format: "xlsx", locale: "fr", personId } });
    const derogation = { subject: "x", textCode: "SREN-31", authority: "x", requestedOn: new Date("2026-11-01") };
    await tx.derogation.create({ data: { ...place, ...derogation, createdBy: personId, changedBy: personId } });
  });
}

async function fillAssessment(place: { organisationId: string; projectId: string }, personId: string): Promise<void> {
  const { organisationId } = place;
  await asSystem(organisationId, ({ tx }) =>
    tx.questionnaireVersion.createMany({
      data: { id: "q", version: "1.0", title: "{}", sha256: "0".repeat(64), document: "{}" },
      skipDuplicates: true,
    }),
  );
  await beforeScope(async (tx) => {
    await tx.$executeRaw`SELECT set_config('app.organisation', ${organisationId}, true), set_config('role', 'portal_app', true)`;
    const started = { questionnaireId: "q", questionnaireVersion: "1.0", startedBy: personId };
    const { id: assessmentId } = await tx.assessment.create({ data: { ...place, ...started } });
    const within = { organisationId, assessmentId };
    const answer = { questionId: "one", revision: 1, source: "person", personId };
    await tx.answer.create({ data: { ...within, ...answer } });
    await tx.answerRevision.create({ data: { ...within, ...answer, mutation: assessmentId } });
    await tx.remark.create({ data: { ...within, sectionId: "s", text: "x", personId } });
    await tx.sectionAssignment.create({ data: { ...within, sectionId: "s", personId, assignedBy: personId } });
    await tx.assessmentPresence.create({ data: { ...within, personId, until: new Date(Date.now() + 60_000) } });
    const filed = { ...within, projectId: place.projectId, questionId: "one", title: "t", kind: "other" };
    const { id: evidenceId } = await tx.evidence.create({ data: filed });
    const file = {
      fileName: "t.txt",
      bytes: 1,
      media: "txt",
      sha256: "0".repeat(64),
      storageKey: `${organisationId}/${evidenceId}`,
    };
    await tx.evidenceRevision.create({ data: { organisationId, evidenceId, number: 1, personId, ...file } });
    // Read as one of its two readers, who alone may write a mark.
    const readers = { openedBy: personId, firstReader: personId, secondReader: evidenceId };
    const reading = await tx.secondReading.create({ data: { ...within, ...readers } });
    await tx.$executeRaw`SELECT set_config('app.person', ${personId}, true)`;
    const judged = { organisationId, readingId: reading.id, questionId: "one", value: "{}", personId };
    await tx.secondReadingMark.create({ data: judged });
    await tx.secondReadingDecision.create({ data: { ...judged, reason: "r" } });
    await fillOwnQuestionnaire(tx, organisationId, personId);
    const frozen = { questionnaireId: "q", questionnaireVersion: "1.0", completeness: 0, answered: 0, questions: 1 };
    const snapshot = { name: "n", occasion: "named", document: "{}", sha256: "0".repeat(64), personId };
    await tx.assessmentSnapshot.create({ data: { ...within, ...frozen, ...snapshot } });
  });
}

/** As the portal's own role brings one in. */
async function fillOwnQuestionnaire(tx: Tx, organisationId: string, personId: string): Promise<void> {
  const key = { id: ownQuestionnaireId(organisationId, "0".repeat(16)), version: "1.0" };
  const sha256 = "0".repeat(64);
  await tx.questionnaireVersion.createMany({ data: { ...key, title: "{}", sha256, document: "{}" } });
  await tx.ownQuestionnaire.create({ data: { ...key, organisationId, fileName: "q.yaml", source: "{}", sha256, personId } });
}

async function fillGates(place: { organisationId: string; projectId: string }, personId: string): Promise<void> {
  const { organisationId } = place;
  const document = "{}";
  const sha256 = createHash("sha256").update(document).digest("hex");
  await beforeScope(async (tx) => {
    await tx.$executeRaw`SELECT set_config('app.organisation', ${organisationId}, true), set_config('role', 'portal_app', true)`;
    const day = new Date();
    const by = { ...place, criterion: "pilot-run", personId };
    await tx.gateWaiver.create({ data: { ...by, reason: "x", until: day } });
    await tx.gateAttestation.create({ data: { ...by, note: "x", happenedOn: day } });
    await tx.gateDue.create({ data: { ...place, gate: "pilot", dueOn: day, personId } });
    await tx.responsibility.create({ data: { ...place, subject: "pilot-run", letter: "R", personId } });
    const decision = { number: 1, gate: "training", outcome: "go", note: "x", document, sha256, personId };
    const { id: decisionId } = await tx.gateDecision.create({ data: { ...place, ...decision } });
    const signature = { signedAs: "lead", sessionId: decisionId, verdict: "go", note: "", sha256, personId };
    await tx.gateSignature.create({ data: { organisationId, decisionId, ...signature } });
  });
}

/** As the portal's own role writes them: the worker may only read. */
async function fillTraining(place: { organisationId: string; projectId: string }): Promise<void> {
  const { organisationId } = place;
  await beforeScope(async (tx) => {
    await tx.$executeRaw`SELECT set_config('app.organisation', ${organisationId}, true), set_config('role', 'portal_app', true)`;
    const learner = await tx.learner.create({ data: { ...place, name: "Camille Exemple" } });
    const day = new Date();
    const record = { organisationId, learnerId: learner.id, moduleId: "m", startedAt: day, moduleUpdated: day };
    await tx.trainingRecord.create({ data: record });
    const endsAt = new Date(day.getTime() + 3_600_000);
    await tx.trainingSession.create({ data: { ...place, title: "Atelier", startsAt: day, endsAt } });
  });
}

async function fillPeople(organisationId: string, personId: string): Promise<void> {
  const consultant = await aPerson();
  const expiresAt = new Date(Date.now() + 3_600_000);
  await beforeScope(async (tx) => {
    await tx.engagement.create({
      data: { organisationId, personId: consultant.id, acceptedAt: new Date(), endsAt: expiresAt },
    });
    await tx.session.create({ data: { personId: consultant.id, expiresAt } });
    for (const id of [personId, consultant.id]) {
      await tx.secondFactor.create({ data: { personId: id, secret: "sealed", confirmedAt: new Date() } });
      await tx.recoveryCode.create({ data: { personId: id, codeHash: `${id} code` } });
      await tx.passwordReset.create({ data: { personId: id, tokenHash: `${id} reset`, expiresAt } });
      await tx.platformRole.create({ data: { personId: id, role: "catalogue-editor" } });
    }
    const data = {
      organisationId,
      email: `${personId}@exemple.test`,
      role: "reader",
      tokenHash: createHash("sha256").update(personId).digest("hex"),
    };
    await tx.invitation.create({ data: { ...data, invitedBy: personId, expiresAt } });
  });
}
