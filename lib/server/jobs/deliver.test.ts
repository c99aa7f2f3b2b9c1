import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { aCaller, anOrganisation } from "@/prisma/seed/builders";
import { type TestRelay, testRelay } from "../mail/test-relay";
import { invitePerson } from "../people/invite-person";
import { testDatabase } from "../test-database";
import { deliver } from "./deliver";

vi.hoisted(() => {
  process.env.LOG_LEVEL = "silent";
});
let relay: TestRelay;
beforeAll(async () => {
  relay = await testRelay();
  process.env.SMTP_URL = relay.url;
  process.env.MAIL_FROM = "portail@exemple.test";
});
testDatabase();
afterAll(() => relay.close());

it("sends what is queued while it runs, and ends when it is told to", async () => {
  let stopped = false;
  const delivering = deliver(() => stopped);
  const organisation = await anOrganisation();
  const lead = await aCaller(organisation.id);
  await invitePerson(lead, { organisationId: organisation.id, email: "dominique@exemple.test", role: "reader" });
  for (const start = Date.now(); relay.caught.length === 0 && Date.now() - start < 10_000; ) await pause(50);
  expect(relay.caught.map(({ to }) => to)).toEqual([["dominique@exemple.test"]]);
  stopped = true;
  await delivering;
});
