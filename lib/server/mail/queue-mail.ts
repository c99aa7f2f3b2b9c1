import type { Tx } from "../database";
import { env } from "../env";
import { seal } from "../secret-field";
import { MailMessage } from "./message";
import { recipientKey } from "./recipient-key";
import { insertMail } from "./store-mail";

/** Whether this portal sends mail at all: SMTP_URL is set. */
export function sendsMail(): boolean {
  return env().SMTP_URL !== undefined;
}

/**
 * Hands a mail to the worker, encrypted because its link opens a door; the transaction that rolls back takes it along. It is sent at
 * least once: a crash between the relay's answer and the deletion sends it again. False where the portal sends no mail: nothing is queued.
 */
export async function queueMail({ tx }: { readonly tx: Tx }, message: MailMessage): Promise<boolean> {
  if (!sendsMail()) return false;
  await insertMail(tx, seal(JSON.stringify(MailMessage.parse(message))), recipientKey(message.to));
  return true;
}
