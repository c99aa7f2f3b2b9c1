import { setTimeout as pause } from "node:timers/promises";
import { requestPasswordResetRoute } from "@/lib/contract/account";
import type { Locale } from "@/lib/domain/locale";
import { newToken } from "../access/token";
import { appendOpenAudit } from "../audit";
import { env } from "../env";
import { Conflict } from "../errors";
import { queueMail, sendsMail } from "../mail/queue-mail";
import { spend, type Throttle } from "../throttle";
import { type OpenOpener, openUseCase } from "../use-case";
import { resetMail } from "./reset-mail";
import { activePerson, putReset } from "./store-password-reset";

const HOUR_MS = 3_600_000;
const OF_ACCOUNT: Throttle = { name: "reset-account", points: 3, seconds: 3_600 };
/** Longer than the work takes, so that the delay tells nobody whether there was any. */
const ANSWER_MS = 500;

/** Sends a link by which to set a password. Same answer and same delay whether the account exists or not. */
export const requestPasswordReset = openUseCase({
  permission: "password.reset",
  throttle: { name: "reset-network", points: 20, seconds: 15 * 60 },
  input: requestPasswordResetRoute.body,

  async run(open, { email, locale }) {
    if (!sendsMail()) throw new Conflict("no-mail");
    await spend(OF_ACCOUNT, email);
    await Promise.all([sendLink(open, email, locale), pause(ANSWER_MS)]);
    return { result: {}, session: null };
  },
});

async function sendLink(open: OpenOpener, email: string, locale: Locale): Promise<void> {
  const { token, hash } = newToken();
  const url = new URL("/reset-password", env().NEXTAUTH_URL);
  url.searchParams.set("token", token);
  const [fr, en] = [await resetMail("fr", email, url.href), await resetMail("en", email, url.href)];
  const now = new Date();
  await open(async (scope) => {
    const person = await activePerson(scope, email);
    if (!person) return;
    await putReset(scope, person.id, hash, now, new Date(now.getTime() + HOUR_MS));
    await queueMail(scope, (person.locale ?? locale) === "fr" ? fr : en);
    const entry = { action: "request-password-reset", subject: `person:${person.id}`, detail: {} };
    await appendOpenAudit(scope, { personId: person.id, organisationId: null }, entry);
  });
}
