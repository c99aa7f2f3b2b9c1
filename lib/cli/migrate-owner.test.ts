import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Blocker } from "@/lib/domain/eligibility/verdict";
import { blockingReasons, freedAlone } from "@/lib/server/eligibility/blocking";
import { migrate } from "./migrate.mjs";
import { ROOT } from "./place.mjs";

const TAKEN = ["portal_app", "portal_portfolio", "portal_platform", "portal_person", "portal_admin"];

/**
 * A login role as a server's administrator hands it out: no superuser, but allowed to create roles, on a server of PostgreSQL 16 or
 * newer, where who creates a role is its administrator and not by itself allowed to take it.
 */
let database: PGlite;
const query = async (sql: string, parameters?: unknown[]) =>
  (await database.query<Record<string, unknown>>(sql, parameters)).rows;

beforeAll(async () => {
  database = await PGlite.create({ dataDir: "memory://" });
  await database.exec(
    "CREATE ROLE portal_login LOGIN CREATEROLE; ALTER DATABASE postgres OWNER TO portal_login; ALTER SCHEMA public OWNER TO portal_login;",
  );
  await database.exec("SET SESSION AUTHORIZATION portal_login");
  const connection = { exec: (sql: string) => database.exec(sql), query };
  await migrate(path.join(ROOT, "prisma/migrations"), connection, "20261122330000");
  await judgedBefore();
  await migrate(path.join(ROOT, "prisma/migrations"), connection);
}, 60_000);
afterAll(() => database.close());

const ORGANISATION = "11111111-1111-4111-8111-111111111111";
const PROJECT = "22222222-2222-4222-8222-222222222222";
const reason = (service: string | null, ruleId: string, plannedFor?: string) =>
  ({ service, ruleId, finding: { params: plannedFor === undefined ? {} : { plannedFor } } }) as unknown as Blocker;
const [lake, laker, dated, unmapped] = [
  reason("lake", "absent"),
  reason("lakehouse", "absent"),
  reason("front-door", "dated", "2027"),
  reason(null, "unmapped"),
];
/** Results of an earlier release, by what their documents say. */
const JUDGED = [
  { blocking: [unmapped, lake, dated, lake, laker], flip: { becomes: "eligible" } },
  { blocking: [lake, lake], flip: { becomes: "eligible" } },
  { blocking: [unmapped], flip: null },
  { blocking: [], flip: null },
] as unknown as readonly Parameters<typeof freedAlone>[0][];

/** An estate that was judged before its blockers were columns, written by the role that the portal judges under. */
async function judgedBefore(): Promise<void> {
  await query("INSERT INTO organisation (id, name, legal_form) VALUES ($1, 'Before', 'ministere')", [ORGANISATION]);
  await query("INSERT INTO project (id, organisation_id, name) VALUES ($1, $2, 'P')", [PROJECT, ORGANISATION]);
  await database.exec(`BEGIN; SELECT set_config('app.organisation', '${ORGANISATION}', true); SET LOCAL ROLE portal_platform`);
  for (const [at, document] of JUDGED.entries()) {
    const first = document.blocking[0];
    const key = first ? (first.service ?? first.ruleId) : null;
    await query(
      `INSERT INTO workload_result (organisation_id, project_id, round, edition_id, workload_id, verdict, severity, sort_key, resources,
        evidence, needed, missing, blocking_service, blocking_rule, document)
      VALUES ($1, $2, 1, 'e', gen_random_uuid(), 'redesign', 1, $3, 1, 'strong', 1, 0, $4, $5, $6)`,
      [ORGANISATION, PROJECT, String(at), key, first?.ruleId ?? null, JSON.stringify(document)],
    );
  }
  await database.exec("COMMIT");
}

/** What happens under a role, in a transaction that is rolled back. */
async function inTransaction<T>(before: string, work: () => Promise<T>): Promise<T> {
  await database.exec(`BEGIN; ${before}`);
  try {
    return await work();
  } finally {
    await database.exec("ROLLBACK");
  }
}

describe("the migrations, run by a login role that is no superuser", () => {
  it("are run under the rules that they are tested for", async () => {
    const [server] = await query("SELECT current_setting('server_version_num')::int >= 160000 AS new, current_user AS name");
    expect(server).toEqual({ new: true, name: "portal_login" });
    expect(await query("SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user")).toEqual([
      { rolsuper: false, rolbypassrls: false },
    ]);
  });

  it.each(TAKEN)("let it take the role %s", async (role) => {
    expect(await inTransaction(`SET LOCAL ROLE ${role}`, () => query("SELECT current_user AS name"))).toEqual([{ name: role }]);
  });

  it("let it work before a scope, in one, and audit in its chain", async () => {
    const seen = await inTransaction("", async () => {
      const [organisation] = await query("INSERT INTO organisation (name, legal_form) VALUES ('A', 'ministere') RETURNING id");
      await query("SELECT set_config('app.organisation', $1, true)", [organisation?.id]);
      await database.exec("SET LOCAL ROLE portal_app");
      await query("SELECT audit_append('a', 'b', '{}', 'c')");
      const [row] = await query(
        "SELECT (SELECT count(*)::int FROM organisation) AS mine, (SELECT count(*)::int FROM audit_event) AS rows",
      );
      return row;
    });
    expect(seen).toEqual({ mine: 1, rows: 1 });
  });

  it("copy into the columns of old results what new ones are written with", async () => {
    const read = `SELECT blocking_reasons AS reasons, freed_alone AS freed FROM workload_result ORDER BY sort_key`;
    const begin = `SELECT set_config('app.organisation', '${ORGANISATION}', true); SET LOCAL ROLE portal_app`;
    const expected = JUDGED.map((one) => ({ reasons: blockingReasons(one.blocking), freed: freedAlone(one) }));
    expect(await inTransaction(begin, () => query(read))).toEqual(expected);
    expect(expected.map(({ reasons, freed }) => [reasons.length, freed])).toEqual([
      [4, false],
      [1, true],
      [1, false],
      [0, false],
    ]);
  });

  it("keep the role of the backup from it, until it joins for one transaction", async () => {
    await expect(inTransaction("SET LOCAL ROLE portal_backup", () => query("SELECT 1"))).rejects.toThrow("permission denied");
    await database.exec("ROLLBACK");
    const seen = await inTransaction("GRANT portal_backup TO CURRENT_USER; SET LOCAL ROLE portal_backup", async () => {
      await query("SELECT count(*) FROM audit_event, second_factor, workload");
      await database.exec("SAVEPOINT before");
      const refused = await query("DELETE FROM audit_event").catch((error: unknown) => String(error));
      await database.exec("ROLLBACK TO SAVEPOINT before");
      return refused;
    });
    expect(seen).toContain("permission denied");
    await expect(inTransaction("SET LOCAL ROLE portal_backup", () => query("SELECT 1"))).rejects.toThrow("permission denied");
    await database.exec("ROLLBACK");
  });

  it("let no portal role read what its policies do not say, even without any setting", async () => {
    const count = await inTransaction(
      "INSERT INTO organisation (name, legal_form) VALUES ('A', 'ministere'); SET LOCAL ROLE portal_app",
      () => query("SELECT count(*)::int AS n FROM organisation"),
    );
    expect(count).toEqual([{ n: 0 }]);
  });
});
