import { describe, expect, it } from "vitest";
import { aCaller, anOrganisation, aProject, asSystem, someResources } from "@/prisma/seed/builders";
import { inScope } from "./database";
import { testDatabase } from "./test-database";

const database = testDatabase();

describe("testDatabase", () => {
  it("serves use cases and raw SQL from one migrated database", async () => {
    const organisation = await anOrganisation();
    const project = await aProject(organisation.id, { currentImport: 1 });
    await someResources(project, [{ name: "vm-1" }, { name: "vm-2" }]);
    const count = await asSystem(organisation.id, ({ tx }) => tx.resourceVersion.count());
    expect(count).toBe(2);
    const caller = await aCaller(organisation.id, "reader");
    const seen = await inScope(
      caller,
      { kind: "organisation", organisationId: organisation.id, permission: "inventory.read" },
      (scope) => scope.tx.resourceVersion.count(),
    );
    expect(seen).toBe(2);
  });

  it("rolls raw SQL back", async () => {
    const count = (sql: string) => database.acting({ role: null }, async (run) => (await run(sql)).rows[0]?.n);
    const before = await count("SELECT count(*)::int AS n FROM organisation");
    await database.acting({ role: null }, (run) => run("INSERT INTO organisation (name, legal_form) VALUES ('a', 'ministere')"));
    expect(await count("SELECT count(*)::int AS n FROM organisation")).toBe(before);
  });
});
