import { beforeAll, describe, expect, it } from "vitest";
import { EditionView, listEditionsRoute, ServiceView } from "@/lib/contract/catalogue";
import { anEvidence, aRule, aService } from "@/lib/domain/catalogue/builders";
import { SHIPPED_EDITIONS } from "@/lib/domain/catalogue/shipped";
import { aPerson, aSession } from "@/prisma/seed/builders";
import type { Caller } from "../database";
import { statusOf } from "../test-access";
import { testDatabase } from "../test-database";
import { aTestEdition } from "../test-estate";
import { listEditions } from "./list-editions";
import { publishShipped } from "./publish-shipped";
import { readEdition } from "./read-edition";
import { readService } from "./read-service";

const database = testDatabase();
let anybody: Caller;
const nobody: Caller = { sessionId: null, requestId: "test" };
const press = anEvidence("press", { says: "not-planned" });
const edition = aTestEdition({
  id: "2026-10",
  effectiveFrom: "2026-10-01",
  services: [
    ...aTestEdition().services,
    aService({ id: "told", evidence: [anEvidence("service-statement"), press, anEvidence("nature")] }),
  ],
  rules: [aRule(), aRule({ id: "told-rule", services: ["told"] })],
});
const shipped = (given = edition) => [{ id: given.id, load: async () => given }];

beforeAll(async () => {
  await publishShipped(shipped());
  anybody = await aSession((await aPerson()).id);
});

describe("publishShipped", () => {
  it("publishes what ships with this version, once", async () => {
    expect(await publishShipped()).toEqual(SHIPPED_EDITIONS.map(({ id }) => id));
    expect(await publishShipped()).toEqual([]);
    const { editions } = await listEditions(anybody, {});
    expect(listEditionsRoute.response.parse({ editions }).editions.map(({ id }) => id)).toEqual([
      "2026-11.1",
      "2026-11",
      "2026-10",
    ]);
    for (const { id } of editions) expect((await readEdition(anybody, { editionId: id })).services.length).toBeGreaterThan(3);
  }, 60_000);

  it("refuses to change a published edition, in a sentence, and leaves it as it was", async () => {
    const before = await database.acting(
      { role: null },
      async (run) => (await run("SELECT sha256 FROM catalogue_edition ORDER BY id")).rows,
    );
    await expect(publishShipped(shipped({ ...edition, rules: [] }))).rejects.toThrow("Edition 2026-10 is published and frozen");
    const after = await database.acting(
      { role: null },
      async (run) => (await run("SELECT sha256 FROM catalogue_edition ORDER BY id")).rows,
    );
    expect(after).toEqual(before);
  });

  it("takes the same content in another order of keys for the same edition", async () => {
    const turned = Object.fromEntries(Object.entries(edition).reverse()) as typeof edition;
    expect(await publishShipped(shipped(turned))).toEqual([]);
  });

  it("refuses a malformed edition, and one under another id", async () => {
    const malformed = { ...edition, id: "2027-01", effectiveFrom: "soon" };
    await expect(publishShipped(shipped(malformed))).rejects.toThrow("Edition 2027-01 is malformed at effectiveFrom");
    await expect(publishShipped([{ id: "2027-02", load: async () => edition }])).rejects.toThrow("calls itself 2026-10");
  });
});

describe("readEdition and readService", () => {
  it("derive status and grade from evidence", async () => {
    const view = await readEdition(anybody, { editionId: "2026-10" });
    expect(EditionView.parse(view)).toEqual(view);
    const status = Object.fromEntries(view.services.map((service) => [service.id, [service.status, service.evidence]]));
    expect(status).toEqual({
      compute: ["available", "confirmed"],
      edge: ["not-planned", "weak"],
      lab: ["unknown", "none"],
      told: ["available", expect.any(String)],
    });
    expect(view.qualification).toMatchObject([{ scope: "iaas", milestone: "J1", source: { id: "press-office" } }]);
    expect(view).toMatchObject({ rules: 2, types: 5 });
  });

  it("say which side each piece of evidence takes", async () => {
    const view = await readService(anybody, { editionId: "2026-10", serviceId: "told" });
    expect(ServiceView.parse(view)).toEqual(view);
    expect(view.evidencePieces.map((piece) => [piece.kind, piece.side])).toEqual([
      ["service-statement", "decides"],
      ["press", "contradicts"],
      ["nature", "informs"],
    ]);
    expect(view.evidencePieces[0]?.source).toMatchObject({ id: "fact-2026", label: "fact" });
  });

  it("show the rules, the replacement and the types of one service", async () => {
    expect(await readService(anybody, { editionId: "2026-10", serviceId: "compute" })).toMatchObject({
      rules: [{ id: "big-size", effect: "conditional" }],
      types: [
        { type: "test.auth/locks", role: "configuration" },
        { type: "test.compute/machines", role: "hosted" },
      ],
      replacement: null,
    });
    const edge = await readService(anybody, { editionId: "2026-10", serviceId: "edge" });
    expect(edge).toMatchObject({
      requirement: "19.2.b",
      replacement: { effort: "M", becomes: "conditional" },
      whyNot: "non-regional",
    });
  });

  it("know no other edition or service", async () => {
    expect(await statusOf(readEdition(anybody, { editionId: "1999-01" }))).toBe(404);
    expect(await statusOf(readService(anybody, { editionId: "2026-10", serviceId: "nothing" }))).toBe(404);
    expect(await statusOf(readService(anybody, { editionId: "1999-01", serviceId: "compute" }))).toBe(404);
  });

  it("ask for a session, and for nothing more", async () => {
    expect(await statusOf(listEditions(nobody, {}))).toBe(401);
    expect(await statusOf(readEdition(nobody, { editionId: "2026-10" }))).toBe(401);
    expect(await statusOf(readService(nobody, { editionId: "2026-10", serviceId: "compute" }))).toBe(401);
  });
});
