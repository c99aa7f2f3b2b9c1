import pg from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { verifyChains } from "@/lib/cli/audit-chains";
import { readEverything } from "@/lib/cli/read-everything";
import { ERASED_NAME, NAMING_TEXTS } from "@/lib/domain/access/erasure";
import { aCaller, anAdministrator, anOrganisation, aPerson, aSession, asSystem, giveRole } from "@/prisma/seed/builders";
import { listAudit } from "../audit-trail/list-audit";
import { beforeScope, type Caller } from "../database";
import { listFollowUps } from "../follow-up/list-follow-ups";
import { recipientKey } from "../mail/recipient-key";
import { insertMail } from "../mail/store-mail";
import { statusOf } from "../test-access";
import { testDatabase } from "../test-database";
import { aTestEstate, machine, type TestEstate } from "../test-estate";
import { columnsHolding, fillTables } from "../test-raw-sql";
import { deactivatePerson } from "./deactivate-person";
import { erasePerson } from "./erase-person";
import { listPeople } from "./list-people";
import { previewErasure } from "./preview-erasure";
import { reactivatePerson } from "./reactivate-person";
import { type Columns, ERASED, IDS_KEPT, TEXTS_KEPT } from "./test-personal-columns.data";

const database = testDatabase();
const NAME = "Zéphirine Quatremer";
const EMAIL = "zephirine.quatremer@exemple.test";
let admin: Caller & { personId: string };
let estate: TestEstate;
let personId: string;
let elsewhere: string;

const erase = (over: { confirmation?: string; personId?: string } = {}) =>
  erasePerson(admin, { personId, confirmation: ` ${EMAIL.toUpperCase()} `, reason: "request", ...over });
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: { code?: string }) => error.code,
  );

beforeAll(async () => {
  admin = await anAdministrator();
  estate = await aTestEstate({ CRM: [machine("vm-1")] });
  await fillTables(estate);
  personId = (await aPerson({ name: NAME, email: EMAIL })).id;
  elsewhere = (await anOrganisation({ name: "Ailleurs" })).id;
  await giveRole(personId, estate.organisation.id, "contributor");
  await giveRole(personId, elsewhere, "consultant");
  await leaveTraces(personId);
}, 60_000);

/** Whatever a person leaves behind, and their name in texts that others write. */
async function leaveTraces(id: string): Promise<void> {
  const { organisation, project } = estate;
  const place = { organisationId: organisation.id, projectId: project.id };
  await aSession(id);
  await beforeScope(async (tx) => {
    await tx.secondFactor.create({ data: { personId: id, secret: "sealed", confirmedAt: new Date() } });
    await tx.recoveryCode.create({ data: { personId: id, codeHash: "0".repeat(64) } });
    await tx.passwordReset.create({ data: { personId: id, tokenHash: "1".repeat(64), expiresAt: new Date() } });
    await tx.platformRole.create({ data: { personId: id, role: "catalogue-editor" } });
    const link = { role: "reader", invitedBy: estate.lead.personId, expiresAt: new Date(Date.now() + 1e6) };
    await tx.invitation.create({ data: { ...link, organisationId: elsewhere, email: EMAIL, tokenHash: "2".repeat(64) } });
    await insertMail(tx, "sealed for her", recipientKey(EMAIL));
    await insertMail(tx, "sealed for another", recipientKey("somebody.else@exemple.test"));
    await tx.$executeRaw`SELECT set_config('app.organisation', ${organisation.id}, true), set_config('app.person', ${id}, true), set_config('role', 'portal_person', true)`;
    await tx.$executeRaw`INSERT INTO portfolio_view (person_id, name, query) VALUES (${id}::uuid, 'Hers', 'sort=due')`;
    await tx.$executeRaw`SELECT set_config('role', 'portal_app', true)`;
    await tx.learner.create({ data: { ...place, personId: id, name: NAME, email: EMAIL, roles: ["architect"] } });
    await tx.workload.updateMany({ where: place, data: { owner: `Pôle achats (${NAME})` } });
    await tx.followUp.create({ data: { organisationId: organisation.id, kind: "note", text: `Vu avec ${NAME}.`, personId: id } });
    await tx.$executeRaw`SELECT audit_append('edit-workload', 'workload:1', '{}', 'test')`;
  });
}

