import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aPerson, aSession } from "@/prisma/seed/builders";
import { hashToken } from "../server/access/token";
import { resetPassword } from "../server/account/reset-password";
import { listPeople } from "../server/administration/list-people";
import { beforeScope } from "../server/database";
import { testDatabase } from "../server/test-database";
import { makeAdministrator } from "./make-administrator";

const database = testDatabase();
let client: pg.Client;
beforeAll(async () => {
  client = new pg.Client({ connectionString: database.url() });
  await client.connect();
});
afterAll(() => client.end());

const personOf = (email: string) => beforeScope((tx) => tx.person.findUniqueOrThrow({ where: { email } }));

describe("makeAdministrator", () => {
  it("makes an account whose password is set by the link, once, and opens the administration", async () => {
    const { token, ...made } = await makeAdministrator(client, { email: " Prem@Exemple.test ", name: "Prem Ier" });
    expect(made).toEqual({ created: true, granted: true });
    const person = await personOf("prem@exemple.test");
    const nobody = { sessionId: null, requestId: "test" };
    await resetPassword(nobody, { token, password: "Sept oiseaux gris sur la digue" });
    await expect(resetPassword(nobody, { token, password: "Sept oiseaux gris sur la digue" })).rejects.toMatchObject({
      status: 404,
    });
    const signedIn = await aSession(person.id, { secondFactorAt: new Date() });
    expect((await listPeople(signedIn, {})).items).toMatchObject([{ name: "Prem Ier", platformRoles: ["administrator"] }]);
    await expect(listPeople(await aSession(person.id), {})).rejects.toMatchObject({
      status: 403,
      code: "second-factor-required",
    });
  });

  it("gives the role to an account that is there, ends its sessions and makes its earlier links void", async () => {
    const { id } = await aPerson({ email: "ancien@exemple.test" });
    await aSession(id);
    const first = await makeAdministrator(client, { email: "ancien@exemple.test", name: "Autre nom" });
    expect(first).toMatchObject({ created: false, granted: true });
    expect(await beforeScope((tx) => tx.session.count({ where: { personId: id, revokedAt: null } }))).toBe(0);
    const second = await makeAdministrator(client, { email: "ancien@exemple.test", name: "Autre nom" });
    expect(second).toMatchObject({ created: false, granted: false });
    const open = await beforeScope((tx) => tx.passwordReset.findMany({ where: { personId: id, usedAt: null } }));
    expect(open.map(({ tokenHash }) => tokenHash)).toEqual([hashToken(second.token)]);
    expect((await personOf("ancien@exemple.test")).name).toBe("Camille Exemple");
  });

  it("is written down without address, name or link, and leaves a closed account closed", async () => {
    const { id } = await aPerson({ email: "ferme@exemple.test" });
    await beforeScope((tx) => tx.person.update({ where: { id }, data: { deactivatedAt: new Date() } }));
    await expect(makeAdministrator(client, { email: "ferme@exemple.test", name: "X" })).rejects.toThrow(/is closed/);
    const rows = await beforeScope((tx) => tx.platformAuditEvent.findMany({ where: { action: "create-administrator" } }));
    expect(rows).toHaveLength(3);
    expect(rows.map(({ detail }) => Object.keys(JSON.parse(detail)))[0]).toEqual(["accountCreated", "roleGranted"]);
    expect(rows.filter(({ subject }) => subject.includes(id))).toEqual([]);
  });
});
