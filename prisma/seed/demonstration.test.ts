import { beforeAll, describe, expect, it } from "vitest";
import { LEVELS } from "@/lib/domain/obligation/obligation";
import { publishQuestionnaires } from "@/lib/server/assessment/store-questionnaire";
import { publishShipped } from "@/lib/server/catalogue/publish-shipped";
import { beforeScope, type Tx } from "@/lib/server/database";
import { levelsInForce } from "@/lib/server/obligation/level-in-force";
import { loadReadiness } from "@/lib/server/readiness-score/load-readiness";
import { testDatabase } from "@/lib/server/test-database";
import { loadCoverage } from "@/lib/server/training/store-coverage";
import { asSystem } from "./builders";
import { seedDemonstration } from "./demonstration";
import { demonstrationRows } from "./demonstration-estate";

testDatabase();
beforeAll(async () => {
  await publishShipped();
  await publishQuestionnaires();
}, 60_000);

async function shown(): Promise<{ organisations: number; people: number; resources: number; results: number }> {
  const { organisations, people, project } = await beforeScope(async (tx) => ({
    organisations: await tx.organisation.count(),
    people: await tx.person.count(),
    project: await tx.project.findFirstOrThrow({ where: { groupingKind: "tag" } }),
  }));
  return asSystem(project.organisationId, async ({ tx }) => ({
    organisations,
    people,
    resources: await tx.resourceVersion.count({
      where: { projectId: project.id, toImport: null, fromImport: { lte: project.currentImport } },
    }),
    results: await tx.workloadResult.count({ where: { projectId: project.id, round: project.round } }),
  }));
}

/** In the portal's own role: the worker's sees no register. */
function asPortal<T>(organisationId: string, run: (tx: Tx) => Promise<T>): Promise<T> {
  return beforeScope(async (tx) => {
    await tx.$executeRaw`SELECT set_config('app.organisation', ${organisationId}, true), set_config('role', 'portal_app', true)`;
    return run(tx);
  });
}

