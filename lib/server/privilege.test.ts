import { beforeAll, describe, expect, it } from "vitest";
import { DATABASE_ROLES, testDatabase } from "./test-database";
import { aTestEstate, machine, type TestEstate } from "./test-estate";
import { DENIED, fillTables, tried } from "./test-raw-sql";

const database = testDatabase();
let mine: TestEstate;

beforeAll(async () => {
  mine = await aTestEstate({ CRM: [machine("vm-1")] });
  await fillTables(mine);
});

const app = () => ({ role: "portal_app" as const, organisation: mine.organisation.id, person: mine.lead.personId });
const platform = () => ({ role: "portal_platform" as const, organisation: mine.organisation.id });

/** S I U D as far as granted; small: on some columns only. */
const GRANTS = `
  SELECT c.relname AS name, r.role, (SELECT string_agg(CASE
      WHEN has_table_privilege(r.role, c.oid, p.verb) THEN left(p.verb, 1)
      WHEN p.verb <> 'DELETE' AND has_any_column_privilege(r.role, c.oid, p.verb) THEN lower(left(p.verb, 1)) ELSE '' END, '' ORDER BY p.at)
    FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']) WITH ORDINALITY AS p(verb, at)) AS granted
  FROM pg_class c CROSS JOIN unnest($1::text[]) AS r(role)
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY c.relname`;

