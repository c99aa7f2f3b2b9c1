import type { PlatformRole } from "@/lib/domain/access/policy";
import type { AdministrationScope } from "../database";
import { Conflict } from "../errors";

/** Gives a role across organisations; false when the person has it already. */
export async function grantRole({ tx, person }: AdministrationScope, personId: string, role: PlatformRole): Promise<boolean> {
  const rows = await tx.$executeRaw`
    INSERT INTO platform_role (person_id, role, granted_by) VALUES (${personId}::uuid, ${role}, ${person.id}::uuid) ON CONFLICT DO NOTHING`;
  return rows > 0;
}

/** Takes a role away; false when the person does not have it. */
export async function revokeRole({ tx }: AdministrationScope, personId: string, role: PlatformRole): Promise<boolean> {
  return (await tx.$executeRaw`DELETE FROM platform_role WHERE person_id = ${personId}::uuid AND role = ${role}`) > 0;
}

/**
 * Refuses to leave the platform without an administrator who can sign in. Holds all administrators' roles first: of two that would
 * remove each other, the second waits and finds itself alone.
 */
export async function keepAnAdministrator({ tx }: AdministrationScope, leaving: string): Promise<void> {
  await tx.$queryRaw`SELECT person_id FROM platform_role WHERE role = 'administrator' ORDER BY person_id FOR UPDATE`;
  const [row] = await tx.$queryRaw<{ concerned: boolean; others: number }[]>`
    SELECT coalesce(bool_or(r.person_id = ${leaving}::uuid), false) AS concerned,
      count(*) FILTER (WHERE r.person_id <> ${leaving}::uuid)::int AS others
    FROM platform_role r JOIN person p ON p.id = r.person_id AND p.deactivated_at IS NULL WHERE r.role = 'administrator'`;
  if (row?.concerned && row.others === 0) throw new Conflict("last-administrator");
}
