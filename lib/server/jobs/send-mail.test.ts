import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { aCaller, anOrganisation } from "@/prisma/seed/builders";
import { inScope } from "../database";
import { dropFailedMail } from "../mail/store-mail";
import { type TestRelay, testRelay, textOf } from "../mail/test-relay";
import { acceptInvitation } from "../people/accept-invitation";
import { invitePerson } from "../people/invite-person";
import { readInvitation } from "../people/read-invitation";
import { testDatabase } from "../test-database";
import { PAUSES, type Relay, relayAt, sendNextMail } from "./send-mail";

// Read once a process: this portal sends mail, and its failures are expected here. Each test names its own relay.
vi.hoisted(() => {
  process.env.SMTP_URL = "smtp://127.0.0.1:2525";
  process.env.MAIL_FROM = "Portail <portail@exemple.test>";
  process.env.LOG_LEVEL = "silent";
});
testDatabase();

const NOBODY = { sessionId: null, requestId: "test" };
const PLATFORM = { kind: "platform" } as const;
const rows = () => inScope(NOBODY, PLATFORM, ({ tx }) => tx.outgoingMail.findMany());
const makeDue = () => inScope(NOBODY, PLATFORM, ({ tx }) => tx.outgoingMail.updateMany({ data: { nextAttemptAt: new Date(0) } }));

async function invited(locale: "fr" | "en" = "fr", email = "dominique@exemple.test") {
  const organisation = await anOrganisation({ name: "Agence de l’Eau & des <Forêts>" });
  const lead = await aCaller(organisation.id);
  const answer = await invitePerson(lead, { organisationId: organisation.id, email, role: "reader", locale });
  return { organisation, answer };
}

let catcher: TestRelay;
let through: Relay;
const opened: { close: () => unknown }[] = [];
async function open(refuse?: number): Promise<void> {
  catcher = await testRelay(refuse ? { refuse } : {});
  through = relayAt(catcher.url, "Portail <portail@exemple.test>");
  opened.push(through, catcher);
}
beforeEach(async () => {
  await inScope(NOBODY, PLATFORM, ({ tx }) => tx.outgoingMail.deleteMany());
  await open();
});
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

describe("an invitation by mail", () => {
  it("arrives, in the inviter's language, and its link works; the inviter is shown none", async () => {
    const { organisation, answer } = await invited();
    expect(answer.link).toBeNull();
    expect(await sendNextMail(through)).toBe(true);
    const [mail] = catcher.caught;
    expect(mail).toMatchObject({ from: "portail@exemple.test", to: ["dominique@exemple.test"] });
    const text = mail ? textOf(mail) : "";
    expect(text).toContain("Camille Exemple vous invite à rejoindre Agence de l’Eau & des <Forêts>");
    const token = /\/invitation\?token=([\w-]{43})\b/.exec(text)?.[1] ?? "";
    expect(await readInvitation(NOBODY, { token })).toMatchObject({ state: "pending", organisation: organisation.name });
    const { result } = await acceptInvitation.renew(NOBODY, {
      token,
      name: "Dominique",
      password: "quatre lampes sous un chêne",
    });
    expect(result).toEqual({ organisationId: organisation.id });
    expect(await rows()).toEqual([]);
    expect(await sendNextMail(through)).toBe(false);
  });

  it("is written in English where the inviter reads English", async () => {
    await invited("en", "sam@exemple.test");
    await sendNextMail(through);
    expect(textOf(catcher.caught[0] ?? { from: "", to: [], source: "" })).toContain("Camille Exemple invites you to join");
  });

  it("lies in the queue encrypted, and not at all when the invitation is not made", async () => {
    await invited();
    const [row] = await rows();
    expect(row?.message).toMatch(/^v1\./);
    expect(row?.message).not.toContain("dominique");
    const organisation = await anOrganisation();
    const reader = await aCaller(organisation.id, "reader");
    const refused = invitePerson(reader, { organisationId: organisation.id, email: "x@exemple.test", role: "reader" });
    await expect(refused).rejects.toMatchObject({ status: 403 });
    expect(await rows()).toHaveLength(1);
  });
});

describe("sendNextMail", () => {
  it("keeps what a relay that is down did not take, and sends it once it is back", async () => {
    await invited();
    await catcher.close();
    expect(await sendNextMail(through)).toBe(true);
    expect(await rows()).toMatchObject([{ attempts: 1, failedAt: null, lastError: "ESOCKET" }]);
    expect(await sendNextMail(through)).toBe(false); // not before its pause is over
    await open();
    await makeDue();
    await sendNextMail(through);
    expect(catcher.caught).toHaveLength(1);
    expect(await rows()).toEqual([]);
  });

  it("waits longer after each failure, gives up after the eighth, and never notes an address", async () => {
    await open(550);
    await invited();
    const pauses: number[] = [];
    for (const _ of PAUSES) {
      await makeDue();
      const before = Date.now();
      expect(await sendNextMail(through)).toBe(true);
      pauses.push(((await rows())[0]?.nextAttemptAt.getTime() ?? 0) - before);
    }
    PAUSES.forEach((pause, index) => {
      expect(Math.abs((pauses[index] ?? 0) - pause * 1_000)).toBeLessThan(5_000);
    });
    const [row] = await rows();
    expect(row).toMatchObject({ attempts: 8, lastError: "EENVELOPE 550" });
    expect(row?.failedAt).not.toBeNull();
    expect(JSON.stringify(row)).not.toContain("dominique");
    await makeDue();
    expect(await sendNextMail(through)).toBe(false);
  });

  it("sends each mail through one of two workers", async () => {
    await Promise.all(["a", "b", "c"].map((name) => invited("fr", `${name}@exemple.test`)));
    const other = relayAt(catcher.url, "portail@exemple.test");
    const drain = async (by: Relay) => {
      while (await sendNextMail(by));
    };
    await Promise.all([drain(through), drain(other)]);
    other.close();
    expect(catcher.caught.flatMap(({ to }) => to).sort()).toEqual(["a@exemple.test", "b@exemple.test", "c@exemple.test"]);
  });

  it("forgets a mail a month after it was given up", async () => {
    await invited();
    const givenUp = (days: number) =>
      inScope(NOBODY, PLATFORM, async (scope) => {
        await scope.tx.outgoingMail.updateMany({ data: { failedAt: new Date(Date.now() - days * 24 * 3_600_000) } });
        return dropFailedMail(scope, 30);
      });
    expect(await givenUp(29)).toBe(0);
    expect(await givenUp(31)).toBe(1);
  });
});
