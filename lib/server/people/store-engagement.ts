import type { OrganisationScope } from "../database";

export interface StoredEngagement {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly mission: string;
  readonly proposedAt: Date;
  readonly acceptedAt: Date | null;
  readonly endsAt: Date;
  readonly endedAt: Date | null;
}
const COLUMNS = {
  personId: true,
  mission: true,
  proposedAt: true,
  acceptedAt: true,
  endsAt: true,
  endedAt: true,
  person: { select: { name: true, email: true } },
} as const;

/** Engagements, the last proposed first; `after` is the moment and the id of the last one seen. */
export async function pageOfEngagements(
  scope: OrganisationScope,
  after: { readonly proposedAt: Date; readonly personId: string } | null,
  limit: number,
): Promise<StoredEngagement[]> {
  const { organisationId } = scope;
  const older = after && {
    OR: [{ proposedAt: { lt: after.proposedAt } }, { proposedAt: after.proposedAt, personId: { lt: after.personId } }],
  };
  const rows = await scope.tx.engagement.findMany({
    where: { organisationId, ...older },
    select: COLUMNS,
    orderBy: [{ proposedAt: "desc" }, { personId: "desc" }],
    take: limit,
  });
  return rows.map(({ person, ...row }) => ({ ...row, ...person }));
}

/** One engagement, held until the transaction ends; null when there is none. */
export async function holdEngagement(scope: OrganisationScope, personId: string): Promise<StoredEngagement | null> {
  const { organisationId } = scope;
  await scope.tx.$queryRaw`
    SELECT person_id FROM engagement WHERE organisation_id = ${organisationId}::uuid AND person_id = ${personId}::uuid FOR UPDATE`;
  const row = await scope.tx.engagement.findFirst({ where: { organisationId, personId }, select: COLUMNS });
  if (!row) return null;
  const { person, ...rest } = row;
  return { ...rest, ...person };
}

export interface EngagementChange {
  readonly acceptedAt?: Date;
  readonly acceptedBy?: string | null;
  readonly endsAt?: Date;
  readonly endedAt?: Date;
}

/** Writes to an engagement that is held. */
export async function writeEngagement(scope: OrganisationScope, personId: string, change: EngagementChange): Promise<void> {
  await scope.tx.engagement.updateMany({ where: { organisationId: scope.organisationId, personId }, data: change });
}
