import { beforeEach, describe, expect, it } from "vitest";
import { EditionChange, EditionOffer } from "@/lib/contract/edition-change";
import { ROLES } from "@/lib/domain/access/policy";
import { aRefusedService, aService } from "@/lib/domain/catalogue/builders";
import { aPublishedEdition } from "@/prisma/seed/builders";
import { beforeScope } from "../database";
import { runNextJob } from "../jobs/run-job";
import { answersToOthers, answerToRole, REFUSALS, statusOf } from "../test-access";
import { testDatabase } from "../test-database";
import { aTestEdition, aTestEstate, door, machine, type TestEstate, thing } from "../test-estate";
import { acceptEdition } from "./accept-edition";
import { readEditionOffer } from "./read-edition-offer";
import { readEstate } from "./read-estate";
import { simulateEdition } from "./simulate-edition";

testDatabase();
let estate: TestEstate;
beforeEach(async () => {
  estate = await aTestEstate({ Portail: [machine("vm-1"), door("door-1")], Labo: [thing("thing-1"), thing("thing-2")] });
});

/** The lab becomes available; nothing is said of machines any more. */
const newer = () =>
  aPublishedEdition(
    aTestEdition({
      id: "2026-11.1",
      correctionOf: "2026-11",
      services: [aService(), aRefusedService(), aService({ id: "lab" })],
      rules: [],
    }),
  );
const future = () => aPublishedEdition(aTestEdition({ id: "2999-01", effectiveFrom: "2999-01-01" }));
const target = () => ({ ...estate.path, editionId: "2026-11.1" });

describe("an edition", () => {
  it("is offered once it is in force and newer, to who may read the estate", async () => {
    await future();
    expect(await readEditionOffer(estate.reader, estate.path)).toMatchObject({ current: { id: "2026-11" }, offered: null });
    await newer();
    const offer = EditionOffer.parse(await readEditionOffer(estate.reader, estate.path));
    expect((await readEstate(estate.reader, estate.path)).newerEdition).toBe(true);
    expect(offer.offered?.id).toBe("2026-11.1");
    expect(await answersToOthers(readEditionOffer, estate.path, estate)).toEqual(REFUSALS);
  });

  it("is tried out: services, conditions, and the verdicts that would change", async () => {
    await newer();
    const change = EditionChange.parse(await simulateEdition(estate.reader, target()));
    expect(change).toMatchObject({
      acceptable: true,
      services: {
        added: [],
        removed: [],
        changed: [{ id: "lab", before: { status: "unknown" }, after: { status: "available", evidence: "confirmed" } }],
      },
      rules: { removed: 1 },
      resources: [{ before: "unknown", after: "eligible", count: 2 }],
      workloads: [{ before: "unknown", after: "eligible", count: 1 }],
      workloadsSeen: 2,
    });
    const itself = await simulateEdition(estate.reader, { ...estate.path, editionId: "2026-11" });
    expect(itself).toMatchObject({ acceptable: false, resources: [], workloads: [] });
    expect(await statusOf(simulateEdition(estate.reader, { ...estate.path, editionId: "1999-01" }))).toBe(404);
    expect(await answersToOthers(simulateEdition, target(), estate)).toEqual(REFUSALS);
  });

  it("is accepted by the project lead: audited, judged by the worker, then shown", async () => {
    await newer();
    await acceptEdition(estate.lead, target());
    expect((await readEditionOffer(estate.reader, estate.path)).current?.id).toBe("2026-11");
    while (await runNextJob("test"));
    expect(await readEditionOffer(estate.reader, estate.path)).toMatchObject({ current: { id: "2026-11.1" }, offered: null });
    const { edition, byWorkload } = await readEstate(estate.reader, estate.path);
    expect(edition?.id).toBe("2026-11.1");
    expect(byWorkload).toMatchObject({ unknown: 0, eligible: 1 });
    const [event] = await beforeScope((tx) =>
      tx.auditEvent.findMany({ where: { organisationId: estate.organisation.id, action: "accept-edition" } }),
    );
    expect(event).toMatchObject({ personId: estate.lead.personId, subject: `project:${estate.project.id}` });
    expect(JSON.parse(event?.detail ?? "{}")).toEqual({ before: { edition: "2026-11" }, after: { edition: "2026-11.1" } });
  });

  it("is accepted by nobody else, and only when it is offered", async () => {
    await newer();
    await future();
    expect(await answersToOthers(acceptEdition, target(), estate)).toEqual(REFUSALS);
    for (const role of ROLES.filter((one) => one !== "project-lead"))
      expect(await answerToRole(acceptEdition, target(), estate, role)).toBe(403);
    for (const editionId of ["2026-11", "2999-01", "1999-01"])
      expect(await statusOf(acceptEdition(estate.lead, { ...estate.path, editionId }))).toBe(409);
  });
});
