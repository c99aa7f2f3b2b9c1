import { issuePasswordResetRoute } from "@/lib/contract/administration";
import { newToken } from "../access/token";
import { resetMail } from "../account/reset-mail";
import { env } from "../env";
import { Conflict } from "../errors";
import { queueMail, sendsMail } from "../mail/queue-mail";
import { administrationCommand } from "../use-case";
import { insertReset, personOf } from "./store-person";

const HOUR_MS = 3_600_000;

/** A link by which a person sets a password, by mail; where the portal sends none, for the administrator to hand over. */
export const issuePasswordReset = administrationCommand({
  permission: "person.administer",
  action: "issue-password-reset",
  input: issuePasswordResetRoute.params.extend(issuePasswordResetRoute.body.shape),

  async run(scope, { personId, locale }) {
    const { email, deactivatedAt, locale: chosen } = await personOf(scope, personId);
    if (deactivatedAt) throw new Conflict("person-deactivated");
    const { token, hash } = newToken();
    const expiresAt = new Date(Date.now() + HOUR_MS);
    await insertReset(scope, { tokenHash: hash, personId, expiresAt });
    const url = new URL("/reset-password", env().NEXTAUTH_URL);
    url.searchParams.set("token", token);
    await queueMail(scope, await resetMail(chosen ?? locale, email, url.href));
    const result = { link: sendsMail() ? null : url.href, expiresAt: expiresAt.toISOString() };
    const detail = { expiresAt: result.expiresAt, byMail: sendsMail() };
    return { result, audit: { subject: `person:${personId}`, detail } };
  },
});
