import { createHash } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { Role } from "@/lib/domain/access/policy";
import { aSession } from "@/prisma/seed/builders";
import { startAssessment } from "../assessment/start-assessment";
import { publishQuestionnaires } from "../assessment/store-questionnaire";
import { answersToOthers, answerToRole, REFUSALS, statusOf } from "../test-access";
import { testDatabase } from "../test-database";
import { DENIED, tried } from "../test-raw-sql";
import { endWaiver } from "./end-waiver";
import { listDecisions } from "./list-decisions";
import { proposeDecision } from "./propose-decision";
import { readDecision } from "./read-decision";
import { readProgramme } from "./read-programme";
import { signDecision } from "./sign-decision";
import { anOpenDecision, aTestProgramme, lastAudit, phaseOf, sign, type TestProgramme, waiveAll } from "./test-programme";

const database = testDatabase();
let programme: TestProgramme;
beforeEach(async () => {
  programme = await aTestProgramme();
});

const propose = (over: Partial<Parameters<typeof proposeDecision>[1]> = {}) =>
  proposeDecision(programme.lead, { ...programme.path, gate: "training", outcome: "go", note: "Proposé au comité", ...over });

describe("proposeDecision", () => {
  it("is refused while a criterion is unmet, and lets every gate but the present one alone", async () => {
    await expect(propose()).rejects.toMatchObject({ status: 409, code: "criteria-unmet", params: { unmet: "4" } });
    await expect(propose({ gate: "pilot", outcome: "no-go" })).rejects.toMatchObject({ code: "gate-before-first" });
    await waiveAll(programme, "training");
    await propose();
    await expect(propose()).rejects.toMatchObject({ code: "decision-open" });
    expect(await phaseOf(programme)).toBe("training");
  });

  it("pins what it rests on, with a snapshot of what is still filled in, and the hash of that very text", async () => {
    await publishQuestionnaires();
    await startAssessment(programme.lead, { ...programme.path, questionnaireId: "organisational-readiness" });
    const decisionId = await anOpenDecision(programme);
    const view = await readDecision(programme.reader, { ...programme.path, decisionId });
    expect(createHash("sha256").update(view.document).digest("hex")).toBe(view.sha256);
    expect(JSON.parse(view.document)).toMatchObject({ gate: "training", outcome: "go", number: 1, gates: "1.1", estate: null });
    expect(view.assessments).toMatchObject([{ version: "1.0", state: "draft", snapshotId: expect.any(String) }]);
    expect(view.readiness.formula).toMatch(/^\d{4}-\d{2}/);
    expect(view.criteria.map(({ status }) => status)).toEqual(["met", "waived", "waived", "waived", "waived"]);
    // What changes afterwards changes nothing of what was decided on.
    await endWaiver(programme.lead, { ...programme.path, criterionId: "leads-trained" });
    expect(await readDecision(programme.reader, { ...programme.path, decisionId })).toEqual(view);
    expect(await lastAudit(programme)).toMatchObject({ action: "end-waiver" });
  });

  it("records a no-go at once, whatever is unmet; another decision may follow", async () => {
    const { id: decisionId } = await propose({ outcome: "no-go", note: "Budget non acquis" });
    expect(await lastAudit(programme)).toMatchObject({
      action: "propose-decision",
      subject: `decision:${decisionId}`,
      detail: { number: 1, gate: "training", outcome: "no-go" },
    });
    const view = await readDecision(programme.reader, { ...programme.path, decisionId });
    expect(view).toMatchObject({ state: "no-go", signatures: [{ as: "lead", verdict: "no-go", note: "Budget non acquis" }] });
    await waiveAll(programme, "training");
    await propose();
    const { items } = await listDecisions(programme.reader, programme.path);
    expect(items.map(({ number, state, outcome }) => [number, state, outcome])).toEqual([
      [2, "open", "go"],
      [1, "no-go", "no-go"],
    ]);
  });

  it("is the lead's", async () => {
    const input = { ...programme.path, gate: "training" as const, outcome: "no-go" as const, note: "Non" };
    expect(await answersToOthers(proposeDecision, input, programme)).toEqual(REFUSALS);
    for (const role of ["contributor", "reader", "organisation-executive", "consultant"] as const satisfies readonly Role[])
      expect(await answerToRole(proposeDecision, input, programme, role), role).toBe(403);
  });
});

