import { createTransport, type Transporter } from "nodemailer";
import { type Caller, inScope } from "../database";
import { env } from "../env";
import { log } from "../log";
import { MailMessage } from "../mail/message";
import { claimMail, type DueMail, deleteMail, noteFailure } from "../mail/store-mail";
import { open } from "../secret-field";

/** Seconds to wait after each failed try; after the eighth the mail is given up. Together a good day. */
export const PAUSES = [30, 120, 600, 1_800, 7_200, 21_600, 43_200, 86_400] as const;
const PATIENCE_MS = 15_000;
const CALLER: Caller = { sessionId: null, requestId: "mail" };

export type Relay = Pick<Transporter, "sendMail" | "close">;

/** The relay that SMTP_URL names, or null where the portal sends no mail. */
export function relay(): Relay | null {
  const { SMTP_URL, MAIL_FROM = "" } = env();
  return SMTP_URL ? relayAt(SMTP_URL, MAIL_FROM) : null;
}

/** Beyond this machine a connection without TLS is refused, since links open doors; `?requireTLS=false` in the address allows it. */
export function relayAt(url: string, from: string): Relay {
  const loopback = ["localhost", "127.0.0.1", "[::1]"].includes(new URL(url).hostname);
  const times = { connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: 2 * PATIENCE_MS };
  return createTransport({ url, ...times, requireTLS: !loopback, ignoreTLS: loopback }, { from });
}

/**
 * Sends the mail that is due, if any; false when there was none. At least once: the row is deleted after the relay has answered, so
 * that a crash in between sends it again. No transaction is open while it is sent.
 */
export async function sendNextMail(through: Relay): Promise<boolean> {
  const due = await inScope(CALLER, { kind: "platform" }, (scope) => claimMail(scope, PAUSES));
  if (!due) return false;
  try {
    await through.sendMail(MailMessage.parse(JSON.parse(open(due.message))));
  } catch (error) {
    await fail(due, reasonOf(error));
    return true;
  }
  await inScope(CALLER, { kind: "platform" }, (scope) => deleteMail(scope, due.id));
  return true;
}

/** Kept after the last try, still sealed, for whoever looks for it; the sweep deletes it after a month. */
async function fail({ id, attempts }: DueMail, reason: string): Promise<void> {
  const final = attempts >= PAUSES.length;
  await inScope(CALLER, { kind: "platform" }, (scope) => noteFailure(scope, id, reason, final));
  log[final ? "error" : "warn"]({ mail: id, attempts, reason }, final ? "mail given up" : "mail not sent, to be tried again");
}

/** The code alone: what a relay writes beside it may repeat the address. */
function reasonOf(error: unknown): string {
  const { code, responseCode } = (error ?? {}) as { code?: unknown; responseCode?: unknown };
  const said = [code, responseCode].filter((one) => typeof one === "string" || typeof one === "number");
  return said.length > 0 ? said.join(" ") : error instanceof Error ? error.name : "unknown";
}
