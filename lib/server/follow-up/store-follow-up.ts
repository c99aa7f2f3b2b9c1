import type { FollowUpKind } from "@/lib/domain/follow-up/kind";
import type { OrganisationScope } from "../database";
import { NotFound } from "../errors";
import { Prisma } from "../generated/client";

export interface StoredFollowUp {
  readonly id: string;
  readonly kind: FollowUpKind;
  readonly text: string;
  /** ISO day. */
  readonly dueOn: string | null;
  readonly personId: string;
  readonly createdAt: Date;
  readonly doneBy: string | null;
  readonly doneAt: Date | null;
  readonly revision: number;
}
export interface NamedFollowUp extends StoredFollowUp {
  /** Null: nobody of the organisation any more. */
  readonly author: string | null;
  readonly doer: string | null;
}
const SHOWN = Prisma.sql`f.id, f.kind, f.text, f.due_on::text AS "dueOn", f.person_id AS "personId", f.created_at AS "createdAt",
  f.done_by AS "doneBy", f.done_at AS "doneAt", f.revision`;
const MOST = 500;

/** Open actions first, the nearest day first; then all else, the latest first. */
export function followUpsOf(scope: OrganisationScope): Promise<NamedFollowUp[]> {
  return scope.tx.$queryRaw<NamedFollowUp[]>`
    SELECT ${SHOWN}, author.name AS author, doer.name AS doer FROM follow_up f
    LEFT JOIN person author ON author.id = f.person_id LEFT JOIN person doer ON doer.id = f.done_by
    WHERE f.organisation_id = ${scope.organisationId}::uuid
    ORDER BY NOT (f.kind = 'action' AND f.done_at IS NULL), CASE WHEN f.kind = 'action' AND f.done_at IS NULL THEN f.due_on END NULLS LAST,
      coalesce(f.done_at, f.created_at) DESC, f.id LIMIT ${MOST}`;
}

/** One of the organisation's, locked; a foreign or unknown id is NotFound. */
export async function lockFollowUp(scope: OrganisationScope, id: string): Promise<StoredFollowUp> {
  const [row] = await scope.tx.$queryRaw<StoredFollowUp[]>`
    SELECT ${SHOWN} FROM follow_up f WHERE f.id = ${id}::uuid AND f.organisation_id = ${scope.organisationId}::uuid FOR UPDATE`;
  if (!row) throw new NotFound();
  return row;
}

export async function insertFollowUp(
  scope: OrganisationScope,
  { kind, text, dueOn }: Pick<StoredFollowUp, "kind" | "text" | "dueOn">,
): Promise<string> {
  const [row] = await scope.tx.$queryRaw<{ id: string }[]>`
    INSERT INTO follow_up (organisation_id, kind, text, due_on, person_id)
    VALUES (${scope.organisationId}::uuid, ${kind}, ${text}, ${dueOn}::date, ${scope.person?.id}::uuid) RETURNING id`;
  return row?.id ?? "";
}

interface Written {
  readonly text: string;
  readonly dueOn: string | null;
  readonly doneBy: string | null;
  readonly doneAt: Date | null;
}
/** Writes over a locked one: its new revision. */
export async function writeFollowUp(scope: OrganisationScope, id: string, { dueOn, ...fields }: Written): Promise<number> {
  const { revision } = await scope.tx.followUp.update({
    where: { organisationId_id: { organisationId: scope.organisationId, id } },
    data: { ...fields, dueOn: dueOn === null ? null : new Date(dueOn), revision: { increment: 1 } },
    select: { revision: true },
  });
  return revision;
}