async function chains(): Promise<{ rows: number; faults: unknown[] }> {
  const client = new pg.Client({ connectionString: database.url() });
  await client.connect();
  try {
    return await readEverything(client, async () => {
      const found = { rows: 0, faults: [] as unknown[] };
      for await (const { end, fault } of verifyChains(client)) {
        found.rows += end.sequence;
        if (fault) found.faults.push(fault);
      }
      return found;
    });
  } finally {
    await client.end();
  }
}

const columnsNaming = () => database.acting({ role: "portal_backup" }, (run) => columnsHolding(run, [NAME, EMAIL]));

/** Every column that can hold a text or points at somebody: the ids that a foreign key ties to something else are no people. */
const PERSONAL = `
  SELECT c.table_name || '.' || c.column_name AS at FROM information_schema.columns c WHERE c.table_schema = 'public' AND (
    c.udt_name IN ('text', 'varchar', 'bpchar', '_text', 'json', 'jsonb', 'bytea', 'citext') OR c.udt_name = '_uuid' OR (
      c.udt_name = 'uuid' AND c.column_name NOT IN ('id', 'organisation_id', 'project_id') AND NOT EXISTS (
        SELECT FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey)
        WHERE k.contype = 'f' AND k.confrelid <> 'person'::regclass AND k.conrelid = format('%I', c.table_name)::regclass AND a.attname = c.column_name)))`;
const named = (columns: Columns) =>
  Object.entries(columns).flatMap(([table, list]) => list.split(" ").map((one) => `${table}.${one}`));

describe("every column of the database", () => {
  it("that may hold a person is erased, is searched for the name, or stays for a reason that is given", async () => {
    const [columns, searched] = await database.acting({ role: null }, async (run) => [
      (await run(PERSONAL)).rows.map(({ at }) => String(at)),
      (await run("SELECT place, columns FROM free_texts()")).rows,
    ]);
    const texts = searched.flatMap(({ place, columns: list }) =>
      String(list)
        .split(", ")
        .map((one) => `${place}.${one}`),
    );
    const given = [ERASED, ...Object.values(IDS_KEPT), ...Object.values(TEXTS_KEPT)].flatMap(named);
    // What stands nowhere else is tied to its own table: `workload_id` of a row that is no longer there, an import's rows.
    const TIED = /\.(workload|import|assessment|decision|learner|thread|evidence|reading|milestone)_id$/;
    const said = new Set([...texts, ...given]);
    expect(columns.length).toBeGreaterThan(200);
    expect(
      columns.filter((one) => !said.has(one) && !TIED.test(one)).sort(),
      "say what becomes of it when somebody is erased",
    ).toEqual([]);
    expect([...said].filter((one) => !columns.includes(one)).sort(), "there is no such column").toEqual([]);
    expect(searched.map(({ place }) => place).sort()).toEqual([...NAMING_TEXTS].sort());
  });
});

