import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { MyOrganisations } from "@/lib/contract/access";
import { SANDBOX_WORDS } from "@/lib/domain/sandbox/words";
import type { Caller } from "@/lib/server/database";
import { aCaller, anAdministrator, anOrganisation, aPerson, aSession, asSystem } from "@/prisma/seed/builders";
import { listOrganisations } from "../access/list-organisations";
import { listAllOrganisations } from "../administration/list-all-organisations";
import { listPlatformAudit } from "../administration/list-platform-audit";
import { listAssessments } from "../assessment/list-assessments";
import { readAssessment } from "../assessment/read-assessment";
import { publishQuestionnaires } from "../assessment/store-questionnaire";
import { publishShipped } from "../catalogue/publish-shipped";
import { listWorkloads } from "../eligibility/list-workloads";
import { addEvidence } from "../evidence/add-evidence";
import { runNextJob } from "../jobs/run-job";
import { sweepSandboxes } from "../jobs/sweep-sandboxes";
import { listDerogations } from "../obligation/list-derogations";
import { invitePerson } from "../people/invite-person";
import { listPortfolio } from "../portfolio/list-portfolio";
import { listDecisions } from "../programme/list-decisions";
import { readDecision } from "../programme/read-decision";
import { statusOf } from "../test-access";
import { testDatabase } from "../test-database";
import { aTestEstate, machine, type TestEstate } from "../test-estate";
import { loadSandbox } from "./load-sandbox";
import { readSandbox } from "./read-sandbox";
import { removeSandbox } from "./remove-sandbox";

const database = testDatabase();
let estate: TestEstate;
let lead: Caller & { personId: string };
/** The one that most of the tests look at: made once, by the second of them. */
let made: { caller: Caller; organisationId: string };
beforeAll(async () => {
  await publishShipped();
  await publishQuestionnaires();
  estate = await aTestEstate({ CRM: [machine("vm-1")] });
  ({ lead } = estate);
}, 60_000);

const french = { locale: "fr" } as const;
const workOff = async () => {
  while (await runNextJob("test"));
};
async function load(caller: Caller): Promise<{ organisationId: string; projectId: string }> {
  await loadSandbox(caller, french);
  await workOff();
  const view = await readSandbox(caller, {});
  if (view.state !== "ready") throw new Error(`the sandbox is ${view.state}`);
  return { organisationId: view.organisationId, projectId: view.projectId };
}

/** How many rows of an organisation there are, table by table, where there are any. */
async function rowsOf(organisationId: string): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  await database.acting({ role: "portal_backup" }, async (run) => {
    const { rows } =
      await run(`SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organisation_id'
      WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace`);
    for (const { name } of rows) {
      const [counted] = (await run(`SELECT count(*)::int AS n FROM "${name}" WHERE organisation_id = $1`, [organisationId])).rows;
      if (counted?.n) found[String(name)] = Number(counted.n);
    }
  });
  return found;
}

