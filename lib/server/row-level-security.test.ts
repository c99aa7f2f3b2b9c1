import { beforeAll, describe, expect, it } from "vitest";
import { aPerson } from "@/prisma/seed/builders";
import { beforeScope } from "./database";
import { testDatabase } from "./test-database";
import { aTestEstate, door, machine, type TestEstate } from "./test-estate";
import { DENIED, fillTables, tables, tried } from "./test-raw-sql";

const database = testDatabase();
let mine: TestEstate;
let theirs: TestEstate;

/** Tables without a policy, each with its reason. */
const GLOBAL: Readonly<Record<string, string>> = {
  _prisma_migrations: "which migrations were applied; nothing is granted on it but to the backup",
  catalogue_edition: "the catalogue is the same for everybody",
  shape: "facts of Azure's own vocabulary, no tenant's text",
  shape_verdict: "verdicts of shapes, no tenant's text",
  staged_resource: "COPY refuses policed tables: the portal may insert and never read; the worker deletes by import",
  staged_match: "which staged row matches which version: the worker alone",
  rate_limit: "counters under keyed hashes, of the login role alone; nothing is granted on it but to the backup",
};

/** Where the worker reads more than the organisation it works for, each with its reason. */
const WORKER_READS: Readonly<Record<string, string>> = {
  job: "it looks for work of every organisation",
  inventory_import: "it looks for readings that were cut off, and for staged rows left behind",
};

beforeAll(async () => {
  mine = await aTestEstate({ CRM: [machine("vm-1"), door("door-1")] });
  theirs = await aTestEstate({ Secret: [machine("vm-secret")] });
  for (const estate of [mine, theirs]) await fillTables(estate);
});

const app = () => ({ role: "portal_app" as const, organisation: mine.organisation.id, person: mine.lead.personId });
const platform = () => ({ role: "portal_platform" as const, organisation: mine.organisation.id });

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
          const rowsOf = `SELECT DISTINCT organisation_id::text AS id FROM ${name}`;
          // The worker is granted no more than it needs: nothing at all of some tables.
          if (who.role === "portal_platform" && (await tried(run, rowsOf)) === DENIED) continue;
          const { rows } = await run(rowsOf);
          expect(rows, `${who.role} ${name}`).toEqual([{ id: mine.organisation.id }]);
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

describe("oneself", () => {
  const OWN = ["session", "second_factor", "recovery_code", "platform_role", "membership", "engagement"];

  it("is all that a person's role sees and changes, table by table", async () => {
    const all = await database.acting({ role: null }, tables);
    await database.acting({ role: "portal_person", person: mine.lead.personId }, async (run) => {
      for (const name of OWN) {
        const { rows } = await run(`SELECT DISTINCT person_id::text AS id FROM ${name}`);
        expect(rows, name).toEqual(name === "engagement" ? [] : [{ id: mine.lead.personId }]);
        const theirs = [mine.reader.personId];
        for (const sql of [`UPDATE ${name} SET person_id = person_id`, `DELETE FROM ${name}`])
          expect([0, DENIED], `${sql}`).toContain(await tried(run, `${sql} WHERE person_id = $1`, theirs));
      }
      expect((await run("SELECT id::text FROM person")).rows).toEqual([{ id: mine.lead.personId }]);
      expect((await run("SELECT id::text FROM organisation")).rows).toEqual([{ id: mine.organisation.id }]);
      for (const { name } of all.filter((table) => table.estate || table.name === "project"))
        expect(await tried(run, `SELECT 1 FROM ${name}`), name).toBe(DENIED);
    });
  });

  it("cannot be made somebody else", async () => {
    await database.acting({ role: "portal_person", person: mine.lead.personId }, async (run) => {
      const role = "INSERT INTO platform_role (person_id, role) VALUES ($1, 'administrator')";
      expect(await tried(run, role, [mine.lead.personId]), "no role is given to oneself").toBe(DENIED);
      const session = "INSERT INTO session (person_id, expires_at) VALUES ($1, now() + interval '1 hour')";
      expect(await tried(run, session, [mine.reader.personId]), "nor a session of somebody else").toBe(DENIED);
      expect(await tried(run, "UPDATE person SET email = 'x' WHERE id = $1", [mine.lead.personId])).toBe(DENIED);
      const factor = "UPDATE second_factor SET person_id = $1";
      expect(await tried(run, factor, [mine.reader.personId]), "nor a second factor").toBe(DENIED);
    });
  });

  it("is nobody while no person is set", async () => {
    await database.acting({ role: "portal_person" }, async (run) => {
      for (const name of OWN) expect((await run(`SELECT person_id FROM ${name}`)).rows, name).toEqual([]);
      for (const name of ["person", "organisation"]) expect((await run(`SELECT id FROM ${name}`)).rows, name).toEqual([]);
    });
  });
});