describe("an erasure", () => {
  it("is an administrator's alone, with a second factor given in this session", async () => {
    const outsiders: Caller[] = [
      { sessionId: null, requestId: "test" },
      await aCaller(elsewhere, "project-lead"),
      await anAdministrator("portfolio-executive"),
      await aSession(admin.personId),
    ];
    const asked = { personId, confirmation: EMAIL, reason: "request" } as const;
    for (const [at, who] of outsiders.entries()) {
      const expected = at === 0 ? 401 : 403;
      expect(await statusOf(previewErasure(who, { personId }))).toBe(expected);
      expect(await statusOf(erasePerson(who, asked))).toBe(expected);
    }
  });

  it("waits until the account is closed, is of nobody's own account, and asks for the address", async () => {
    expect(await codeOf(erase())).toBe("person-active");
    expect((await previewErasure(admin, { personId })).organisations).toContain(estate.organisation.name);
    expect(await codeOf(previewErasure(admin, { personId: admin.personId }))).toBe("oneself");
    expect(await codeOf(erase({ personId: admin.personId }))).toBe("oneself");
    expect(await codeOf(erase({ personId: estate.project.id }))).toBe("not-found");
    await deactivatePerson(admin, { personId });
    expect(await codeOf(erase({ confirmation: "zephirine@exemple.test" }))).toBe("confirmation-differs");
    expect((await listPeople(admin, { search: EMAIL })).items).toMatchObject([{ name: NAME, erasedAt: null }]);
  });

  it("says beforehand where the name stands in texts, by organisation and kind, and gives none of them out", async () => {
    const { name: organisation } = estate.organisation;
    expect(await previewErasure(admin, { personId })).toEqual({
      organisations: expect.arrayContaining([organisation, "Ailleurs"]),
      named: [
        { organisation, place: "follow_up", rows: 1 },
        { organisation, place: "workload", rows: 1 },
      ],
    });
  });

  it("takes name and address away from everywhere but those texts, and leaves what was done and every chain whole", async () => {
    const before = await chains();
    const held = await columnsNaming();
    expect(held).toEqual(
      expect.arrayContaining([
        "invitation.email",
        "learner.email",
        "learner.name",
        "person.email",
        "person.name",
        "workload.owner",
      ]),
    );
    const erased = await erase();
    expect(erased).toMatchObject({ name: ERASED_NAME, platformRoles: [], memberships: 0, engagements: 0, secondFactor: false });
    expect(erased.erasedAt).not.toBeNull();
    expect(await columnsNaming()).toEqual(["follow_up.text", "workload.owner"]);
    const after = await chains();
    expect(after.faults).toEqual([]);
    // The platform's chain, and one of each organisation that knew her.
    expect(after.rows).toBe(before.rows + 3);
  });

  it("writes itself down with its reason and counts, in the organisations too", async () => {
    const last = await beforeScope((tx) => tx.platformAuditEvent.findFirstOrThrow({ orderBy: { sequence: "desc" } }));
    expect(last).toMatchObject({ action: "erase-person", subject: `person:${personId}`, personId: admin.personId });
    expect(JSON.parse(last.detail)).toEqual({
      reason: "request",
      erased: {
        sessions: 1,
        secondFactors: 1,
        resetLinks: 1,
        rolesLost: 1,
        views: 1,
        mails: 1,
        memberships: 1,
        engagements: 1,
        invitations: 1,
        learners: 1,
      },
    });
    for (const id of [estate.organisation.id, elsewhere]) {
      const told = await asSystem(id, ({ tx }) => tx.auditEvent.count({ where: { organisationId: id, action: "erase-person" } }));
      expect(told).toBe(1);
    }
    const mails = await database.acting({ role: "portal_backup" }, (run) => run("SELECT message FROM outgoing_mail"));
    expect(mails.rows).toEqual([{ message: "sealed for another" }]);
  });

  it("shows the erased name to the organisation, beside what the person did", async () => {
    const lead = await aCaller(estate.organisation.id);
    const { items } = await listFollowUps(lead, { organisationId: estate.organisation.id });
    expect(items.find(({ text }) => text.startsWith("Vu avec"))?.created.name).toBe(ERASED_NAME);
    const trail = await listAudit(lead, { organisationId: estate.organisation.id });
    expect(trail.items.find(({ action }) => action === "edit-workload")).toMatchObject({ person: { name: ERASED_NAME } });
  });

  it("is for good: not twice, not opened again, not by the database's own roles; the address is free for a new account", async () => {
    expect(await codeOf(erase())).toBe("person-erased");
    expect(await codeOf(reactivatePerson(admin, { personId }))).toBe("person-erased");
    const again = beforeScope((tx) => tx.$executeRaw`UPDATE person SET name = 'Again' WHERE id = ${personId}::uuid`);
    await expect(again).rejects.toThrow(/changed no more/);
    for (const role of ["portal_app", "portal_person", "portal_portfolio", "portal_platform"] as const) {
      const call = database.acting({ role }, (run) => run("SELECT * FROM erase_person($1, 'x', 'y')", [personId]));
      await expect(call, role).rejects.toThrow(/permission denied/);
    }
    const open = (await aPerson({ email: EMAIL })).id;
    const call = database.acting({ role: "portal_admin" }, (run) => run("SELECT * FROM erase_person($1, 'x', 'y')", [open]));
    await expect(call).rejects.toThrow(/only a closed account/);
  });
});