describe("the demonstration", () => {
  it("is made once, by the portal's own import", async () => {
    const said: string[] = [];
    for (let start = 0; start < 2; start++) await seedDemonstration((line) => said.push(line));
    const rows = demonstrationRows().length;
    expect(said).toEqual([`demonstration: ${rows} resources imported and judged`]);
    expect(await shown()).toEqual({ organisations: 2, people: 7, resources: rows, results: 16 });
  }, 60_000);

  it("gets the accounts that an earlier version did not have, and leaves those it has as they are", async () => {
    await beforeScope(async (tx) => {
      await tx.platformRole.deleteMany({ where: { role: { in: ["administrator", "portfolio-executive"] } } });
      await tx.person.deleteMany({ where: { email: "administration@demonstration.invalid" } });
    });
    await seedDemonstration(() => undefined);
    const roles = await beforeScope((tx) =>
      tx.platformRole.findMany({ select: { role: true, person: { select: { email: true } } }, orderBy: { role: "asc" } }),
    );
    expect(roles).toEqual([
      { role: "administrator", person: { email: "administration@demonstration.invalid" } },
      { role: "catalogue-approver", person: { email: "approbation@demonstration.invalid" } },
      { role: "catalogue-editor", person: { email: "catalogue@demonstration.invalid" } },
    ]);
    expect((await shown()).people).toBe(7);
  }, 60_000);

  it("has workloads of every level of obligation, and a derogation", async () => {
    const lead = await beforeScope((tx) => tx.project.findFirstOrThrow({ where: { groupingKind: "tag" } }));
    const levels = await asSystem(lead.organisationId, async (scope) => {
      const levelOf = await levelsInForce(scope);
      return (await scope.tx.workload.findMany({ where: { projectId: lead.id } })).map(levelOf);
    });
    expect(new Set(levels)).toEqual(new Set(LEVELS));
    const derogations = await asPortal(lead.organisationId, (tx) => tx.derogation.count({ where: { projectId: lead.id } }));
    expect(derogations).toBe(1);
  });

  it("has a qualification fact approved by a second person, and a draft that waits for one", async () => {
    const facts = await beforeScope(async (tx) => {
      await tx.$executeRaw`SELECT set_config('role', 'portal_admin', true)`;
      return tx.qualificationFact.findMany({ orderBy: { scope: "asc" } });
    });
    expect(facts.map(({ scope, outcome }) => [scope, outcome])).toEqual([
      ["iaas", "approved"],
      ["paas", null],
    ]);
    expect(facts[0]?.decidedBy).not.toBe(facts[0]?.draftedBy);
  });

  it("has a training under way: roles with learners, some of them trained", async () => {
    const { id, organisationId } = await beforeScope((tx) => tx.project.findFirstOrThrow({ where: { groupingKind: "tag" } }));
    const coverage = await asSystem(organisationId, (scope) => loadCoverage(scope, id));
    expect(coverage.map(({ learners }) => learners > 0)).not.toContain(false);
    expect(coverage.find(({ role }) => role === "executive")).toMatchObject({ learners: 1, trained: 1 });
  });

  it("has an assessment under way, frozen for each decision, and a validated one, with its snapshots", async () => {
    const { id, organisationId } = await beforeScope((tx) => tx.project.findFirstOrThrow({ where: { groupingKind: "tag" } }));
    const found = await asSystem(organisationId, ({ tx }) =>
      tx.assessment.findMany({
        where: { projectId: id },
        select: { questionnaireId: true, state: true, _count: { select: { answers: true, snapshots: true } } },
        orderBy: { questionnaireId: "asc" },
      }),
    );
    expect(found).toMatchObject([
      { questionnaireId: "exit-and-reversibility", state: "validated", _count: { snapshots: 2 } },
      { questionnaireId: "organisational-readiness", state: "draft", _count: { snapshots: 2 } },
      { questionnaireId: expect.stringMatching(/^own-/), state: "draft", _count: { answers: 2, snapshots: 0 } },
    ]);
    expect(found[1]?._count.answers).toBeGreaterThan(20);
  });

  it("has its readiness score kept, by hand and for each decision, the true one, and assumptions to check", async () => {
    const { id, organisationId } = await beforeScope((tx) => tx.project.findFirstOrThrow({ where: { groupingKind: "tag" } }));
    const [kept, readiness] = await asSystem(organisationId, async (scope) => [
      await scope.tx.readinessSnapshot.findMany({ where: { projectId: id }, orderBy: { at: "asc" } }),
      await loadReadiness(scope, id, new Date()),
    ]);
    const { score, completeness } = readiness;
    expect(kept.map(({ trigger }) => trigger)).toEqual(["decision", "decision", "manual"]);
    expect(kept.at(-1)).toMatchObject({ score, completeness });
    const owned = { where: { projectId: id, ownerId: { not: null } } };
    expect(await asPortal(organisationId, (tx) => tx.assumption.count(owned))).toBe(2);
  });

  it("has milestones: where it stood at first, one of each decision, and where it stands, none of them twice", async () => {
    const { id, organisationId } = await beforeScope((tx) => tx.project.findFirstOrThrow({ where: { groupingKind: "tag" } }));
    const kept = await asPortal(organisationId, (tx) =>
      tx.milestone.findMany({ where: { projectId: id }, orderBy: { at: "asc" }, select: { trigger: true, gate: true } }),
    );
    expect(kept).toEqual([
      { trigger: "manual", gate: null },
      { trigger: "gate", gate: "training" },
      { trigger: "gate", gate: "preparation" },
      { trigger: "manual", gate: null },
    ]);
  });

  it("has passed its first gate under three signatures, and refused the second", async () => {
    const project = await beforeScope((tx) => tx.project.findFirstOrThrow({ where: { groupingKind: "tag" } }));
    expect(project.phase).toBe("preparation");
    const ledger = await beforeScope((tx) =>
      tx.gateDecision.findMany({
        where: { projectId: project.id },
        select: { gate: true, outcome: true, _count: { select: { signatures: true } } },
        orderBy: { number: "asc" },
      }),
    );
    expect(ledger).toEqual([
      { gate: "training", outcome: "go", _count: { signatures: 3 } },
      { gate: "preparation", outcome: "no-go", _count: { signatures: 1 } },
    ]);
  });

  it("follows the edition in force, also where an earlier version judged the estate", async () => {
    const { id } = await beforeScope((tx) => tx.project.findFirstOrThrow({ where: { groupingKind: "tag" } }));
    await beforeScope((tx) => tx.project.update({ where: { id }, data: { editionId: "2026-11" } }));
    await seedDemonstration(() => undefined);
    const { editionId } = await beforeScope((tx) => tx.project.findUniqueOrThrow({ where: { id } }));
    expect(editionId).toBe("2026-11.1");
    expect((await shown()).results).toBeGreaterThan(0);
  }, 60_000);

  it("is completed after a start that was killed before its import", async () => {
    const { id, organisationId } = await beforeScope((tx) => tx.project.findFirstOrThrow({ where: { groupingKind: "tag" } }));
    await asSystem(organisationId, ({ tx }) => tx.resourceVersion.deleteMany({ where: { projectId: id } }));
    await beforeScope((tx) => tx.project.update({ where: { id }, data: { lastImport: 0, currentImport: 0 } }));
    expect((await shown()).resources).toBe(0);
    await seedDemonstration(() => undefined);
    expect((await shown()).resources).toBe(demonstrationRows().length);
  }, 60_000);
});
