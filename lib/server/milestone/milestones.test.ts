import { createHash } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { Dashboard } from "@/lib/domain/dashboard/dashboard";
import { gateSubject } from "@/lib/domain/programme/responsibility";
import { asSystem, aWorkload, someResources } from "@/prisma/seed/builders";
import { editAccount } from "../account/edit-account";
import { loadDashboard } from "../dashboard/load-dashboard";
import { beforeScope, inScope } from "../database";
import { assignResponsibilities } from "../programme/assign-responsibilities";
import { proposeDecision } from "../programme/propose-decision";
import { anOpenDecision, aTestProgramme, lastAudit, sign, type TestProgramme } from "../programme/test-programme";
import { answersToOthers, answerToRole, REFUSALS } from "../test-access";
import { testDatabase } from "../test-database";
import { door, scoreAll } from "../test-estate";
import { compareMilestones } from "./compare-milestones";
import { keepMilestone } from "./keep-milestone";
import { listMilestones } from "./list-milestones";
import { readMilestone } from "./read-milestone";
import { withdrawMilestone } from "./withdraw-milestone";

const database = testDatabase();
let programme: TestProgramme;
beforeEach(async () => {
  programme = await aTestProgramme();
});

const keep = (name = "Comité de novembre") => keepMilestone(programme.lead, { ...programme.path, name, note: "Avant l’hiver" });
const list = async () => (await listMilestones(programme.reader, programme.path)).items;
const stored = (milestoneId: string) => readMilestone(programme.reader, { ...programme.path, milestoneId });

/** One more workload, which has to be redesigned, judged in the round that the project shows. */
async function anotherWorkload(): Promise<void> {
  const workload = await aWorkload(programme.project, { name: "Portail" });
  await someResources(programme.project, [{ workloadId: workload.id, resourceGroup: "Portail", ...door("door-1") }]);
  const where = { projectId: programme.project.id };
  await asSystem(programme.organisation.id, ({ tx }) => tx.workloadResult.deleteMany({ where }));
  await asSystem(programme.organisation.id, ({ tx }) => tx.workloadShape.deleteMany({ where }));
  await asSystem(programme.organisation.id, ({ tx }) => tx.estateSummary.deleteMany({ where }));
  await scoreAll(programme.project);
}

const withoutNames = (dashboard: Dashboard): Dashboard => {
  const cells = dashboard.decisions.cells.map(({ names: _, ...cell }) => cell);
  return { ...dashboard, decisions: { ...dashboard.decisions, cells } };
};