describe("a portfolio", () => {
  const who = (person: string) => ({ role: "portal_portfolio" as const, person });
  const idsIn = (name: string) => `SELECT id::text FROM ${name} ORDER BY id`;

  it("shows the organisations of one person with their summaries, and no estate", async () => {
    const all = await database.acting({ role: null }, tables);
    await database.acting(who(mine.reader.personId), async (run) => {
      expect((await run(idsIn("organisation"))).rows).toEqual([{ id: mine.organisation.id }]);
      expect((await run(idsIn("project"))).rows).toEqual([{ id: mine.project.id }]);
      expect((await run(idsIn("person"))).rows).toEqual([{ id: mine.reader.personId }]);
      const { rows } = await run("SELECT DISTINCT organisation_id::text AS id FROM estate_summary");
      expect([[], [{ id: mine.organisation.id }]]).toContainEqual(rows);
      const summed = ["estate_summary", "inventory_import", "gate_due", "portfolio_line"];
      for (const { name } of all.filter((table) => table.estate && !summed.includes(table.name)))
        expect(await tried(run, `SELECT 1 FROM ${name}`), name).toBe(DENIED);
      for (const column of ["id", "file_name", "person_id", "summary", "resources"])
        expect(await tried(run, `SELECT ${column} FROM inventory_import`), "only when an import was applied").toBe(DENIED);
      expect((await run("SELECT DISTINCT organisation_id::text AS id FROM gate_due")).rows).toEqual([
        { id: mine.organisation.id },
      ]);
      expect(await tried(run, "SELECT person_id FROM gate_due"), "only when a gate is due").toBe(DENIED);
    });
    await database.acting(who((await aPerson()).id), async (run) => {
      for (const name of ["organisation", "project"]) expect((await run(idsIn(name))).rows, name).toEqual([]);
      expect((await run("SELECT 1 FROM estate_summary")).rows).toEqual([]);
    });
  });

  it("shows a portfolio executive every summary, and still no estate", async () => {
    const executive = await aPerson();
    await beforeScope((tx) => tx.platformRole.create({ data: { personId: executive.id, role: "portfolio-executive" } }));
    const everyone = [mine.organisation.id, theirs.organisation.id].sort();
    await database.acting(who(executive.id), async (run) => {
      expect((await run(idsIn("organisation"))).rows.map(({ id }) => id)).toEqual(everyone);
      for (const name of ["estate_summary", "portfolio_line"]) {
        const { rows } = await run(`SELECT DISTINCT organisation_id::text AS id FROM ${name} ORDER BY 1`);
        expect(rows.map(({ id }) => id)).toEqual(everyone);
      }
      expect((await run("SELECT id FROM follow_up")).rows, "nor what is noted about them").toEqual([]);
      for (const name of ["resource_version", "workload", "workload_result", "workload_shape", "job"])
        expect(await tried(run, `SELECT 1 FROM ${name}`), name).toBe(DENIED);
      expect((await run("SELECT DISTINCT person_id FROM membership")).rows, "nor who works there").toEqual([]);
    });
  });

  it("shows no engagement that is proposed, over or ended", async () => {
    const states = {
      proposed: { acceptedAt: null },
      over: { endsAt: new Date(0) },
      ended: { endedAt: new Date(0) },
    };
    for (const [name, state] of Object.entries(states)) {
      const { id: personId } = await aPerson();
      const plain = { acceptedAt: new Date(), endsAt: new Date(Date.now() + 3_600_000) };
      await beforeScope((tx) =>
        tx.engagement.create({ data: { organisationId: theirs.organisation.id, personId, ...plain, ...state } }),
      );
      await database.acting(who(personId), async (run) => {
        expect((await run(idsIn("organisation"))).rows, name).toEqual([]);
      });
    }
  });
});

describe("the administration", () => {
  const admin = () => ({ role: "portal_admin" as const, person: mine.lead.personId });

  it("reads and writes no project and nothing of an estate, table by table", async () => {
    const all = await database.acting({ role: null }, tables);
    const closed = all.filter(({ name, estate }) => estate || ["project", "inventory_rejection", "audit_event"].includes(name));
    expect(closed.length).toBeGreaterThan(9);
    await database.acting(admin(), async (run) => {
      for (const { name } of closed) {
        for (const sql of [
          `SELECT 1 FROM ${name}`,
          `DELETE FROM ${name}`,
          `UPDATE ${name} SET organisation_id = organisation_id`,
        ])
          expect(await tried(run, sql), sql).toBe(DENIED);
      }
    });
  });

  it("sees every organisation and its people, and no secret", async () => {
    await database.acting(admin(), async (run) => {
      const { rows } = await run("SELECT id::text FROM organisation ORDER BY id");
      expect(rows.map(({ id }) => id)).toEqual([mine.organisation.id, theirs.organisation.id].sort());
      for (const sql of [
        "SELECT password_hash FROM person",
        "UPDATE person SET password_hash = 'x'",
        "SELECT secret FROM second_factor",
        "UPDATE second_factor SET secret = 'x'",
        "SELECT code_hash FROM recovery_code",
        "SELECT token_hash FROM password_reset",
        "SELECT message FROM outgoing_mail",
        "INSERT INTO session (person_id, expires_at) SELECT id, now() FROM person",
      ])
        expect(await tried(run, sql), sql).toBe(DENIED);
    });
  });
});