describe("least privilege", () => {
  it("grants each role these verbs on each table, and no other", async () => {
    const { rows } = await database.acting({ role: null }, (run) => run(GRANTS, [[...DATABASE_ROLES]]));
    const names = [...new Set(rows.map(({ name }) => String(name)))];
    const cell = (name: string, role: string) =>
      String(rows.find((row) => row.name === name && row.role === role)?.granted || "·");
    const line = (head: string, cells: readonly string[]) =>
      `${head.padEnd(20)} ${cells.map((one, at) => one.padEnd(DATABASE_ROLES[at]?.length ?? 0)).join(" ")}`.trimEnd();
    const lines = names.map((name) =>
      line(
        name,
        DATABASE_ROLES.map((role) => cell(name, role)),
      ),
    );
    expect(["", line("", DATABASE_ROLES), ...lines, ""].join("\n")).toMatchInlineSnapshot(`
      "
                           portal_app portal_portfolio portal_person portal_admin portal_platform portal_backup
      _prisma_migrations   ·          ·                ·             ·            ·               S
      answer               SIu        ·                ·             ·            S               S
      answer_revision      SI         ·                ·             ·            ·               S
      assessment           SIu        ·                ·             ·            S               S
      assessment_presence  SIuD       ·                ·             ·            ·               S
      assessment_snapshot  SI         ·                ·             ·            S               S
      assumption           SIu        ·                ·             ·            ·               S
      audit_event          S          ·                ·             ·            S               S
      audit_head           ·          ·                ·             ·            s               S
      benchmark_consent    SID        ·                ·             ·            ·               S
      catalogue_edition    S          S                ·             ·            SI              S
      derogation           SIu        ·                ·             ·            s               S
      engagement           Su         S                S             SIU          S               S
      estate_summary       S          S                ·             ·            SIUD            S
      evidence             SIu        ·                ·             ·            S               S
      evidence_revision    SI         ·                ·             ·            S               S
      follow_up            SIu        s                ·             ·            ·               S
      gate_attestation     SIu        ·                ·             ·            S               S
      gate_decision        SI         ·                ·             ·            S               S
      gate_due             SIuD       s                ·             ·            Su              S
      gate_signature       SI         ·                ·             ·            S               S
      gate_waiver          SIu        ·                ·             ·            S               S
      inventory_import     SIU        s                ·             ·            SIU             S
      inventory_rejection  SID        ·                ·             ·            SID             S
      invitation           sIu        ·                ·             SIU          ·               S
      job                  SI         ·                ·             ·            SIU             S
      learner              SIu        ·                ·             ·            S               S
      membership           Su         S                S             S            S               S
      microsoft365_import  SIu        ·                ·             ·            ·               S
      microsoft365_move    SIu        ·                ·             ·            ·               S
      microsoft365_people  SID        ·                ·             ·            ·               S
      microsoft365_tenant  SIu        ·                ·             ·            s               S
      milestone            SI         ·                ·             ·            ·               S
      milestone_withdrawal SI         ·                ·             ·            ·               S
      organisation         Su         S                S             SI           S               S
      outgoing_mail        I          ·                I             I            SUD             S
      own_questionnaire    SIu        ·                ·             ·            ·               S
      password_reset       ·          ·                ·             sIu          sD              S
      person               s          s                su            sIu          s               S
      platform_audit_event ·          ·                s             S            ·               S
      platform_audit_head  ·          ·                ·             ·            ·               S
      platform_role        ·          S                S             SIuD         ·               S
      portfolio_line       S          S                ·             ·            Su              S
      portfolio_view       ·          S                SID           ·            ·               S
      project              SIu        S                ·             ·            Su              S
      project_dashboard    S          ·                ·             ·            sIU             S
      qualification_fact   S          S                ·             SIu          S               S
      questionnaire_version SI         ·                ·             ·            SI              S
      rate_limit           ·          ·                ·             ·            ·               S
      readiness_snapshot   SI         ·                ·             ·            SI              S
      recovery_code        ·          ·                sID           sD           ·               S
      remark               SIu        ·                ·             ·            ·               S
      report               SIu        ·                ·             ·            Su              S
      resource_version     Su         ·                ·             ·            SIUD            S
      responsibility       SID        ·                ·             ·            S               S
      second_factor        s          ·                siuD          sD           s               S
      second_reading       SIu        ·                ·             ·            ·               S
      second_reading_decision SI         ·                ·             ·            ·               S
      second_reading_mark  SIu        ·                ·             ·            ·               S
      section_assignment   SIuD       ·                ·             ·            ·               S
      session              su         ·                sIu           su           sD              S
      shape                SI         S                ·             ·            SI              S
      shape_verdict        S          S                ·             ·            SIUD            S
      staged_match         ·          ·                ·             ·            SIUD            S
      staged_resource      I          ·                ·             ·            SIUD            S
      training_record      SIu        ·                ·             ·            S               S
      training_session     SIu        ·                ·             ·            ·               S
      workload             SIU        ·                ·             ·            SIUD            S
      workload_pin         SIUD       ·                ·             ·            SIUD            S
      workload_result      S          ·                ·             ·            SIUD            S
      workload_shape       S          ·                ·             ·            SIUD            S
      "
    `);
  });

  it("keeps sessions, password hashes, secrets and staged rows from the portal's role", async () => {
    await database.acting(app(), async (run) => {
      for (const sql of [
        "SELECT expires_at FROM session",
        "SELECT device FROM session",
        "UPDATE session SET expires_at = now()",
        "UPDATE session SET second_factor_at = now()",
        "SELECT password_hash FROM person",
        "SELECT * FROM person",
        "UPDATE person SET email = 'x'",
        "SELECT secret FROM second_factor",
        "DELETE FROM second_factor",
        "SELECT 1 FROM recovery_code",
        "SELECT 1 FROM password_reset",
        "SELECT 1 FROM platform_role",
        "SELECT 1 FROM outgoing_mail",
        "SELECT 1 FROM rate_limit",
        "SELECT 1 FROM platform_audit_event",
        "SELECT key FROM staged_resource",
        "DELETE FROM staged_resource",
        "SELECT checksum FROM _prisma_migrations",
        "SELECT hash FROM audit_head",
      ])
        expect(await tried(run, sql), sql).toBe(DENIED);
      expect((await run("SELECT name FROM person WHERE id = $1", [mine.lead.personId])).rows).toHaveLength(1);
    });
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
        "DELETE FROM membership",
        "DELETE FROM engagement",
        "INSERT INTO organisation (name, legal_form) VALUES ('a', 'b')",
        "UPDATE organisation SET created_at = now()",
      ])
        expect(await tried(run, sql), sql).toBe(DENIED);
    });
    await database.acting(platform(), async (run) => {
      expect(await tried(run, "UPDATE catalogue_edition SET title = 'x'"), "a published edition is frozen").toBe(DENIED);
      expect(await tried(run, "UPDATE shape SET facts = '{}'")).toBe(DENIED);
      expect(await tried(run, "UPDATE membership SET role = 'project-lead'")).toBe(DENIED);
    });
  });

  it("does not let the login role take the backup's role, but for a transaction that grants it to itself", async () => {
    const { rows } = await database.acting({ role: null }, (run) =>
      run(`SELECT r.rolname FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member
        WHERE m.roleid = 'portal_backup'::regrole
          AND (coalesce((to_jsonb(m)->>'set_option')::boolean, true) OR coalesce((to_jsonb(m)->>'inherit_option')::boolean, true))`),
    );
    expect(rows).toEqual([]);
  });

  it("makes no role a superuser, an owner of a table or one that passes policies by", async () => {
    const { rows } = await database.acting({ role: null }, (run) =>
      run(
        `SELECT r.rolname FROM pg_roles r WHERE r.rolname = ANY($1) AND (r.rolsuper OR r.rolbypassrls OR r.rolcreaterole OR r.rolcanlogin
          OR EXISTS (SELECT FROM pg_class c WHERE c.relowner = r.oid)
          OR EXISTS (SELECT FROM pg_auth_members m WHERE m.member = r.oid))`,
        [[...DATABASE_ROLES]],
      ),
    );
    expect(rows).toEqual([]);
  });
});

