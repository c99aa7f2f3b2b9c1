import { beforeAll, describe, expect, it } from "vitest";
import { EstateMoveView } from "@/lib/contract/move";
import { aCaller, anOrganisation, aProject, asSystem } from "@/prisma/seed/builders";
import { readEstate } from "../eligibility/read-estate";
import { answersToOthers, REFUSALS } from "../test-access";
import { testDatabase } from "../test-database";
import { aTestEstate, door, lock, machine, type TestEstate, thing } from "../test-estate";
import { readEstateMove } from "./read-estate-move";

testDatabase();
let estate: TestEstate;
beforeAll(async () => {
  estate = await aTestEstate({
    Portail: [machine("vm-1"), machine("vm-2", "big"), door("door-1")],
    Paie: [machine("vm-3"), lock("lock-1"), thing("thing-1"), { name: "odd", facts: { type: "unmapped" } }],
  });
});

describe("readEstateMove", () => {
  it("gives the order of work of the whole estate, with the resources of every workload", async () => {
    const view = await readEstateMove(estate.reader, estate.path);
    expect(EstateMoveView.parse(view)).toEqual(view);
    const services = view.guide?.steps.flatMap((step) => step.services) ?? [];
    expect(services.find(({ id }) => id === "compute")).toMatchObject({ method: "redeploy", resources: 4 });
    expect(services.find(({ id }) => id === "lab")).toMatchObject({ method: "unknown", resources: 1 });
    expect(view.guide).toMatchObject({ resources: 7, unmapped: 1, edition: { id: "2026-11" } });
    expect(view.guide?.endpoints.map(({ id }) => id)).toContain("authority");
  });

  it("says nothing of an estate that is not there, nor of one whose services were never counted", async () => {
    const organisation = await anOrganisation();
    const project = await aProject(organisation.id);
    const path = { organisationId: organisation.id, projectId: project.id };
    const reader = await aCaller(organisation.id, "reader");
    expect(await readEstateMove(reader, path)).toEqual({ guide: null, imported: false });
    const older = await aTestEstate({ Paie: [machine("vm-1")] });
    await asSystem(older.path.organisationId, async ({ tx }) => {
      const where = { projectId: older.path.projectId };
      const { document } = await tx.estateSummary.findFirstOrThrow({ where });
      const { services: _, ...before } = JSON.parse(document);
      await tx.estateSummary.updateMany({ where, data: { document: JSON.stringify(before) } });
    });
    expect(await readEstateMove(older.reader, older.path)).toEqual({ guide: null, imported: true });
  });

  it("leaves the estate's own figures as they were", async () => {
    expect(await readEstate(estate.reader, estate.path)).not.toHaveProperty("services");
  });

  it("refuses everybody else", async () => {
    expect(await answersToOthers(readEstateMove, estate.path, estate)).toEqual(REFUSALS);
  });
});
