import { beforeEach, describe, expect, it } from "vitest";
import { aCaller, asSystem } from "@/prisma/seed/builders";
import { lastAudit } from "../assessment/test-assessment";
import { inScope } from "../database";
import { evidenceStorage } from "../evidence/storage";
import { makeReport } from "../jobs/make-report";
import { runNextJob } from "../jobs/run-job";
import { contextOf } from "../jobs/step";
import { claimJob, expireLeases } from "../jobs/store-job";
import { sweepEvidence } from "../jobs/sweep-evidence";
import { sweepReports } from "../jobs/sweep-reports";
import { answersToOthers, answerToRole, REFUSALS, statusOf } from "../test-access";
import { testDatabase } from "../test-database";
import { aTestEstate, machine, type TestEstate } from "../test-estate";
import { cancelDossier } from "./cancel-dossier";
import { downloadDossier } from "./download-dossier";
import { listDossiers } from "./list-dossiers";
import { requestDossier } from "./request-dossier";
import { askDossier, bytesOf, dossierNow, madeDossier, NO_FILTER } from "./test-dossier";

const database = testDatabase();
let estate: TestEstate;
beforeEach(async () => {
  while (await runNextJob("before:1"));
  estate = await aTestEstate({ CRM: [machine("vm-1")], Paie: [machine("vm-2")] });
});

const DAY_MS = 86_400_000;
const terms = { format: "xlsx", locale: "fr", filters: NO_FILTER } as const;
const inEstate = <T>(run: Parameters<typeof asSystem<T>>[1]) => asSystem(estate.organisation.id, run);
const keys = async () => {
  const found: string[] = [];
  for await (const { key } of (await evidenceStorage()).list()) if (key.startsWith(estate.organisation.id)) found.push(key);
  return found;
};

