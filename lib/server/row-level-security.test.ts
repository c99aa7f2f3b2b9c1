import { beforeAll, describe, expect, it } from "vitest";
import { aPerson, asSystem } from "@/prisma/seed/builders";
import { type Run, testDatabase } from "./test-database";
import { aTestEstate, door, machine, type TestEstate } from "./test-estate";

const database = testDatabase();
let mine: TestEstate;
let theirs: TestEstate;

/** Tables without a policy, each with its reason. */
const GLOBAL: Readonly<Record<string, string>> = {
  _prisma_migrations: "which migrations were applied; nothing is granted on it",
  session: "read by the login role before a scope exists; nothing is granted on it",
  catalogue_edition: "the catalogue is the same for everybody",
  shape: "facts of Azure's own vocabulary, no tenant's text",
  shape_verdict: "verdicts of shapes, no tenant's text",
  staged_resource: "COPY refuses policed tables: the portal may insert and never read; the worker deletes by import",
  staged_match: "which staged row matches which version: the worker alone",
};

/** Where the worker reads more than the organisation it works for, each with its reason. */
const WORKER_READS: Readonly<Record<string, string>> = {
  job: "it looks for work of every organisation",
  inventory_import: "it looks for readings that were cut off, and for staged rows left behind",
};

beforeAll(async () => {
  mine = await aTestEstate({ CRM: [machine("vm-1"), door("door-1")] });
  theirs = await aTestEstate({ Secret: [machine("vm-secret")] });
  for (const estate of [mine, theirs]) await fill(estate);
});

/** A row in each table that use cases fill and the estate of the tests does not. */
async function fill({ organisation, project, lead, workloads }: TestEstate): Promise<void> {
  const place = { organisationId: organisation.id, projectId: project.id };
  const [workload] = Object.values(workloads);
  await asSystem(organisation.id, async ({ tx }) => {
    await tx.job.create({ data: { ...place, kind: "score", subject: "all" } });
    const given = await tx.inventoryImport.create({ data: { ...place, fileName: "a.json", personId: lead.personId } });
    const row = {
      organisationId: organisation.id,
      importId: given.id,
      ordinal: 0,
      row: 1,
      code: "invalid-id",
      params: "{}",
      cells: "{}",
    };
    await tx.inventoryRejection.create({ data: row });
    if (workload)
      await tx.workloadPin.create({ data: { ...place, resourceKey: "k", workloadId: workload.id, personId: lead.personId } });
    await tx.$executeRaw`SELECT audit_append('test', 'test', '{}', 'test')`;
  });
}

const app = () => ({ role: "portal_app" as const, organisation: mine.organisation.id, person: mine.lead.personId });
const platform = () => ({ role: "portal_platform" as const, organisation: mine.organisation.id });

async function tables(run: Run): Promise<{ name: string; policed: boolean; forced: boolean; tenant: boolean }[]> {
  const { rows } = await run(`
    SELECT c.relname AS name, c.relrowsecurity AS policed, c.relforcerowsecurity AS forced,
      EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'organisation_id' AND NOT a.attisdropped) AS tenant
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY c.relname`);
  return rows as { name: string; policed: boolean; forced: boolean; tenant: boolean }[];
}
/** The same statement in a savepoint, so that a refusal does not end the transaction. */
async function tried(run: Run, sql: string, parameters: unknown[] = []): Promise<string | number> {
  await run("SAVEPOINT attempt");
  try {
    const { affected } = await run(sql, parameters);
    await run("RELEASE SAVEPOINT attempt");
    return affected;
  } catch (error) {
    await run("ROLLBACK TO SAVEPOINT attempt");
    return error && typeof error === "object" && "code" in error ? String(error.code) : "error";
  }
}
const DENIED = "42501";