describe("keeping a milestone", () => {
  it("is refused to others, and to who neither leads nor accompanies", async () => {
    const input = { ...programme.path, name: "Comité", note: "" };
    expect(await answersToOthers(keepMilestone, input, programme)).toEqual(REFUSALS);
    for (const role of ["contributor", "reader", "organisation-executive"] as const)
      expect(await answerToRole(keepMilestone, input, programme, role), role).toBe(403);
    expect(await answerToRole(keepMilestone, input, programme, "consultant")).toBe(200);
  });

  it("keeps the whole dashboard, the hash of its very text, and what it was computed under; and audits it", async () => {
    const { id } = await keep();
    const { milestone, dashboard, document } = await stored(id);
    expect(createHash("sha256").update(document).digest("hex")).toBe(milestone.sha256);
    expect(JSON.parse(document)).toEqual(dashboard);
    const wanted = { kind: "organisation", organisationId: programme.organisation.id, permission: "dashboard.read" } as const;
    const then = new Date(milestone.at);
    expect(await inScope(programme.lead, wanted, (scope) => loadDashboard(scope, programme.project.id, then))).toEqual(
      withoutNames(dashboard),
    );
    expect(dashboard.decisions.cells.map(({ workloads, names }) => [workloads, names?.length])).toEqual([[1, 1]]);
    expect(milestone).toMatchObject({
      trigger: "manual",
      name: "Comité de novembre",
      note: "Avant l’hiver",
      decision: null,
      rules: { editionId: "2026-11", formula: dashboard.inputs.formula, ruleSet: dashboard.inputs.ruleSet },
      figures: { score: dashboard.readiness.score, deciding: 1, eligible: 1 },
      by: expect.stringMatching(/./),
      withdrawn: null,
    });
    expect(await list()).toEqual([milestone]);
    const { score, completeness } = milestone.figures;
    expect(await lastAudit(programme)).toEqual({
      action: "keep-milestone",
      subject: `milestone:${id}`,
      detail: {
        projectId: programme.project.id,
        name: "Comité de novembre",
        score,
        completeness,
        sha256: milestone.sha256,
      },
    });
  });

  it("stays byte for byte what it was under another formula, edition and estate: nothing is ever computed again", async () => {
    const { id } = await keep();
    const before = await stored(id);
    await anotherWorkload();
    await beforeScope((tx) => tx.project.update({ where: { id: programme.project.id }, data: { editionId: null } }));
    expect(await stored(id)).toEqual(before);
    expect((await list())[0]).toEqual(before.milestone);
  });

  it("shows what was kept under an earlier formula under that formula, with the figures of then", async () => {
    const { id } = await keep();
    const { document } = await stored(id);
    const now = JSON.parse(document);
    const then = {
      ...now,
      inputs: { ...now.inputs, formula: "2025-01", edition: { id: "2025-01", effectiveFrom: "2025-01-01" } },
      readiness: { ...now.readiness, score: 12.3 },
    };
    const text = JSON.stringify(then);
    const sha256 = createHash("sha256").update(text).digest("hex");
    const older = await beforeScope(async (tx) => {
      await tx.$executeRaw`SELECT set_config('app.organisation', ${programme.organisation.id}, true), set_config('role', 'portal_app', true)`;
      const { id: _, ...row } = await tx.milestone.findUniqueOrThrow({ where: { id } });
      const under = { formula: "2025-01", editionId: "2025-01", score: 12.3 };
      return tx.milestone.create({ data: { ...row, ...under, document: text, sha256 }, select: { id: true } });
    });
    expect(await stored(older.id)).toMatchObject({
      document: text,
      dashboard: then,
      milestone: { rules: { formula: "2025-01", editionId: "2025-01" }, figures: { score: 12.3 }, sha256 },
    });
    const { comparison } = await compareMilestones(programme.reader, { ...programme.path, a: older.id, b: "now" });
    expect(comparison.rules).toEqual(["formula", "edition"]);
    expect(comparison.figures[0]).toMatchObject({ figure: "score", before: 12.3, under: ["formula", "edition"] });
  });

  it("holds nobody's name: it shows the one that they have now, and its hash stays", async () => {
    const { lead, path } = programme;
    const people = [{ personId: lead.personId, letter: "A" as const }];
    await assignResponsibilities(lead, { ...path, subject: gateSubject("preparation"), people });
    await editAccount(lead, { name: "Camille Avant" });
    const { id } = await keep();
    const before = await stored(id);
    expect(before.document).not.toContain("Camille Avant");
    expect(before.document).toContain(lead.personId);
    expect(JSON.stringify(before.dashboard.gates)).toContain("Camille Avant");
    await editAccount(lead, { name: "Personne effacée" });
    const after = await stored(id);
    expect(JSON.stringify(after)).not.toContain("Camille Avant");
    expect(JSON.stringify(after.dashboard.gates)).toContain("Personne effacée");
    expect([after.document, after.milestone.sha256]).toEqual([before.document, before.milestone.sha256]);
  });

  it("is changed and removed by nobody: the database lets neither the portal nor the worker", async () => {
    const { id } = await keep();
    await withdrawMilestone(programme.lead, { ...programme.path, milestoneId: id, reason: "Trop tôt" });
    for (const role of ["portal_app", "portal_platform"] as const)
      for (const table of ["milestone", "milestone_withdrawal"])
        for (const sql of [`UPDATE ${table} SET at = now()`, `DELETE FROM ${table}`])
          await database.acting({ role, organisation: programme.organisation.id }, async (run) => {
            await expect(run(sql), `${role} ${sql}`).rejects.toThrow(/permission denied/);
          });
  });

  it("holds no text whose hash is another: the database counts it itself", async () => {
    const { id } = await keep();
    const forged = `INSERT INTO milestone SELECT (jsonb_populate_record(m, jsonb_build_object('id', gen_random_uuid(), 'document', m.document || ' '))).* FROM milestone m WHERE id = '${id}'`;
    await database.acting({ role: "portal_app", organisation: programme.organisation.id }, async (run) => {
      await expect(run(forged)).rejects.toThrow(/check constraint/);
    });
  });
});

