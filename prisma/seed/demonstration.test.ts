import { beforeAll, describe, expect, it } from "vitest";
import { MEMBER_ROLES } from "@/lib/domain/access/policy";
import { LEVELS } from "@/lib/domain/obligation/obligation";
import { DELEGATION, DEMO_TEAMS, HOSPITAL, METROPOLIS, MINISTRY, OPERATOR } from "@/lib/server/access/demo-accounts";
import { deactivatePerson } from "@/lib/server/administration/deactivate-person";
import { erasePerson } from "@/lib/server/administration/erase-person";
import { previewErasure } from "@/lib/server/administration/preview-erasure";
import { publishQuestionnaires } from "@/lib/server/assessment/store-questionnaire";
import { readBenchmark } from "@/lib/server/benchmark/read-benchmark";
import { withdrawBenchmarkConsent } from "@/lib/server/benchmark/withdraw-benchmark-consent";
import { publishShipped } from "@/lib/server/catalogue/publish-shipped";
import { beforeScope, type Tx } from "@/lib/server/database";
import { keepDashboards } from "@/lib/server/jobs/keep-dashboards";
import { levelsInForce } from "@/lib/server/obligation/level-in-force";
import { loadReadiness } from "@/lib/server/readiness-score/load-readiness";
import { testDatabase } from "@/lib/server/test-database";
import { columnsHolding } from "@/lib/server/test-raw-sql";
import { loadCoverage } from "@/lib/server/training/store-coverage";
import { anAdministrator, asSystem } from "./builders";
import { seedDemonstration } from "./demonstration";
import { LEFT } from "./demonstration-closed-account";
import { demonstrationRows } from "./demonstration-estate";
import { asPeople, asTeam, emailOf } from "./demonstration-people";

const database = testDatabase();
beforeAll(async () => {
  await publishShipped();
  await publishQuestionnaires();
}, 60_000);

const ministry = (tx: Tx) => tx.project.findFirstOrThrow({ where: { name: "Trajectoire nuage de confiance" } });

