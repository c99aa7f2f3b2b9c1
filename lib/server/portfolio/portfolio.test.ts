import { beforeAll, describe, expect, it } from "vitest";
import { aCaller, anAdministrator, anOrganisation, aPerson, aProject, aSession, giveRole } from "@/prisma/seed/builders";
import { archiveProject } from "../organisation/archive-project";
import { statusOf } from "../test-access";
import { testDatabase } from "../test-database";
import { aTestEstate, door, machine, type TestEstate } from "../test-estate";
import { listPortfolio } from "./list-portfolio";

const database = testDatabase();
let estate: TestEstate;
let second: { id: string };
beforeAll(async () => {
  estate = await aTestEstate({ CRM: [machine("vm-1"), door("door-1")], Paie: [machine("vm-2")] });
  second = await anOrganisation({ name: "Agence", legalForm: "operateur_etat" });
  await aProject(second.id, { name: "Étude" });
  await anOrganisation({ name: "Zone fermée" });
});

async function consultant(...organisations: string[]) {
  const { id } = await aPerson();
  for (const organisation of organisations) await giveRole(id, organisation, "consultant");
  return { ...(await aSession(id)), personId: id };
}
const namesOf = ({ items }: Awaited<ReturnType<typeof listPortfolio>>) => items.map(({ name }) => name);

describe("listPortfolio", () => {
  it("shows a consultant the engaged organisations with the totals of their projects", async () => {
    const { items, next } = await listPortfolio(await consultant(estate.organisation.id, second.id), {});
    expect(next).toBeNull();
    expect(items).toMatchObject([
      {
        name: "Agence",
        legalForm: "operateur_etat",
        openable: true,
        projects: [{ name: "Étude", byWorkload: null, importedAt: null }],
      },
      {
        name: estate.organisation.name,
        openable: true,
        projects: [{ phase: "training", workloads: 2, resources: 3, byWorkload: { redesign: 1, eligible: 1 } }],
      },
    ]);
  });

  it("shows a portfolio executive all of them, and which are closed to them", async () => {
    const { items } = await listPortfolio(await anAdministrator("portfolio-executive"), {});
    expect(items.map(({ name, openable }) => `${name}: ${openable}`)).toEqual([
      "Agence: false",
      `${estate.organisation.name}: false`,
      "Zone fermée: false",
    ]);
    expect(items[1]?.projects[0]).toMatchObject({ workloads: 2, resources: 3 });
  });

  it("shows an administrator, and anybody without organisation, nothing", async () => {
    expect(namesOf(await listPortfolio(await anAdministrator(), {}))).toEqual([]);
    expect(namesOf(await listPortfolio(await aSession((await aPerson()).id), {}))).toEqual([]);
    expect(await statusOf(listPortfolio({ sessionId: null, requestId: "test" }, {}))).toBe(401);
  });

  it("pages by name, both ways, and refuses a foreign cursor", async () => {
    const executive = await anAdministrator("portfolio-executive");
    const walk = async (direction: "ascending" | "descending") => {
      const names: string[] = [];
      for (let after: string | null | undefined; after !== null; ) {
        const page = await listPortfolio(executive, { direction, limit: 1, ...(after ? { after } : {}) });
        names.push(...namesOf(page));
        after = page.next;
      }
      return names;
    };
    const all = ["Agence", estate.organisation.name, "Zone fermée"];
    expect(await walk("ascending")).toEqual(all);
    expect(await walk("descending")).toEqual([...all].reverse());
    expect(await statusOf(listPortfolio(executive, { after: "WzEsMl0" }))).toBe(400);
  });

  it("forgets archived projects and engagements that are over", async () => {
    const own = await aTestEstate({ CRM: [machine("vm-1")] });
    const caller = await consultant(own.organisation.id);
    await archiveProject(own.lead, own.path);
    expect((await listPortfolio(caller, {})).items[0]?.projects).toEqual([]);
    const ended = "UPDATE engagement SET ended_at = now() WHERE person_id = $1";
    const { rows } = await database.acting({ role: null }, async (run) => {
      await run(ended, [caller.personId]);
      await run("SELECT set_config('role', 'portal_portfolio', true), set_config('app.person', $1, true)", [caller.personId]);
      return run("SELECT id FROM organisation UNION ALL SELECT project_id FROM estate_summary");
    });
    expect(rows).toEqual([]);
  });
});

describe("the portfolio's role in the database", () => {
  it("reads of an import when it was applied, and neither file, resource nor workload", async () => {
    const { personId } = await aCaller(estate.organisation.id, "consultant");
    await database.acting({ role: "portal_portfolio", person: personId }, async (run) => {
      expect((await run("SELECT project_id FROM estate_summary")).rows).toHaveLength(1);
      await run("SELECT applied_at FROM inventory_import");
    });
    for (const sql of ["SELECT file_name FROM inventory_import", "SELECT id FROM workload", "SELECT id FROM resource_version"]) {
      const read = database.acting({ role: "portal_portfolio", person: personId }, (run) => run(sql));
      await expect(read, sql).rejects.toThrow(/permission denied/);
    }
  });
});