describe("a decision on a gate", () => {
  it("takes a milestone when the last signature closes it, with the gate passed in it", async () => {
    const { lead, consultant, executive } = programme;
    const decisionId = await anOpenDecision(programme);
    await sign(lead, programme, decisionId);
    await sign(executive, programme, decisionId);
    expect(await list()).toEqual([]);
    await sign(consultant, programme, decisionId);
    const [item, ...others] = await list();
    expect(others).toEqual([]);
    expect(item).toMatchObject({
      trigger: "gate",
      name: "",
      decision: { id: decisionId, number: 1, gate: "training", outcome: "go" },
    });
    const { dashboard } = await stored(item?.id ?? "");
    expect(dashboard.phase).toBe("preparation");
    expect(dashboard.gates[0]).toMatchObject({ phase: "training", passedOn: dashboard.day });
  });

  it("takes one for a no-go too: by a signature, or when it is recorded at once", async () => {
    const decisionId = await anOpenDecision(programme);
    await sign(programme.executive, programme, decisionId, "no-go", "Trop tôt");
    const { lead, path } = programme;
    await proposeDecision(lead, { ...path, gate: "training", outcome: "no-go", note: "Budget non acquis" });
    expect((await list()).map(({ decision }) => decision)).toMatchObject([
      { number: 1, outcome: "no-go" },
      { number: 2, outcome: "no-go" },
    ]);
  });
});

describe("withdrawing a milestone", () => {
  const withdraw = (milestoneId: string) =>
    withdrawMilestone(programme.lead, { ...programme.path, milestoneId, reason: "Pris avant la fin de l’import" });

  it("is refused to others, and to who neither leads nor accompanies", async () => {
    const input = { ...programme.path, milestoneId: (await keep()).id, reason: "Trop tôt" };
    expect(await answersToOthers(withdrawMilestone, input, programme)).toEqual(REFUSALS);
    for (const role of ["contributor", "reader", "organisation-executive"] as const)
      expect(await answerToRole(withdrawMilestone, input, programme, role), role).toBe(403);
  });

  it("marks it once, with the reason, leaves its text alone, and audits it", async () => {
    const { id } = await keep();
    const before = await stored(id);
    await withdraw(id);
    const after = await stored(id);
    expect(after).toEqual({ ...before, milestone: { ...before.milestone, withdrawn: after.milestone.withdrawn } });
    expect(after.milestone.withdrawn).toMatchObject({ reason: "Pris avant la fin de l’import", by: expect.stringMatching(/./) });
    expect(await lastAudit(programme)).toMatchObject({ action: "withdraw-milestone", subject: `milestone:${id}` });
    await expect(withdraw(id)).rejects.toMatchObject({ status: 409, code: "milestone-withdrawn" });
  });

  it("leaves alone what a decision took", async () => {
    const { lead, path } = programme;
    await proposeDecision(lead, { ...path, gate: "training", outcome: "no-go", note: "Non" });
    const [item] = await list();
    await expect(withdraw(item?.id ?? "")).rejects.toMatchObject({ status: 409, code: "milestone-of-decision" });
  });
});

describe("reading and comparing milestones", () => {
  it("is refused to others, and open to every role", async () => {
    const { id: milestoneId } = await keep();
    const compared = { ...programme.path, a: milestoneId, b: "now" };
    expect(await answersToOthers(listMilestones, programme.path, programme)).toEqual(REFUSALS);
    expect(await answersToOthers(readMilestone, { ...programme.path, milestoneId }, programme)).toEqual(REFUSALS);
    expect(await answersToOthers(compareMilestones, compared, programme)).toEqual(REFUSALS);
    for (const role of ["contributor", "reader", "organisation-executive", "consultant"] as const)
      expect(await answerToRole(compareMilestones, compared, programme, role)).toBe(200);
  });

  it("compares a kept moment with now, the earlier first whichever was named first", async () => {
    const { id } = await keep();
    await anotherWorkload();
    const compare = (a: string, b: string) => compareMilestones(programme.reader, { ...programme.path, a, b });
    const { before, after, comparison } = await compare("now", id);
    expect([before.milestone?.id, after.milestone]).toEqual([id, null]);
    expect(comparison.figures.find(({ figure }) => figure === "workloads")).toMatchObject({ before: 1, after: 2, difference: 1 });
    expect(comparison.blockers.added).toMatchObject([{ verdict: "redesign", workloads: 1 }]);
    expect(comparison.rules).toEqual([]);
    const { comparison: nothing } = await compare(id, id);
    expect(nothing.figures.every(({ difference }) => difference === 0 || difference === null)).toBe(true);
  });
});
