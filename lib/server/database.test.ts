import { expect, it } from "vitest";
import { aCaller, anOrganisation, aPerson, aSession } from "@/prisma/seed/builders";
import { beforeScope, type Caller, inScope } from "./database";
import { statusOf } from "./test-access";
import { testDatabase } from "./test-database";

testDatabase();
const enter = (caller: Caller, organisationId: string, durable?: false) =>
  inScope(
    caller,
    { kind: "organisation", organisationId, permission: "organisation.read", ...(durable === false ? { durable } : {}) },
    ({ tx }) =>
      tx.$queryRaw<{ role: string; organisation: string; person: string; commit: string }[]>`
        SELECT current_user AS role, current_setting('app.organisation') AS organisation, current_setting('app.person') AS person,
          current_setting('synchronous_commit') AS commit`,
  );

it("enters an organisation in the statement that proves access, as the unprivileged role, and notes that the session is used", async () => {
  const organisation = await anOrganisation();
  const caller = await aCaller(organisation.id, "reader");
  const id = caller.sessionId ?? "";
  const before = new Date(Date.now() - 5 * 60_000);
  await beforeScope((tx) => tx.session.update({ where: { id }, data: { lastSeenAt: before } }));
  const here = { role: "portal_app", organisation: organisation.id, person: caller.personId };
  const [usual] = await beforeScope(
    (tx) => tx.$queryRaw<{ commit: string }[]>`SELECT current_setting('synchronous_commit') AS commit`,
  );
  expect(await enter(caller, organisation.id)).toEqual([{ ...here, ...usual }]);
  expect(await enter(caller, organisation.id, false)).toEqual([{ ...here, commit: "off" }]);
  const { lastSeenAt } = await beforeScope((tx) => tx.session.findUniqueOrThrow({ where: { id } }));
  expect(lastSeenAt.getTime()).toBeGreaterThan(before.getTime() + 60_000);
});

it("leaves nothing of it to whoever uses the connection next", async () => {
  const organisation = await anOrganisation();
  const caller = await aCaller(organisation.id, "reader");
  const stranger = await aSession((await aPerson()).id);
  expect(await statusOf(enter(caller, organisation.id))).toBe(200);
  expect(await statusOf(enter(stranger, organisation.id))).toBe(404);
  const settings = await Promise.all(
    Array.from({ length: 5 }, () =>
      beforeScope(
        (tx) =>
          tx.$queryRaw<
            object[]
          >`SELECT current_user = session_user AS login, coalesce(current_setting('app.organisation', true), '') AS organisation`,
      ),
    ),
  );
  expect(settings.flat()).toEqual(settings.map(() => ({ login: true, organisation: "" })));
});

it("enters the portfolio in the statement that proves who asks, and nothing for a session that owes its second factor", async () => {
  const person = await aPerson();
  const caller = await aSession(person.id);
  const enterPortfolio = () =>
    inScope(
      caller,
      { kind: "portfolio" },
      ({ tx }) =>
        tx.$queryRaw<object[]>`SELECT current_user AS role, current_setting('app.organisation') AS organisation,
          current_setting('app.person') AS person`,
    );
  expect(await enterPortfolio()).toEqual([{ role: "portal_portfolio", organisation: "", person: person.id }]);
  await beforeScope((tx) => tx.secondFactor.create({ data: { personId: person.id, secret: "none", confirmedAt: new Date() } }));
  expect(await statusOf(enterPortfolio())).toBe(401);
  expect(await statusOf(inScope({ sessionId: null, requestId: "test" }, { kind: "portfolio" }, async () => null))).toBe(401);
  const login = () => beforeScope((tx) => tx.$queryRaw<object[]>`SELECT current_user = session_user AS login`);
  expect((await Promise.all(Array.from({ length: 5 }, login))).flat()).toEqual(Array(5).fill({ login: true }));
});
