import { expect, it } from "vitest";
import { anAdministrator, anOrganisation, aProject, giveRole } from "@/prisma/seed/builders";
import { beforeScope } from "../database";
import { testDatabase } from "../test-database";
import { listOrganisations } from "./list-organisations";

testDatabase();
const YESTERDAY = new Date(Date.now() - 24 * 3_600_000);

it("lists, even to who oversees every organisation, one's own alone: each once, and none that one has left", async () => {
  const [led, both, left, over] = [
    await anOrganisation({ name: "A" }),
    await anOrganisation({ name: "B" }),
    await anOrganisation({ name: "C" }),
    await anOrganisation({ name: "D" }),
  ];
  await anOrganisation({ name: "E" });
  const project = await aProject(both.id);
  const caller = await anAdministrator("portfolio-executive");
  const { personId } = caller;
  expect((await listOrganisations(caller, {})).organisations).toEqual([]);
  await giveRole(personId, led.id, "project-lead");
  await giveRole(personId, both.id, "reader");
  await giveRole(personId, both.id, "consultant");
  await giveRole(personId, left.id, "reader");
  await giveRole(personId, over.id, "consultant");
  await beforeScope(async (tx) => {
    await tx.membership.updateMany({ where: { personId, organisationId: left.id }, data: { endedAt: new Date() } });
    await tx.engagement.updateMany({ where: { personId, organisationId: over.id }, data: { endsAt: YESTERDAY } });
  });
  const { organisations } = await listOrganisations(caller, {});
  expect(organisations.map(({ name, role, projects }) => [name, role, projects.map(({ id }) => id)])).toEqual([
    ["A", "project-lead", []],
    ["B", "reader", [project.id]],
  ]);
});
