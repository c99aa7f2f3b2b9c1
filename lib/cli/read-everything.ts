import type { ClientBase } from "pg";
import { Sentence } from "./report.mjs";

const ROLE = "portal_backup";

/**
 * Works on one unmoving picture of the whole database, under the role that reads every row and writes none. The login role is no
 * member of it: it joins inside this transaction, which is rolled back in any case.
 */
export async function readEverything<T>(client: ClientBase, work: () => Promise<T>): Promise<T> {
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ");
  try {
    await takeRole(client);
    await client.query("SET TRANSACTION READ ONLY");
    return await work();
  } finally {
    await client.query("ROLLBACK").catch(() => undefined);
  }
}

async function takeRole(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ there: boolean }>("SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS there", [
    ROLE,
  ]);
  if (!rows[0]?.there)
    throw new Sentence(
      `The database has no role ${ROLE}: it is not migrated to this version. Start the portal once, then try again.`,
    );
  // From PostgreSQL 16 on, a member may lack the right to take a role.
  const right = "CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'SET' ELSE 'MEMBER' END";
  const { rows: may } = await client.query<{ may: boolean }>(`SELECT pg_has_role(current_user, $1, ${right}) AS may`, [ROLE]);
  try {
    if (!may[0]?.may) await client.query(`GRANT ${ROLE} TO CURRENT_USER`);
    await client.query(`SET LOCAL ROLE ${ROLE}`);
  } catch (error) {
    throw new Sentence(
      `The login role may not take the role ${ROLE} (${error instanceof Error ? error.message : error}). Ask the administrator of the server for "GRANT ${ROLE} TO <login role>".`,
    );
  }
}