describe("signDecision", () => {
  it("takes effect with the third signature, and moves the phase then and not before", async () => {
    const { lead, consultant, executive } = programme;
    const decisionId = await anOpenDecision(programme);
    expect(await sign(executive, programme, decisionId)).toEqual({ state: "open" });
    expect(await sign(lead, programme, decisionId)).toEqual({ state: "open" });
    expect(await phaseOf(programme)).toBe("training");
    expect(await sign(consultant, programme, decisionId, "go", "Avis favorable")).toEqual({ state: "go" });
    expect(await phaseOf(programme)).toBe("preparation");
    expect(await lastAudit(programme)).toMatchObject({
      action: "sign-decision",
      subject: `decision:${decisionId}`,
      detail: { signedAs: "consultant", verdict: "go", decisionState: "go", gate: "training" },
    });
    const view = await readProgramme(lead, programme.path);
    expect(view.gates[0]?.passed).toEqual({ decisionId, on: expect.any(String) });
    expect(await statusOf(sign(executive, programme, decisionId))).toBe(409);
  });

  it("is closed by one no-go, which says why; the phase stays", async () => {
    const { lead, consultant, executive } = programme;
    const decisionId = await anOpenDecision(programme);
    await sign(lead, programme, decisionId);
    expect(await statusOf(sign(consultant, programme, decisionId, "no-go"))).toBe(400);
    expect(await sign(consultant, programme, decisionId, "no-go", "Trop de dérogations")).toEqual({ state: "no-go" });
    await expect(sign(executive, programme, decisionId)).rejects.toMatchObject({ code: "decision-closed" });
    expect(await phaseOf(programme)).toBe("training");
  });

  it("is each role's once and each person's once, of the document that was read", async () => {
    const { lead, executive, path } = programme;
    const decisionId = await anOpenDecision(programme);
    const other = { ...path, decisionId, verdict: "go" as const, sha256: "0".repeat(64) };
    await expect(signDecision(lead, other)).rejects.toMatchObject({ code: "other-document" });
    await sign(executive, programme, decisionId);
    await expect(sign(executive, programme, decisionId)).rejects.toMatchObject({ code: "person-signed" });
    expect(await answerToRole(signDecision, await signable(decisionId), programme, "organisation-executive")).toBe(409);
    const again = { ...(await aSession(executive.personId)), personId: executive.personId };
    await expect(sign(again, programme, decisionId)).rejects.toMatchObject({ code: "person-signed" });
  });

  it("lets two signatures given at the same moment both count, once each", async () => {
    const { lead, consultant, executive } = programme;
    const decisionId = await anOpenDecision(programme);
    const states = await Promise.all([lead, consultant, executive].map((one) => sign(one, programme, decisionId)));
    expect(states.map(({ state }) => state).sort()).toEqual(["go", "open", "open"]);
    expect(await phaseOf(programme)).toBe("preparation");
  });

  it("refuses others, and the roles that do not sign", async () => {
    const decisionId = await anOpenDecision(programme);
    const input = await signable(decisionId);
    expect(await answersToOthers(signDecision, input, programme)).toEqual(REFUSALS);
    for (const role of ["contributor", "reader"] as const)
      expect(await answerToRole(signDecision, input, programme, role), role).toBe(403);
  });

  const signable = async (decisionId: string) => {
    const { sha256 } = await readDecision(programme.lead, { ...programme.path, decisionId });
    return { ...programme.path, decisionId, verdict: "go" as const, sha256 };
  };
});