describe("a sandbox", () => {
  it("is for who leads, directs or accompanies somewhere, and for nobody else", async () => {
    const answers: Record<string, unknown> = {};
    for (const role of ["organisation-executive", "consultant", "contributor", "reader"] as const) {
      const caller = await aCaller(estate.organisation.id, role);
      answers[role] = await statusOf(loadSandbox(caller, french));
      if (answers[role] === 200) await removeSandbox(caller, {});
    }
    answers.administrator = await statusOf(loadSandbox(await anAdministrator(), french));
    answers.nobody = await statusOf(loadSandbox(await aSession((await aPerson()).id), french));
    answers.signedOut = await statusOf(loadSandbox({ sessionId: null, requestId: "test" }, french));
    expect(answers).toEqual({
      "organisation-executive": 200,
      consultant: 200,
      contributor: 403,
      reader: 403,
      administrator: 403,
      nobody: 403,
      signedOut: 401,
    });
    for (const operation of [readSandbox, removeSandbox])
      expect(await statusOf(operation({ sessionId: null, requestId: "test" }, {}))).toBe(401);
  });

  it("is made by a job, step by step, from the use cases of the portal", async () => {
    const caller = await aCaller(estate.organisation.id, "consultant");
    expect(await readSandbox(caller, {})).toEqual({ state: "none" });
    const { organisationId } = await loadSandbox(caller, french);
    made = { caller, organisationId };
    expect(await readSandbox(caller, {})).toMatchObject({ state: "making", organisationId, done: 0 });
    await workOff();
    const view = await readSandbox(caller, {});
    expect(view).toMatchObject({ state: "ready", organisationId });
    const rows = await rowsOf(organisationId);
    const filled = [
      "resource_version",
      "workload",
      "workload_result",
      "estate_summary",
      "microsoft365_tenant",
      "answer",
      "derogation",
      "gate_decision",
    ];
    for (const table of filled) expect(rows[table], table).toBeGreaterThan(0);
    const { organisations } = MyOrganisations.parse(await listOrganisations(caller, {}));
    expect(organisations.map(({ role, sandbox }) => ({ role, sandbox }))).toContainEqual({ role: "project-lead", sandbox: true });
    // The session that the portal opened for the owner is over.
    const { rows: open } = await database.acting({ role: null }, (run) =>
      run("SELECT id FROM session WHERE person_id = $1 AND revoked_at IS NULL", [caller.personId]),
    );
    expect(open).toEqual([{ id: caller.sessionId }]);
  }, 60_000);

  it("speaks the language it was loaded in", async () => {
    const caller = await aCaller(estate.organisation.id, "consultant");
    await loadSandbox(caller, { locale: "en" });
    await workOff();
    const view = await readSandbox(caller, {});
    if (view.state !== "ready") throw new Error(`the sandbox is ${view.state}`);
    const place = { organisationId: view.organisationId, projectId: view.projectId };
    const { items } = await listWorkloads(caller, { ...place, sort: "name", limit: 50 });
    expect(items.map(({ name, owner }) => [name, owner])).toContainEqual(["Payroll", "Human resources"]);
    const { items: derogations } = await listDerogations(caller, place);
    const { items: decisions } = await listDecisions(caller, place);
    const decisionId = decisions[0]?.id ?? "";
    const { note } = await readDecision(caller, { ...place, decisionId, locale: "en" });
    const shown = JSON.stringify([items, derogations, note]);
    expect(shown).toContain("The online service stays");
    expect(shown).toContain("the gate is put off");
    for (const { name } of Object.values(SANDBOX_WORDS.fr.apps)) expect(shown).not.toContain(name);
    await removeSandbox(caller, {});
  }, 60_000);

  it("can be filled again after a step that was cut off, with nothing twice", async () => {
    const { caller, organisationId } = made;
    const before = await rowsOf(organisationId);
    await asSystem(organisationId, ({ tx }) =>
      tx.job.updateMany({
        where: { kind: "make-sandbox" },
        data: { state: "waiting", attempts: 0, done: 0 },
      }),
    );
    await workOff();
    const { job: _, audit_event: __, ...after } = await rowsOf(organisationId);
    const { job: ___, audit_event: ____, ...was } = before;
    expect(after).toEqual(was);
    expect(await readSandbox(caller, {})).toMatchObject({ state: "ready" });
  }, 60_000);

  it("is one's only one", async () => {
    const caller = await aCaller(estate.organisation.id, "project-lead");
    await loadSandbox(caller, french);
    expect(await statusOf(loadSandbox(caller, french))).toBe(409);
    await removeSandbox(caller, {});
    expect(await statusOf(loadSandbox(caller, french))).toBe(200);
    // A sandbox that one leads gives no right to another one.
    await database.acting({ role: null }, async (run) => {
      await run("UPDATE membership SET ended_at = now() WHERE person_id = $1 AND organisation_id = $2", [
        caller.personId,
        estate.organisation.id,
      ]);
      await run("SELECT set_config('app.person', $1, true)", [caller.personId]);
      expect((await run("SELECT sandbox_open('x', 'y', 'en') AS id")).rows).toEqual([{ id: null }]);
    });
    await removeSandbox(caller, {});
  }, 60_000);

  it("is in nobody else's portfolio, unknown to the administration, and invites nobody", async () => {
    const { caller, organisationId } = made;
    const names = async (who: Caller) =>
      (await listPortfolio(who, { limit: 200 })).items.map(({ organisation }) => organisation.id);
    expect(await names(caller)).toContain(organisationId);
    const executive = await anAdministrator("portfolio-executive");
    expect(await names(executive)).not.toContain(organisationId);
    await database.acting({ role: "portal_portfolio", person: executive.personId }, async (run) => {
      for (const [table, column] of [
        ["organisation", "id"],
        ["project", "organisation_id"],
        ["estate_summary", "organisation_id"],
        ["portfolio_line", "organisation_id"],
        ["gate_due", "organisation_id"],
        ["inventory_import", "organisation_id"],
      ])
        expect((await run(`SELECT 1 FROM ${table} WHERE ${column} = $1`, [organisationId])).rows, table).toEqual([]);
    });
    const all = await listAllOrganisations(await anAdministrator(), { limit: 200 });
    expect(all.items.map(({ id }) => id)).not.toContain(organisationId);
    const invitation = {
      organisationId,
      email: "a@exemple.test",
      role: "reader" as const,
      areas: [],
      engagementEndsOn: null,
      locale: "fr" as const,
    };
    expect(await statusOf(invitePerson(caller, invitation))).toBe(409);
  }, 60_000);
});

