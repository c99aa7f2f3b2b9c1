import { beforeAll, describe, expect, it } from "vitest";
import { EstateView } from "@/lib/contract/eligibility";
import { aCaller, anOrganisation, aProject, asSystem } from "@/prisma/seed/builders";
import { answersToOthers, REFUSALS } from "../test-access";
import { testDatabase } from "../test-database";
import { aTestEstate, door, machine, type TestEstate } from "../test-estate";
import { readEstate } from "./read-estate";

testDatabase();
let estate: TestEstate;
beforeAll(async () => {
  estate = await aTestEstate({ CRM: [machine("vm-1"), machine("vm-2")], Portail: [machine("vm-3"), door("door-1")] });
});

describe("readEstate", () => {
  it("gives any member the figures of the visible state", async () => {
    const view = await readEstate(estate.reader, estate.path);
    expect(EstateView.parse(view)).toEqual(view);
    expect(view).toMatchObject({
      workloads: 2,
      resources: 4,
      byWorkload: { eligible: 1, redesign: 1 },
      newerEdition: false,
      recomputing: false,
      grouping: { kind: "resource-group", tag: null },
    });
  });

  it("refuses everybody else", async () => {
    expect(await answersToOthers(readEstate, estate.path, estate)).toEqual(REFUSALS);
  });

  it("has a face before the first import", async () => {
    const project = await aProject(estate.organisation.id);
    const view = await readEstate(estate.reader, { ...estate.path, projectId: project.id });
    expect(EstateView.parse(view)).toMatchObject({
      importedAt: null,
      edition: null,
      workloads: 0,
      blockers: [],
      recomputing: false,
    });
  });

  it("says that it is recomputing while a job is, or while figures are missing", async () => {
    const organisation = await anOrganisation();
    const reader = await aCaller(organisation.id, "reader");
    const project = await aProject(organisation.id, { currentImport: 1, round: 1 });
    const path = { organisationId: organisation.id, projectId: project.id };
    expect(await readEstate(reader, path)).toMatchObject({ workloads: 0, recomputing: true });
    const job = { organisationId: organisation.id, projectId: project.id, subject: "all" };
    const empty = await aProject(organisation.id);
    await asSystem(organisation.id, ({ tx }) => tx.job.create({ data: { ...job, projectId: empty.id, kind: "plan-import" } }));
    expect(await readEstate(reader, { ...path, projectId: empty.id })).toMatchObject({ recomputing: false });
    await asSystem(organisation.id, ({ tx }) => tx.job.create({ data: { ...job, projectId: empty.id, kind: "apply-import" } }));
    expect(await readEstate(reader, { ...path, projectId: empty.id })).toMatchObject({ recomputing: true });
  });

  it("shows the round that the project points to, never another one", async () => {
    const moved = (round: number) =>
      asSystem(estate.organisation.id, ({ tx }) => tx.project.update({ where: { id: estate.project.id }, data: { round } }));
    await moved(2);
    expect(await readEstate(estate.reader, estate.path)).toMatchObject({ workloads: 0, recomputing: true });
    await moved(1);
    expect(await readEstate(estate.reader, estate.path)).toMatchObject({ workloads: 2, recomputing: false });
  });
});