describe("the audit", () => {
  it("can be changed by no role: only appended to, through its doors", async () => {
    const row = [mine.organisation.id];
    for (const role of DATABASE_ROLES) {
      await database.acting({ role, organisation: mine.organisation.id, person: mine.lead.personId }, async (run) => {
        for (const table of ["audit_event", "audit_head", "platform_audit_event", "platform_audit_head"]) {
          for (const sql of [`UPDATE ${table} SET hash = 'x'`, `DELETE FROM ${table}`, `TRUNCATE ${table}`])
            expect(await tried(run, sql), `${role}: ${sql}`).toBe(DENIED);
        }
        const event = `INSERT INTO audit_event (organisation_id, sequence, at, action, subject, detail, request_id, previous_hash, hash)
          VALUES ($1, 99, now(), 'a', 'b', '{}', 'r', '', '')`;
        expect(await tried(run, event, row), role).toBe(DENIED);
        expect(await tried(run, "INSERT INTO audit_head (organisation_id, sequence, hash) VALUES ($1, 9, '')", row), role).toBe(
          DENIED,
        );
      });
    }
  });

  it("is appended to in the order of its chain, and never without an organisation", async () => {
    for (const who of [app(), platform()]) {
      await database.acting(who, async (run) => {
        expect((await run("SELECT audit_append('a', 'b', '{}', 'r') AS n")).rows).toEqual([{ n: "2" }]);
      });
    }
    const nowhere = database.acting({ role: "portal_app" }, (run) => run("SELECT audit_append('a', 'b', '{}', 'r')"));
    await expect(nowhere).rejects.toThrow("audit without organisation");
  });

  it("of the platform is no organisation's affair", async () => {
    await database.acting(app(), async (run) => {
      expect(await tried(run, "SELECT audit_append_platform('a', 'b', '{}', 'r')")).toBe(DENIED);
    });
    await database.acting({ role: "portal_portfolio", person: mine.lead.personId }, async (run) => {
      expect(await tried(run, "SELECT audit_append_platform('a', 'b', '{}', 'r')")).toBe(DENIED);
      expect(await tried(run, "SELECT audit_append('a', 'b', '{}', 'r')")).toBe(DENIED);
    });
  });
});

describe("functions that run as their owner", () => {
  it("look nowhere but in their own schema, and are nobody's by default", async () => {
    const { rows } = await database.acting({ role: null }, (run) =>
      run(`SELECT p.proname AS name, coalesce(array_to_string(p.proconfig, ';'), '') AS settings,
        p.proacl IS NULL OR EXISTS (SELECT FROM aclexplode(p.proacl) a WHERE a.grantee = 0) AS everybody
        FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND p.prosecdef ORDER BY p.proname`),
    );
    expect(rows.length).toBeGreaterThanOrEqual(3);
    for (const { name, settings, everybody } of rows) {
      expect(settings, String(name)).toBe("search_path=pg_catalog, public, pg_temp");
      expect(everybody, `${name} may be called by everybody`).toBe(false);
    }
  });

  it("cannot be shadowed: no role may make anything in the schema", async () => {
    const { rows } = await database.acting({ role: null }, (run) =>
      run("SELECT role FROM unnest($1::text[]) AS r(role) WHERE has_schema_privilege(role, 'public', 'CREATE')", [
        [...DATABASE_ROLES],
      ]),
    );
    expect(rows).toEqual([]);
  });
});
