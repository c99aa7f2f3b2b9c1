import { createHmac } from "node:crypto";
import { plainEmail } from "@/lib/domain/access/invitation";
import { env } from "../env";

/** A keyed hash of an address: finds the mails that wait for somebody, and tells nobody's address. */
export function recipientKey(email: string): string {
  return createHmac("sha256", env().NEXTAUTH_SECRET)
    .update(`recipient ${plainEmail(email)}`)
    .digest("base64url");
}
