import { expect, it } from "vitest";
import { SHIPPED_EDITIONS } from "@/lib/domain/catalogue/shipped";
import { seedMicrosoft365 } from "@/prisma/seed/demonstration-microsoft365";
import { publishShipped } from "../catalogue/publish-shipped";
import { testDatabase } from "../test-database";
import { aTestEstate, machine } from "../test-estate";
import { readMicrosoft365 } from "./read-microsoft365";

testDatabase();

it("shows the demonstration's tenant alive: services, people, doubts, volumes and a length", async () => {
  const estate = await aTestEstate({ CRM: [machine("vm-1")] });
  await publishShipped(SHIPPED_EDITIONS.filter(({ rulesOf }) => rulesOf));
  await seedMicrosoft365(estate.lead, estate.path);
  await seedMicrosoft365(estate.lead, estate.path);
  const { tenant } = await readMicrosoft365(estate.reader, estate.path);
  expect(tenant).toMatchObject({ files: 7, from: "2026-11-15", to: "2026-11-15", unknownProducts: [] });
  expect(tenant?.populations?.people).toBe(640);
  expect(tenant?.populations?.byLoss.lost).toBeGreaterThan(40);
  expect(tenant?.populations?.services.slice(0, 2).map(({ id }) => id)).toContain("viva-engage");
  const unsettled = tenant?.coexistence.filter(({ state }) => state === "unknown").map(({ id }) => id);
  expect(unsettled).toEqual(["guests", "applications", "devices"]);
  expect(tenant?.estimate.volumes).toMatchObject({ people: 640, mailboxes: 640, sites: 180, drives: 533 });
}, 60_000);
