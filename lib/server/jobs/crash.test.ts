import { beforeAll, describe, expect, it } from "vitest";
import { aCaller, anOrganisation, aProject, aPublishedEdition, asSystem, type BuiltProject } from "@/prisma/seed/builders";
import { type Caller, inScope } from "../database";
import { confirmImport } from "../inventory/confirm-import";
import { uploadInventory } from "../inventory/upload-inventory";
import { testDatabase } from "../test-database";
import { applyImport } from "./apply-import";
import { runNextJob } from "./run-job";
import { contextOf, type JobContext } from "./step";
import { claimJob, expireLeases } from "./store-job";

testDatabase();
beforeAll(async () => {
  await aPublishedEdition();
});

const ROWS = 4_500;
const platform: Caller = { sessionId: null, requestId: "test" };

async function* exportOf(skus: (n: number) => string): AsyncGenerator<Uint8Array> {
  const rows = Array.from({ length: ROWS }, (_, n) => ({
    id: `/subscriptions/s/resourceGroups/rg-${n % 40}/providers/Microsoft.Storage/storageAccounts/st${n}`,
    name: `st${n}`,
    type: "microsoft.storage/storageaccounts",
    resourceGroup: `rg-${n % 40}`,
    subscriptionId: "s",
    location: "francecentral",
    sku: { name: skus(n) },
    properties: {},
    tags: null,
  }));
  yield new TextEncoder().encode(JSON.stringify(rows));
}

class Killed extends Error {}

/** A worker that dies in its n-th step: after the step's work, before its transaction is committed. */
function dyingIn(context: JobContext, fatal: number): JobContext {
  let steps = 0;
  return {
    job: context.job,
    step: (progress, run) =>
      context.step(progress, async (scope) => {
        const result = await run(scope);
        steps += 1;
        if (steps === fatal) throw new Killed();
        return result;
      }),
  };
}

async function confirmed(caller: Caller, project: BuiltProject, skus: (n: number) => string): Promise<void> {
  const where = { organisationId: project.organisationId, projectId: project.id };
  const { id: importId } = await uploadInventory.receive(caller, { ...where, fileName: "export.json" }, exportOf(skus));
  await runNextJob("planner:1");
  await confirmImport(caller, { ...where, importId, remove: false });
}

async function state(
  project: BuiltProject,
): Promise<{ shown: number; visible: number; open: number; results: number; resources: number }> {
  return asSystem(project.organisationId, async ({ tx }) => {
    const { currentImport, round } = await tx.project.findUniqueOrThrow({ where: { id: project.id } });
    const where = { projectId: project.id };
    const visible = await tx.resourceVersion.count({
      where: { ...where, fromImport: { lte: currentImport }, OR: [{ toImport: null }, { toImport: { gt: currentImport } }] },
    });
    const open = await tx.resourceVersion.count({ where: { ...where, toImport: null } });
    const results = await tx.workloadResult.aggregate({ where: { ...where, round }, _sum: { resources: true }, _count: true });
    return { shown: currentImport, visible, open, results: results._count, resources: results._sum.resources ?? 0 };
  });
}

/** Kills the job in its n-th step, then lets another worker take it over. Returns false when the job has fewer steps. */
async function killAndResume(project: BuiltProject, fatal: number, before: Awaited<ReturnType<typeof state>>): Promise<boolean> {
  const job = await inScope(platform, { kind: "platform" }, (scope) => claimJob(scope, "dying:1"));
  if (!job) throw new Error("no job to kill");
  const died = await applyImport(dyingIn(contextOf(job, "dying:1"), fatal)).then(
    () => false,
    (error: unknown) => {
      if (error instanceof Killed) return true;
      throw error;
    },
  );
  if (died) expect(await state(project)).toMatchObject({ shown: before.shown, visible: before.visible, results: before.results });
  await inScope(platform, { kind: "platform" }, (scope) => expireLeases(scope, (worker) => worker === "dying:1"));
  while (await runNextJob("second:1"));
  return died;
}

describe("a worker killed while an import is applied", () => {
  it("leaves the old estate, and the next worker reaches the new one, whichever step was fatal", async () => {
    const organisation = await anOrganisation();
    const caller = await aCaller(organisation.id);
    let fatal = 1;
    for (let died = true; died; fatal += 1) {
      const project = await aProject(organisation.id);
      await confirmed(caller, project, () => "Standard_LRS");
      died = await killAndResume(project, fatal, { shown: 0, visible: 0, open: 0, results: 0, resources: 0 });
      expect(await state(project), `killed in step ${fatal}`).toEqual({
        shown: 1,
        visible: ROWS,
        open: ROWS,
        results: 40,
        resources: ROWS,
      });
    }
    expect(fatal).toBeGreaterThan(6);
  }, 120_000);

  it("does the same when the import changes resources that are there", async () => {
    const organisation = await anOrganisation();
    const caller = await aCaller(organisation.id);
    const project = await aProject(organisation.id);
    await confirmed(caller, project, () => "Standard_LRS");
    while (await runNextJob("first:1"));
    for (const [index, fatal] of [3, 5, 7].entries()) {
      const before = await state(project);
      await confirmed(caller, project, (n) => (n % 3 === index ? "Standard_GRS" : "Standard_LRS"));
      expect(await killAndResume(project, fatal, before)).toBe(true);
      expect(await state(project), `killed in step ${fatal}`).toEqual({ ...before, shown: before.shown + 1 });
    }
  }, 120_000);
});
