import type { Area, MemberRole } from "@/lib/domain/access/policy";
import type { OrganisationScope } from "../database";
import { NotFound } from "../errors";

export interface Rights {
  readonly role: MemberRole;
  readonly areas: readonly Area[];
}
export interface StoredMember extends Rights {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly since: Date;
  readonly endedAt: Date | null;
}
export interface ListedMember extends StoredMember {
  /** What members are sorted by: the name without case and accents. */
  readonly sortName: string;
}

/** Members by name; `after` is the sort name and the id of the last one seen. */
export function pageOfMembers(
  scope: OrganisationScope,
  state: "current" | "ended",
  after: readonly [string, string] | null,
  limit: number,
): Promise<ListedMember[]> {
  const [sortName, id] = after ?? ["", "00000000-0000-0000-0000-000000000000"];
  return scope.tx.$queryRaw<ListedMember[]>`
    SELECT * FROM (
      SELECT m.person_id AS "personId", p.name, p.email, m.role, m.areas, m.since, m.ended_at AS "endedAt",
        translate(lower(p.name), 'àâäáãåçéèêëíìîïñóòôöõúùûüýÿ', 'aaaaaaceeeeiiiinooooouuuuyy') COLLATE "C" AS "sortName"
      FROM membership m JOIN person p ON p.id = m.person_id
      WHERE m.organisation_id = ${scope.organisationId}::uuid AND (m.ended_at IS NOT NULL) = ${state === "ended"}) AS listed
    WHERE ("sortName", "personId") > (${sortName}, ${id}::uuid)
    ORDER BY "sortName", "personId" LIMIT ${limit}`;
}

export interface Activity {
  readonly personId: string;
  readonly secondFactor: boolean;
  readonly lastSeenAt: Date | null;
}

/** When members were last seen in the portal, and whether they have a second factor. */
export function activityOf(scope: OrganisationScope, personIds: readonly string[]): Promise<Activity[]> {
  return scope.tx.$queryRaw<Activity[]>`
    SELECT m.person_id AS "personId",
      EXISTS (SELECT FROM second_factor f WHERE f.person_id = m.person_id AND f.confirmed_at IS NOT NULL) AS "secondFactor",
      (SELECT max(s.last_seen_at) FROM session s WHERE s.person_id = m.person_id) AS "lastSeenAt"
    FROM membership m WHERE m.organisation_id = ${scope.organisationId}::uuid AND m.person_id = ANY(${[...personIds]}::uuid[])`;
}

/**
 * Makes changes of members wait for each other: whoever changes one holds the project leads first. Then loads a present member,
 * or answers NotFound.
 */
export async function holdMember(scope: OrganisationScope, personId: string): Promise<StoredMember> {
  await scope.tx.$queryRaw`
    SELECT person_id FROM membership WHERE organisation_id = ${scope.organisationId}::uuid AND role = 'project-lead' AND ended_at IS NULL
    ORDER BY person_id FOR UPDATE`;
  const member = await findMember(scope, personId);
  if (!member) throw new NotFound();
  return member;
}

export async function findMember(scope: OrganisationScope, personId: string): Promise<StoredMember | null> {
  const row = await scope.tx.membership.findFirst({
    where: { organisationId: scope.organisationId, personId, endedAt: null },
    select: {
      personId: true,
      role: true,
      areas: true,
      since: true,
      endedAt: true,
      person: { select: { name: true, email: true } },
    },
  });
  if (!row) return null;
  const { person, role, areas, ...rest } = row;
  return { ...rest, ...person, role: role as MemberRole, areas: areas as Area[] };
}

/** Present project leads apart from one person. */
export function otherLeads(scope: OrganisationScope, personId: string): Promise<number> {
  const { organisationId } = scope;
  return scope.tx.membership.count({
    where: { organisationId, role: "project-lead", endedAt: null, personId: { not: personId } },
  });
}

export async function writeRights(scope: OrganisationScope, personId: string, { role, areas }: Rights): Promise<void> {
  const { organisationId } = scope;
  await scope.tx.membership.updateMany({ where: { organisationId, personId, endedAt: null }, data: { role, areas: [...areas] } });
}

export async function writeEnd(scope: OrganisationScope, personId: string, now: Date): Promise<void> {
  const { organisationId } = scope;
  await scope.tx.membership.updateMany({ where: { organisationId, personId, endedAt: null }, data: { endedAt: now } });
}

/** Ends every session of a present member: the next request has to sign in again. */
export async function endSessionsOf(scope: OrganisationScope, personId: string, now: Date): Promise<void> {
  await scope.tx.session.updateMany({ where: { personId, revokedAt: null }, data: { revokedAt: now } });
}