async function shown(): Promise<{ organisations: number; people: number; resources: number; results: number }> {
  const { organisations, people, project } = await beforeScope(async (tx) => ({
    organisations: await tx.organisation.count(),
    people: await tx.person.count(),
    project: await ministry(tx),
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

/** What the texts make of each workload of an organisation's first project, by its name. */
async function levelsOf(organisation: string): Promise<{ id: string; phase: string; levels: Record<string, string> }> {
  const { id, phase, organisationId } = await beforeScope((tx) =>
    tx.project.findFirstOrThrow({ where: { organisation: { name: organisation } } }),
  );
  const levels = await asSystem(organisationId, async (scope) => {
    const levelOf = await levelsInForce(scope);
    const workloads = await scope.tx.workload.findMany({ where: { projectId: id } });
    return Object.fromEntries(workloads.map((workload) => [workload.name, levelOf(workload)]));
  });
  return { id, phase, levels };
}

describe("the demonstration", () => {
  it("is made once, by the portal's own import", async () => {
    const said: string[] = [];
    for (let start = 0; start < 2; start++) await seedDemonstration((line) => said.push(line));
    const rows = demonstrationRows().length;
    expect(said).toEqual([`demonstration: ${rows} resources imported and judged`]);
    expect(await shown()).toEqual({ organisations: 9, people: 42, resources: rows, results: 17 });
  }, 180_000);

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
    expect((await shown()).people).toBe(42);
  }, 60_000);

  it("has workloads of every level of obligation, and a derogation", async () => {
    const lead = await beforeScope((tx) => ministry(tx));
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
    const { id, organisationId } = await beforeScope((tx) => ministry(tx));
    const coverage = await asSystem(organisationId, (scope) => loadCoverage(scope, id));
    expect(coverage.map(({ learners }) => learners > 0)).not.toContain(false);
    expect(coverage.find(({ role }) => role === "executive")).toMatchObject({ learners: 1, trained: 1 });
  });

  it("has an assessment under way, frozen for each decision, and a validated one, with its snapshots", async () => {
    const { id, organisationId } = await beforeScope((tx) => ministry(tx));
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
    const { id, organisationId } = await beforeScope((tx) => ministry(tx));
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
    const project = await beforeScope((tx) => ministry(tx));
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

  it("has an operator in pilot: two gates under three signatures, a second estate out of a plan, systems of vital importance", async () => {
    const projects = await beforeScope((tx) =>
      tx.project.findMany({
        where: { organisation: { name: OPERATOR.organisation } },
        select: {
          id: true,
          organisationId: true,
          phase: true,
          decisions: {
            select: { gate: true, outcome: true, _count: { select: { signatures: true } } },
            orderBy: { number: "asc" },
          },
        },
        orderBy: { createdAt: "asc" },
      }),
    );
    const [main, fallback] = projects;
    expect(main?.phase).toBe("pilot");
    expect(main?.decisions).toEqual([
      { gate: "training", outcome: "go", _count: { signatures: 3 } },
      { gate: "preparation", outcome: "go", _count: { signatures: 3 } },
    ]);
    await asSystem(main?.organisationId ?? "", async ({ tx }) => {
      const formats = await tx.inventoryImport.findMany({ select: { projectId: true, format: true, resources: true } });
      expect(formats.find(({ projectId }) => projectId === main?.id)?.format).toBe("resource-graph-json");
      expect(formats.find(({ projectId }) => projectId === fallback?.id)).toMatchObject({
        format: "terraform-plan",
        resources: 40,
      });
      expect(await tx.workload.count({ where: { vitalSystem: true } })).toBe(3);
      expect(await tx.workload.count({ where: { projectId: main?.id ?? "", owner: "" } })).toBe(0);
    });
  });

  it("has a hospital at the start: health data where the law asks for certified hosting, an assessment begun", async () => {
    const { levels, phase } = await levelsOf(HOSPITAL.organisation);
    expect(phase).toBe("training");
    expect(levels["rg-dossier-patient"]).toBe("must");
    expect(levels["rg-imagerie"]).toBe("must");
    expect(Object.values(levels)).toContain("unknown");
  });

  it("has a body that must not move, whose committee has said so", async () => {
    const { id, levels } = await levelsOf(DELEGATION.organisation);
    expect(Object.values(levels).filter((level) => level === "must-not")).toHaveLength(4);
    expect(levels["Site institutionnel"]).not.toBe("must-not");
    const decisions = await beforeScope((tx) =>
      tx.gateDecision.findMany({ where: { projectId: id }, select: { outcome: true } }),
    );
    expect(decisions).toEqual([{ outcome: "no-go" }]);
  });

  it("has somebody in every role in each, with the one consultant accompanying all", async () => {
    const organisations = await beforeScope((tx) =>
      tx.organisation.findMany({
        select: { memberships: { select: { role: true } }, engagements: { select: { personId: true } } },
      }),
    );
    for (const { memberships, engagements } of organisations) {
      expect(new Set(memberships.map(({ role }) => role))).toEqual(new Set(MEMBER_ROLES));
      expect(engagements).toHaveLength(1);
    }
  });

  it("has eight organisations that lend their figures: a lead and the consultant of each see where it stands among others", async () => {
    await keepDashboards(new Date());
    const told = async (email: string, organisationId: string) =>
      asPeople({ who: email }, async ({ who }) => {
        const { consentedAt, lines } = await readBenchmark(who, { organisationId });
        return { lends: consentedAt !== null, told: lines.map((line) => line.told && [line.told.ofForm, line.told.atLeast]) };
      });
    const [standing, silent] = [Array(3).fill([false, 5]), { lends: false, told: [] }];
    for (const { organisation: name, people } of DEMO_TEAMS) {
      const { id } = await beforeScope((tx) => tx.organisation.findFirstOrThrow({ where: { name } }));
      const expected = name === DELEGATION.organisation ? silent : { lends: true, told: standing };
      const lead = people.find(({ role }) => role === "project-lead")?.email ?? emailOf("project-lead");
      for (const email of [lead, emailOf("consultant")]) expect(await told(email, id), name).toEqual(expected);
    }
  }, 60_000);

  it("falls silent where fewer than five others are left, and does not lend again what was withdrawn", async () => {
    const { organisationId } = await beforeScope(ministry);
    const lines = () =>
      asPeople({ lead: emailOf("project-lead") }, async ({ lead }) => (await readBenchmark(lead, { organisationId })).lines);
    for (const { told } of await lines())
      expect(new Set([told?.quarter, told?.median, told?.threeQuarters]).size).toBeGreaterThan(1);
    for (const gone of [HOSPITAL, OPERATOR, METROPOLIS]) {
      const { id } = await beforeScope((tx) => tx.organisation.findFirstOrThrow({ where: { name: gone.organisation } }));
      await asTeam(gone, ({ lead }) => withdrawBenchmarkConsent(lead, { organisationId: id }));
    }
    await seedDemonstration(() => undefined);
    expect((await lines()).map(({ told }) => told)).toEqual([null, null, null]);
  }, 60_000);

  it("leaves an organisation alone whose access somebody has taken away, and says so", async () => {
    const ended = (endedAt: Date | null) =>
      beforeScope((tx) =>
        tx.engagement.updateMany({ where: { organisation: { name: OPERATOR.organisation } }, data: { endedAt } }),
      );
    await ended(new Date());
    const said: string[] = [];
    await seedDemonstration((line) => said.push(line));
    await ended(null);
    expect(said).toEqual(["demonstration: the operator was changed by somebody and is left as it is (not-found)"]);
  }, 60_000);

  it("follows the edition in force, also where an earlier version judged the estate", async () => {
    const { id } = await beforeScope((tx) => ministry(tx));
    await beforeScope((tx) => tx.project.update({ where: { id }, data: { editionId: "2026-11" } }));
    await seedDemonstration(() => undefined);
    const { editionId } = await beforeScope((tx) => tx.project.findUniqueOrThrow({ where: { id } }));
    expect(editionId).toBe("2026-11.1");
    expect((await shown()).results).toBeGreaterThan(0);
  }, 60_000);

  it("is completed after a start that was killed before its import", async () => {
    const { id, organisationId } = await beforeScope((tx) => ministry(tx));
    await asSystem(organisationId, ({ tx }) => tx.resourceVersion.deleteMany({ where: { projectId: id } }));
    await beforeScope((tx) => tx.project.update({ where: { id }, data: { lastImport: 0, currentImport: 0 } }));
    expect((await shown()).resources).toBe(0);
    await seedDemonstration(() => undefined);
    expect((await shown()).resources).toBe(demonstrationRows().length);
  }, 60_000);

  it("has a closed account that may be erased, named in a note, and does not bring it back", async () => {
    const { id: personId } = await beforeScope((tx) => tx.person.findUniqueOrThrow({ where: { email: LEFT.email } }));
    const admin = await anAdministrator();
    const { named } = await previewErasure(admin, { personId });
    expect(named).toEqual([{ organisation: MINISTRY.organisation, place: "follow_up", rows: 1 }]);
    await erasePerson(admin, { personId, confirmation: LEFT.email, reason: "retention" });
    await seedDemonstration(() => undefined);
    expect(await beforeScope((tx) => tx.person.count({ where: { email: LEFT.email } }))).toBe(0);
  }, 60_000);

  it("forgets somebody who is erased everywhere but in texts that people wrote, and says in which", async () => {
    const [name, email] = ["Antoine Mercier", "conduite.energie@demonstration.invalid"];
    const { id: personId } = await beforeScope((tx) => tx.person.findUniqueOrThrow({ where: { email } }));
    const admin = await anAdministrator();
    await deactivatePerson(admin, { personId });
    const { named } = await previewErasure(admin, { personId });
    await erasePerson(admin, { personId, confirmation: email, reason: "request" });
    const [columns, searched] = await database.acting({ role: "portal_backup" }, async (run) => [
      await columnsHolding(run, [name, email]),
      (await run("SELECT place, columns FROM free_texts()")).rows,
    ]);
    const texts = searched.flatMap(({ place, columns: of }) =>
      String(of)
        .split(", ")
        .map((one) => `${place}.${one}`),
    );
    expect(columns.filter((one) => !texts.includes(one))).toEqual([]);
    expect(columns).toContain("answer.value");
    const said = new Set(named.map(({ place }) => String(place)));
    expect(said).toEqual(new Set(columns.map((one) => one.split(".")[0])));
  }, 60_000);
});