describe("the ledger", () => {
  it("is read by every role, page by page, and by nobody else", async () => {
    for (const note of ["un", "deux", "trois"]) await propose({ outcome: "no-go", note });
    const first = await listDecisions(programme.reader, { ...programme.path, limit: 2 });
    expect(first.items.map(({ number }) => number)).toEqual([3, 2]);
    const second = await listDecisions(programme.reader, { ...programme.path, limit: 2, after: first.next ?? "" });
    expect(second).toMatchObject({ items: [{ number: 1 }], next: null });
    expect(await statusOf(listDecisions(programme.reader, { ...programme.path, after: "WzEuNV0" }))).toBe(400);
    const decisionId = first.items[0]?.id ?? "";
    expect(await answersToOthers(listDecisions, programme.path, programme)).toEqual(REFUSALS);
    expect(await answersToOthers(readDecision, { ...programme.path, decisionId }, programme)).toEqual(REFUSALS);
    const elsewhere = await aTestProgramme();
    expect(await statusOf(readDecision(elsewhere.lead, { ...elsewhere.path, decisionId }))).toBe(404);
  });

  it("cannot be changed by the portal's own role, by raw SQL", async () => {
    const decisionId = await anOpenDecision(programme);
    await sign(programme.lead, programme, decisionId);
    const { organisation, lead, project } = programme;
    const acting = { role: "portal_app" as const, organisation: organisation.id, person: lead.personId };
    await database.acting(acting, async (run) => {
      for (const sql of [
        "UPDATE gate_decision SET outcome = 'no-go'",
        "UPDATE gate_decision SET document = '{}', sha256 = ''",
        "DELETE FROM gate_decision",
        "TRUNCATE gate_decision",
        "UPDATE gate_signature SET verdict = 'no-go'",
        "UPDATE gate_signature SET person_id = gen_random_uuid()",
        "DELETE FROM gate_signature",
        "UPDATE gate_waiver SET reason = 'x'",
        "DELETE FROM gate_attestation",
        "UPDATE project SET phase = 'ready'",
      ])
        expect(await tried(run, sql), sql).toBe(DENIED);
    });
    await database.acting(acting, async (run) => {
      const insert = `INSERT INTO gate_decision (organisation_id, project_id, number, gate, outcome, note, document, sha256, person_id)
        VALUES ($1, $2, 9, 'training', 'go', 'x', '{"forged":true}', repeat('0', 64), $3)`;
      expect(await tried(run, insert, [organisation.id, project.id, lead.personId]), "a hash of something else").toBe("23514");
      const signature = `INSERT INTO gate_signature (organisation_id, decision_id, signed_as, person_id, session_id, verdict, note, sha256)
        SELECT organisation_id, decision_id, 'executive', $1, $2, 'go', '', sha256 FROM gate_signature`;
      expect(await tried(run, signature, [lead.personId, decisionId]), "one person twice").toBe("23505");
      const { rows } = await run("SELECT session_id::text AS id FROM gate_signature");
      expect(rows).toEqual([{ id: lead.sessionId }]);
      const foreign = `INSERT INTO gate_signature (organisation_id, decision_id, signed_as, person_id, session_id, verdict, note, sha256)
        VALUES ($1, $2, 'executive', gen_random_uuid(), gen_random_uuid(), 'go', '', repeat('0', 64))`;
      expect(await tried(run, foreign, [organisation.id, decisionId]), "of another document").toBe("23503");
    });
  });

  it("moves a phase by a signed go alone: the database counts the signatures", async () => {
    const decisionId = await anOpenDecision(programme);
    await sign(programme.lead, programme, decisionId);
    await sign(programme.executive, programme, decisionId);
    const { organisation, lead } = programme;
    const acting = { role: "portal_app" as const, organisation: organisation.id, person: lead.personId };
    const pass = (run: Parameters<typeof tried>[0]) => tried(run, "SELECT pass_gate($1)", [decisionId]);
    await database.acting(acting, async (run) => expect(await pass(run)).toBe("P0001"));
    await sign(programme.consultant, programme, decisionId);
    await database.acting(acting, async (run) => expect(await pass(run), "once").toBe("P0001"));
    const elsewhere = await aTestProgramme();
    const other = { ...acting, organisation: elsewhere.organisation.id };
    await database.acting(other, async (run) => expect(await pass(run), "of another organisation").toBe("P0001"));
    await database.acting({ ...acting, role: "portal_platform" }, async (run) => expect(await pass(run)).toBe(DENIED));
  });
});