describe("row-level security", () => {
  it("covers every table, or the table is global for a stated reason", async () => {
    const all = await database.acting({ role: null }, tables);
    expect(all.length).toBeGreaterThan(20);
    for (const { name, policed, forced, tenant } of all) {
      if (name in GLOBAL) expect(tenant, `${name} has an organisation: it cannot be global`).toBe(false);
      else expect({ name, policed, forced }).toEqual({ name, policed: true, forced: true });
    }
  });

  it("shows one organisation its own rows and no others, table by table", async () => {
    const tenant = (await database.acting({ role: null }, tables)).filter((table) => table.tenant && table.name !== "audit_head");
    expect(tenant.length).toBeGreaterThanOrEqual(13);
    for (const who of [app(), platform()]) {
      await database.acting(who, async (run) => {
        for (const { name } of tenant.filter((table) => who.role === "portal_app" || !(table.name in WORKER_READS))) {
          const { rows } = await run(`SELECT DISTINCT organisation_id::text AS id FROM ${name}`);
          const expected = name === "engagement" ? [] : [{ id: mine.organisation.id }];
          expect(rows, `${who.role} ${name}`).toEqual(expected);
        }
      });
    }
  });

  it("lets nobody write into another organisation, table by table", async () => {
    const tenant = (await database.acting({ role: null }, tables)).filter((table) => table.tenant);
    for (const who of [app(), platform()]) {
      await database.acting(who, async (run) => {
        for (const { name } of tenant.filter((table) => who.role === "portal_app" || table.name !== "job")) {
          const other = [theirs.organisation.id];
          const [updated, deleted] = [
            await tried(run, `UPDATE ${name} SET organisation_id = organisation_id WHERE organisation_id = $1`, other),
            await tried(run, `DELETE FROM ${name} WHERE organisation_id = $1`, other),
          ];
          expect([0, DENIED], `${who.role} update ${name}`).toContain(updated);
          expect([0, DENIED], `${who.role} delete ${name}`).toContain(deleted);
        }
      });
    }
  });

  it("refuses rows made for another organisation, or moved there", async () => {
    const workload = "INSERT INTO workload (organisation_id, project_id, grouping, key, name) VALUES ($1, $2, 'tag:x', 'k', 'n')";
    await database.acting(app(), async (run) => {
      const { organisation, project } = theirs;
      expect(await tried(run, workload, [organisation.id, project.id])).toBe(DENIED);
      expect(await tried(run, workload, [mine.organisation.id, project.id]), "own organisation, foreign project").toBe("23503");
      expect(await tried(run, workload, [mine.organisation.id, mine.project.id])).toBe(1);
      expect(await tried(run, "UPDATE workload SET organisation_id = $1", [organisation.id])).toBe(DENIED);
      const pin =
        "INSERT INTO workload_pin (organisation_id, project_id, resource_key, workload_id, person_id) VALUES ($1, $2, 'p', $3, $4)";
      const foreign = theirs.workloads.Secret?.id;
      expect(
        await tried(run, pin, [mine.organisation.id, mine.project.id, foreign, mine.lead.personId]),
        "foreign workload",
      ).toBe("23503");
      const job = "INSERT INTO job (kind, organisation_id, project_id, subject) VALUES ('score', $1, $2, 'all')";
      expect(await tried(run, job, [organisation.id, project.id])).toBe(DENIED);
    });
  });

  it("shows nothing at all while no organisation is set", async () => {
    const tenant = (await database.acting({ role: null }, tables)).filter((table) => table.tenant && table.name !== "audit_head");
    await database.acting({ role: "portal_app" }, async (run) => {
      for (const { name } of tenant) expect((await run(`SELECT 1 FROM ${name} LIMIT 1`)).rows, name).toEqual([]);
      expect((await run("SELECT id FROM organisation")).rows).toEqual([]);
      expect((await run("SELECT id FROM person")).rows).toEqual([]);
    });
  });
});

describe("least privilege", () => {
  it("keeps sessions, password hashes and staged rows from the portal's role", async () => {
    await database.acting(app(), async (run) => {
      for (const sql of [
        "SELECT id FROM session",
        "SELECT password_hash FROM person",
        "SELECT * FROM person",
        "SELECT key FROM staged_resource",
        "DELETE FROM staged_resource",
        "SELECT checksum FROM _prisma_migrations",
        "SELECT hash FROM audit_head",
      ])
        expect(await tried(run, sql), sql).toBe(DENIED);
      expect((await run("SELECT name FROM person WHERE id = $1", [mine.lead.personId])).rows).toHaveLength(1);
    });
  });

  it("leaves the audit to its one door", async () => {
    for (const who of [app(), platform()]) {
      await database.acting(who, async (run) => {
        for (const sql of [
          "UPDATE audit_event SET action = 'x'",
          "DELETE FROM audit_event",
          "UPDATE audit_head SET sequence = 0",
          `INSERT INTO audit_event (organisation_id, sequence, at, action, subject, detail, request_id, previous_hash, hash)
            VALUES ('${mine.organisation.id}', 99, now(), 'a', 'b', '{}', 'r', '', '')`,
        ])
          expect(await tried(run, sql), `${who.role}: ${sql}`).toBe(DENIED);
        expect((await run("SELECT audit_append('a', 'b', '{}', 'r') AS n")).rows).toEqual([{ n: "2" }]);
      });
    }
    const nowhere = database.acting({ role: "portal_app" }, (run) => run("SELECT audit_append('a', 'b', '{}', 'r')"));
    await expect(nowhere).rejects.toThrow("audit without organisation");
  });

  it("lets the portal's role judge nothing: catalogue, verdicts and results are the worker's", async () => {
    await database.acting(app(), async (run) => {
      for (const sql of [
        "UPDATE catalogue_edition SET title = 'x'",
        "DELETE FROM shape_verdict",
        "UPDATE shape SET facts = '{}'",
        "UPDATE workload_result SET verdict = 'eligible'",
        "UPDATE estate_summary SET document = '{}'",
        "UPDATE resource_version SET name = 'x'",
        "DELETE FROM resource_version",
        "DELETE FROM job",
        "UPDATE membership SET role = 'project-lead'",
        "UPDATE organisation SET name = 'x'",
      ])
        expect(await tried(run, sql), sql).toBe(DENIED);
    });
    await database.acting(platform(), async (run) => {
      expect(await tried(run, "UPDATE catalogue_edition SET title = 'x'"), "a published edition is frozen").toBe(DENIED);
      expect(await tried(run, "UPDATE shape SET facts = '{}'")).toBe(DENIED);
    });
  });

  it("shows a portfolio the organisations of one person, and no estate", async () => {
    const who = { role: "portal_portfolio" as const, person: mine.reader.personId };
    await database.acting(who, async (run) => {
      expect((await run("SELECT id::text FROM organisation")).rows).toEqual([{ id: mine.organisation.id }]);
      expect((await run("SELECT id::text FROM project")).rows).toEqual([{ id: mine.project.id }]);
      expect((await run("SELECT id::text FROM person")).rows).toEqual([{ id: mine.reader.personId }]);
      for (const name of ["resource_version", "workload", "workload_result", "estate_summary", "inventory_import"])
        expect(await tried(run, `SELECT 1 FROM ${name}`), name).toBe(DENIED);
    });
    const stranger = await aPerson();
    await database.acting({ ...who, person: stranger.id }, async (run) => {
      expect((await run("SELECT id FROM organisation")).rows).toEqual([]);
    });
  });
});
