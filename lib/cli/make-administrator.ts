import { randomBytes } from "node:crypto";
import type { ClientBase } from "pg";
import { plainEmail } from "@/lib/domain/access/invitation";
import { hashPassword } from "@/lib/server/access/password";
import { newToken } from "@/lib/server/access/token";
import { Sentence } from "./report.mjs";

export interface MadeAdministrator {
  /** Whether the account is new, and whether it got the role now. */
  readonly created: boolean;
  readonly granted: boolean;
  /** Of the link by which the password is set, once and within the hour; those before it are void. */
  readonly token: string;
}

/**
 * Makes somebody an administrator of the platform, with a new account where the address has none. For whoever holds the database:
 * the first administrator can be appointed by nobody else. In one transaction, written down in the platform's chain.
 */
export async function makeAdministrator(
  client: ClientBase,
  given: { readonly email: string; readonly name: string },
): Promise<MadeAdministrator> {
  const email = plainEmail(given.email);
  const nobodyKnows = await hashPassword(randomBytes(32).toString("base64url"));
  const { token, hash } = newToken();
  await client.query("BEGIN");
  try {
    const { personId, created } = await personOf(client, email, given.name.trim(), nobodyKnows);
    const granted = await grant(client, personId);
    await client.query("UPDATE password_reset SET used_at = now() WHERE person_id = $1 AND used_at IS NULL", [personId]);
    await client.query(
      "INSERT INTO password_reset (token_hash, person_id, expires_at) VALUES ($1, $2, now() + interval '1 hour')",
      [hash, personId],
    );
    const detail = JSON.stringify({ accountCreated: created, roleGranted: granted });
    const audit = ["create-administrator", `person:${personId}`, detail, "terminal"];
    await client.query("SELECT audit_append_platform($1, $2, $3, $4)", audit);
    await client.query("COMMIT");
    return { created, granted, token };
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}

async function personOf(client: ClientBase, email: string, name: string, passwordHash: string) {
  const insert =
    "INSERT INTO person (email, name, password_hash) VALUES ($1, $2, $3) ON CONFLICT (email) DO NOTHING RETURNING id";
  const made = await client.query<{ id: string }>(insert, [email, name, passwordHash]);
  if (made.rows[0]) return { personId: made.rows[0].id, created: true };
  const known = await client.query<{ id: string; closed: boolean }>(
    "SELECT id, deactivated_at IS NOT NULL AS closed FROM person WHERE email = $1",
    [email],
  );
  const [person] = known.rows;
  if (!person || person.closed)
    throw new Sentence(`The account of ${email} is closed: another administrator must open it again.`);
  return { personId: person.id, created: false };
}

/** Gives the role; a change of rights ends the sessions of the person. */
async function grant(client: ClientBase, personId: string): Promise<boolean> {
  const insert = "INSERT INTO platform_role (person_id, role) VALUES ($1, 'administrator') ON CONFLICT DO NOTHING";
  const granted = (await client.query(insert, [personId])).rowCount === 1;
  if (granted)
    await client.query("UPDATE session SET revoked_at = now() WHERE person_id = $1 AND revoked_at IS NULL", [personId]);
  return granted;
}
