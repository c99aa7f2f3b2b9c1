import type { NamePlace } from "../access/name-cursor";
import type { AdministrationScope, Tx } from "../database";
import { NotFound } from "../errors";

export interface ListedOrganisation extends NamePlace {
  readonly name: string;
  readonly legalForm: string;
  readonly statuses: string[];
  readonly createdAt: Date;
  readonly members: number;
  readonly leads: number;
  readonly engagements: number;
  readonly leadInvitedUntil: Date | null;
}

/** Organisations by name from a place on; counts are made for the page's rows only. */
export async function pageOfOrganisations(
  { tx }: AdministrationScope,
  search: string,
  after: NamePlace,
  limit: number,
): Promise<ListedOrganisation[]> {
  const page = await tx.$queryRaw<{ id: string }[]>`
    SELECT o.id FROM organisation o
    WHERE (name_key(o.name) COLLATE "C", o.id) > (${after.key} COLLATE "C", ${after.id}::uuid)
      AND name_key(o.name) COLLATE "C" >= name_key(${search})
      AND name_key(o.name) COLLATE "C" < name_key(${search}) || chr(1114111)
    ORDER BY name_key(o.name) COLLATE "C", o.id LIMIT ${limit}`;
  return organisationsIn(
    tx,
    page.map(({ id }) => id),
  );
}

/** One organisation as the administration sees it. */
export async function organisationOf({ tx }: AdministrationScope, id: string): Promise<ListedOrganisation> {
  const [row] = await organisationsIn(tx, [id]);
  if (!row) throw new NotFound();
  return row;
}

function organisationsIn(tx: Tx, ids: readonly string[]): Promise<ListedOrganisation[]> {
  return tx.$queryRaw<ListedOrganisation[]>`
    SELECT o.id, o.name, name_key(o.name) AS key, o.legal_form AS "legalForm", o.statuses, o.created_at AS "createdAt",
      m.members, m.leads, e.engagements,
      (SELECT max(i.expires_at) FROM invitation i WHERE i.organisation_id = o.id AND i.role = 'project-lead'
        AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL AND i.expires_at > now()) AS "leadInvitedUntil"
    FROM organisation o,
      LATERAL (SELECT count(*)::int AS members, count(*) FILTER (WHERE role = 'project-lead')::int AS leads
        FROM membership JOIN person p ON p.id = person_id AND p.deactivated_at IS NULL
        WHERE organisation_id = o.id AND ended_at IS NULL) m,
      LATERAL (SELECT count(*)::int AS engagements FROM engagement
        WHERE organisation_id = o.id AND ended_at IS NULL AND ends_at > now()) e
    WHERE o.id = ANY (${[...ids]}::uuid[])
    ORDER BY name_key(o.name) COLLATE "C", o.id`;
}

export async function insertOrganisation(
  { tx }: AdministrationScope,
  data: { readonly name: string; readonly legalForm: string },
): Promise<string> {
  return (await tx.organisation.create({ data: { ...data }, select: { id: true } })).id;
}

/** Whether an organisation goes by that name already, whatever its accents and capitals. */
export async function nameTaken({ tx }: AdministrationScope, name: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<unknown[]>`
    SELECT id FROM organisation WHERE name_key(name) COLLATE "C" = name_key(${name}) LIMIT 1`;
  return row !== undefined;
}

/** Proposes a person to an organisation; false when an engagement runs or waits there already. One that is over begins anew. */
export async function proposeTo(
  { tx, person }: AdministrationScope,
  proposal: { readonly organisationId: string; readonly personId: string; readonly mission: string; readonly endsAt: Date },
): Promise<boolean> {
  const { organisationId, personId, mission, endsAt } = proposal;
  const rows = await tx.$queryRaw<unknown[]>`
    INSERT INTO engagement AS e (organisation_id, person_id, mission, proposed_by, ends_at)
    VALUES (${organisationId}::uuid, ${personId}::uuid, ${mission}, ${person.id}::uuid, ${endsAt})
    ON CONFLICT (organisation_id, person_id) DO UPDATE SET mission = excluded.mission, proposed_at = now(),
      proposed_by = excluded.proposed_by, accepted_at = NULL, accepted_by = NULL, ends_at = excluded.ends_at, ended_at = NULL
    WHERE e.ended_at IS NOT NULL OR e.ends_at <= now()
    RETURNING person_id`;
  return rows.length > 0;
}

/** Whether somebody is a member of an organisation at present. */
export async function isMember({ tx }: AdministrationScope, organisationId: string, personId: string): Promise<boolean> {
  return (await tx.membership.count({ where: { organisationId, personId, endedAt: null } })) > 0;
}

/** Takes back every open invitation of a project lead: where there is no lead, only the administration can have sent them. */
export async function withdrawLeadInvitations({ tx }: AdministrationScope, organisationId: string, now: Date): Promise<number> {
  const open = { organisationId, role: "project-lead", acceptedAt: null, withdrawnAt: null };
  return (await tx.invitation.updateMany({ where: open, data: { withdrawnAt: now } })).count;
}