describe("a dossier", () => {
  it("is for the people of the organisation alone, in every role", async () => {
    const { id: dossierId } = await madeDossier(estate);
    const one = { ...estate.path, dossierId };
    expect(await answersToOthers(listDossiers, estate.path, estate)).toEqual(REFUSALS);
    expect(await answersToOthers(requestDossier, { ...estate.path, ...terms }, estate)).toEqual(REFUSALS);
    expect(await answersToOthers(cancelDossier, one, estate)).toEqual(REFUSALS);
    expect(await answersToOthers(downloadDossier, one, estate)).toEqual(REFUSALS);
    for (const role of ["reader", "contributor", "organisation-executive", "consultant"] as const) {
      expect(await answerToRole(listDossiers, estate.path, estate, role)).toBe(200);
      expect(await answerToRole(requestDossier, { ...estate.path, ...terms }, estate, role)).toBe(200);
      expect(await answerToRole(downloadDossier, one, estate, role)).toBe(200);
    }
  });

  it("is seen by its organisation only, also in raw SQL", async () => {
    await madeDossier(estate);
    const count = (organisation: string) =>
      database.acting({ role: "portal_app", organisation }, async (run) => (await run("SELECT id FROM report")).rows.length);
    expect(await count(estate.organisation.id)).toBe(1);
    expect(await count("00000000-0000-4000-8000-00000000dead")).toBe(0);
  });

  it("is audited when it is asked for, made and taken", async () => {
    const { id } = await askDossier(estate, { filters: { ...NO_FILTER, search: "cr" } });
    expect(await lastAudit(estate.organisation.id)).toMatchObject({
      action: "request-report",
      subject: `report:${id}`,
      detail: { format: "xlsx", locale: "fr", filters: "search=cr" },
    });
    await runNextJob("test:1");
    expect(await lastAudit(estate.organisation.id)).toMatchObject({ action: "finish-report", detail: { format: "xlsx" } });
    await bytesOf(estate, id);
    expect(await lastAudit(estate.organisation.id)).toMatchObject({ action: "download-report", subject: `report:${id}` });
  });

  it("asked twice of the same inputs is the same, and another once a workload has changed", async () => {
    const first = await askDossier(estate);
    const again = await requestDossier(estate.reader, { ...estate.path, ...terms });
    expect(again).toMatchObject({ known: true, dossier: { id: first.id, state: "waiting", cancellable: false } });
    await runNextJob("test:1");
    expect((await askDossier(estate)).id).toBe(first.id);
    expect((await askDossier(estate, { locale: "en" })).id).not.toBe(first.id);
    while (await runNextJob("test:1"));
    await inEstate(({ tx }) =>
      tx.workload.updateMany({ where: { projectId: estate.project.id }, data: { revision: { increment: 1 } } }),
    );
    expect((await askDossier(estate)).id).not.toBe(first.id);
  });

  it("can be stopped by who asked and by the lead, not by another; what the worker wrote is dropped", async () => {
    const { id: dossierId } = await askDossier(estate, {}, estate.reader);
    const one = { ...estate.path, dossierId };
    expect(await statusOf(cancelDossier(await aCaller(estate.organisation.id, "contributor"), one))).toBe(403);
    expect(await cancelDossier(estate.lead, one)).toMatchObject({ state: "cancelled", cancellable: false });
    expect(await lastAudit(estate.organisation.id)).toMatchObject({ action: "cancel-report", detail: { before: "waiting" } });
    await runNextJob("test:1");
    expect(await dossierNow(estate, dossierId)).toMatchObject({ state: "cancelled" });
    expect(await statusOf(cancelDossier(estate.lead, one))).toBe(409);
    expect(await statusOf(downloadDossier(estate.lead, one))).toBe(409);
    expect(await keys()).toEqual([]);
  });

  it("stopped while it is being made, is not kept", async () => {
    const { id: dossierId } = await askDossier(estate);
    await killIn(4, () => cancelDossier(estate.lead, { ...estate.path, dossierId }), false);
    expect(await dossierNow(estate, dossierId)).toMatchObject({ state: "cancelled" });
    expect(await keys()).toEqual([]);
  });

  it("whose worker dies anywhere is never offered half, and is whole after the next attempt", async () => {
    const whole = await madeDossier(estate);
    for (let fatal = 1; ; fatal += 1) {
      const { id } = await askDossier(estate, { filters: { ...NO_FILTER, search: fatal % 2 ? "c" : "p" } });
      const died = await killIn(fatal, async () => {}, true);
      if (!died) break;
      expect((await dossierNow(estate, id)).state).not.toBe("done");
      await inScope({ sessionId: null, requestId: "test" }, { kind: "platform" }, (scope) => expireLeases(scope, () => true));
      while (await runNextJob("test:2"));
      expect(await dossierNow(estate, id)).toMatchObject({ state: "done", failure: null });
      await inEstate(({ tx }) => tx.$executeRaw`UPDATE report SET expires_at = now() WHERE id = ${id}::uuid`);
    }
    expect((await dossierNow(estate, whole.id)).state).toBe("done");
  });

  it("whose lines are not the source's is not handed out, and says so", async () => {
    const { id } = await askDossier(estate);
    await inEstate(({ tx }) => tx.$executeRaw`DELETE FROM workload_result WHERE workload_id = ${estate.workloads.CRM?.id}::uuid`);
    while (await runNextJob("test:1"));
    expect(await dossierNow(estate, id)).toMatchObject({ state: "failed", failure: "counts-differ", rows: null });
    expect(await lastAudit(estate.organisation.id)).toMatchObject({
      action: "fail-report",
      detail: { failure: "counts-differ" },
    });
  });

  it("is refused where nothing is judged yet", async () => {
    await inEstate(({ tx }) => tx.$executeRaw`UPDATE project SET current_import = 0 WHERE id = ${estate.project.id}::uuid`);
    expect(await statusOf(askDossier(estate))).toBe(409);
  });

  it("goes after a month, and is kept by the sweep of evidence until then", async () => {
    const { id } = await madeDossier(estate);
    expect(await keys()).toHaveLength(1);
    await sweepEvidence(new Date(Date.now() + 2 * DAY_MS));
    expect(await keys()).toHaveLength(1);
    await sweepReports(new Date(Date.now() + 29 * DAY_MS));
    expect(await keys()).toHaveLength(1);
    await sweepReports(new Date(Date.now() + 31 * DAY_MS));
    expect(await keys()).toEqual([]);
    expect(await dossierNow(estate, id)).toMatchObject({ state: "expired" });
    expect((await askDossier(estate)).id).not.toBe(id);
  });
});

class Killed extends Error {}

/** Runs the next job and, in its n-th step, does something; then dies, where it is to. False: it has fewer steps. */
async function killIn(fatal: number, act: () => Promise<unknown>, die: boolean): Promise<boolean> {
  const platform = { sessionId: null, requestId: "test" };
  const job = await inScope(platform, { kind: "platform" }, (scope) => claimJob(scope, "dying:1"));
  if (!job) throw new Error("no job");
  const context = contextOf(job, "dying:1");
  let steps = 0;
  const work = makeReport({
    job,
    step: async (progress, run) => {
      steps += 1;
      if (steps === fatal && !die) await act();
      return context.step(progress, async (scope) => {
        const result = await run(scope);
        if (steps === fatal && die) throw new Killed();
        return result;
      });
    },
  });
  return work.then(
    () => false,
    (error: unknown) => {
      if (error instanceof Killed) return true;
      throw error;
    },
  );
}