describe("removing a sandbox", () => {
  it("leaves no row of it and no file, touches no other organisation, and is kept in the platform's chain without content", async () => {
    const caller = await aCaller(estate.organisation.id, "project-lead");
    const place = await load(caller);
    const { organisationId } = place;
    const [begun] = (await listAssessments(caller, place)).items;
    const assessmentId = begun?.id ?? "";
    const { questionnaire } = await readAssessment(caller, { ...place, assessmentId });
    const questionId = questionnaire.sections.flatMap(({ questions }) => questions)[0]?.id ?? "";
    async function* bytes() {
      yield new TextEncoder().encode("Pièce fictive\n");
    }
    const about = { ...place, assessmentId, questionId, title: "Pièce", kind: "record", fileName: "piece.txt" } as const;
    await addEvidence.receive(caller, about, bytes());
    const folder = path.join(process.env.PORTAL_DATA ?? "", "evidence");
    const filesLeft = () =>
      existsSync(folder)
        ? readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.includes(organisationId))
        : [];
    expect(filesLeft().length).toBeGreaterThan(0);
    const others = await rowsOf(estate.organisation.id);

    await removeSandbox(caller, {});
    expect(await rowsOf(organisationId)).toEqual({});
    expect(filesLeft().filter((file) => !file.endsWith(organisationId))).toEqual([]);
    expect(await rowsOf(estate.organisation.id)).toEqual(others);
    expect(await readSandbox(caller, {})).toEqual({ state: "none" });
    expect(await statusOf(removeSandbox(caller, {}))).toBe(404);
    const { items } = await listPlatformAudit(await anAdministrator(), { limit: 50 });
    const kept = items.filter(({ subject }) => subject.id === organisationId).map(({ action }) => action);
    expect(kept).toEqual(["remove-sandbox", "load-sandbox"]);
  }, 60_000);

  it("also works while the sandbox is being made: what is under way stops", async () => {
    const caller = await aCaller(estate.organisation.id, "consultant");
    const { organisationId } = await loadSandbox(caller, french);
    await runNextJob("test");
    await removeSandbox(caller, {});
    await workOff();
    expect(await rowsOf(organisationId)).toEqual({});
  }, 60_000);

  it("comes by itself after thirty days in which nothing was done", async () => {
    const idle = await aCaller(estate.organisation.id, "consultant");
    const old = (await loadSandbox(idle, french)).organisationId;
    const { caller: used, organisationId: fresh } = made;
    expect(await sweepSandboxes()).toBe(0);
    const client = database.url();
    const { default: pg } = await import("pg");
    const login = new pg.Client({ connectionString: client });
    await login.connect();
    await login.query("UPDATE organisation SET created_at = now() - interval '31 days' WHERE id = ANY ($1)", [[old, fresh]]);
    await login.query("UPDATE audit_event SET at = now() - interval '31 days' WHERE organisation_id = $1", [old]);
    await login.end();
    expect(await sweepSandboxes()).toBe(1);
    expect(await rowsOf(old)).toEqual({});
    expect(await readSandbox(used, {})).toMatchObject({ state: "ready" });
    const { items } = await listPlatformAudit(await anAdministrator(), { limit: 5 });
    expect(items.map(({ action, subject }) => `${action} ${subject.id}`)).toContain(`expire-sandbox ${old}`);
  }, 60_000);
});

describe("the database", () => {
  const real = async () => (await anOrganisation()).id;

  it("removes no organisation but a sandbox, whoever asks", async () => {
    const id = await real();
    const asked = database.acting({ role: null }, (run) => run("DELETE FROM organisation WHERE id = $1", [id]));
    await expect(asked).rejects.toThrow("only a sandbox may be removed");
    const erased = database.acting({ role: null }, (run) => run("SELECT erase_sandbox($1)", [id]));
    await expect(erased).rejects.toThrow("no sandbox");
    for (const role of ["portal_app", "portal_person", "portal_platform", "portal_admin", "portal_portfolio"] as const) {
      const door = database.acting({ role, organisation: id, person: lead.personId }, (run) =>
        run("SELECT erase_sandbox($1)", [id]),
      );
      await expect(door, role).rejects.toThrow(/permission denied/);
    }
  });

  it("makes no sandbox of an organisation, and no organisation of a sandbox", async () => {
    const become = database.acting({ role: null }, (run) =>
      run("UPDATE organisation SET sandbox_of = gen_random_uuid() WHERE sandbox_of IS NULL"),
    );
    await expect(become).rejects.toThrow("neither becomes a sandbox");
    const cease = database.acting({ role: null }, (run) =>
      run("UPDATE organisation SET sandbox_of = NULL WHERE sandbox_of IS NOT NULL"),
    );
    await expect(cease).rejects.toThrow("neither becomes a sandbox");
  });

  it("lets the owner of the tables see and delete rows of the sandbox that is being erased, of every table, and no others", async () => {
    const { rows } = await database.acting({ role: null }, (run) =>
      run(`SELECT c.relname AS name, count(p.polname)::int AS policies FROM pg_class c
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organisation_id' AND NOT a.attisdropped
        LEFT JOIN pg_policy p ON p.polrelid = c.oid AND p.polname IN ('sandbox_seen', 'sandbox_erased')
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' GROUP BY 1 HAVING count(p.polname) < 2`),
    );
    expect(rows, "each table with an organisation has its policies sandbox_seen and sandbox_erased").toEqual([]);
    await database.acting({ role: null }, async (run) => {
      await run("SELECT set_config('app.erased_sandbox', $1, true)", [estate.organisation.id]);
      expect((await run("SELECT erased_sandbox() AS id")).rows).toEqual([{ id: null }]);
    });
  });
});
