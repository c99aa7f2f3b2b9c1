import { plainEmail } from "@/lib/domain/access/invitation";
import type { LearningRole } from "@/lib/domain/training/role";
import type { OrganisationScope } from "../database";
import { NotFound } from "../errors";

export interface StoredLearner {
  readonly id: string;
  readonly personId: string | null;
  readonly name: string;
  readonly email: string | null;
  readonly roles: readonly LearningRole[];
  readonly removedAt: Date | null;
}
const COLUMNS = { id: true, personId: true, name: true, email: true, roles: true, removedAt: true } as const;
type Row = Omit<StoredLearner, "roles"> & { roles: string[] };
const learnerOf = (row: Row): StoredLearner => ({ ...row, roles: row.roles as LearningRole[] });

/** The asker as a learner of the project; null for who has not joined. */
export async function findSelf(scope: OrganisationScope, projectId: string): Promise<StoredLearner | null> {
  if (!scope.person) return null;
  const where = { projectId, organisationId: scope.organisationId, personId: scope.person.id };
  const row = await scope.tx.learner.findFirst({ where, select: COLUMNS });
  return row ? learnerOf(row) : null;
}

/**
 * The asker as a learner, made when there is none: a learner whom somebody added under the same address becomes the asker's own,
 * with the record. Two openings at the same moment make one.
 */
export async function ensureSelf(
  scope: OrganisationScope,
  projectId: string,
  roles: readonly LearningRole[],
): Promise<{ learner: StoredLearner; joined: boolean }> {
  if (!scope.person) throw new NotFound();
  const { id: personId, name } = scope.person;
  const known = await findSelf(scope, projectId);
  if (known && known.name !== name) await writeLearner(scope, known.id, { name });
  if (known) return { learner: { ...known, name }, joined: false };
  const email = plainEmail(scope.person.email);
  const { organisationId } = scope;
  await scope.tx.$executeRaw`
    INSERT INTO learner AS l (organisation_id, project_id, person_id, name, email, roles)
    VALUES (${organisationId}::uuid, ${projectId}::uuid, ${personId}::uuid, ${name}, ${email}, ${[...roles]})
    ON CONFLICT (project_id, email) DO UPDATE SET person_id = excluded.person_id, name = excluded.name,
      roles = CASE WHEN cardinality(l.roles) > 0 THEN l.roles ELSE excluded.roles END
    WHERE l.person_id IS NULL OR l.person_id = excluded.person_id`;
  const joined = await findSelf(scope, projectId);
  if (joined) return { learner: joined, joined: true };
  // Somebody else's record stands under the address: one gets a record of one's own, without it.
  const id = await insertLearner(scope, { projectId, personId, name, email: null, roles });
  return { learner: await loadLearner(scope, projectId, id), joined: true };
}

/** A learner of the project, held until the transaction ends; a foreign or unknown id is NotFound. */
export async function holdLearner(scope: OrganisationScope, projectId: string, learnerId: string): Promise<StoredLearner> {
  const [held] = await scope.tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM learner WHERE id = ${learnerId}::uuid AND project_id = ${projectId}::uuid FOR UPDATE`;
  if (!held) throw new NotFound();
  return loadLearner(scope, projectId, learnerId);
}

export async function loadLearner(scope: OrganisationScope, projectId: string, learnerId: string): Promise<StoredLearner> {
  const where = { id: learnerId, projectId, organisationId: scope.organisationId };
  const row = await scope.tx.learner.findFirst({ where, select: COLUMNS });
  if (!row) throw new NotFound();
  return learnerOf(row);
}

export interface LearnerChange {
  readonly name?: string;
  readonly email?: string | null;
  readonly roles?: readonly LearningRole[];
  readonly removedAt?: Date | null;
}
export async function writeLearner(scope: OrganisationScope, learnerId: string, change: LearnerChange): Promise<void> {
  const { roles, ...rest } = change;
  await scope.tx.learner.updateMany({
    where: { id: learnerId, organisationId: scope.organisationId },
    data: { ...rest, ...(roles ? { roles: [...roles] } : {}) },
  });
}

/** Whether another learner of the project, removed ones too, has the address. */
export async function isEmailTaken(scope: OrganisationScope, projectId: string, email: string, but?: string): Promise<boolean> {
  const where = { projectId, organisationId: scope.organisationId, email, ...(but ? { id: { not: but } } : {}) };
  return (await scope.tx.learner.count({ where })) > 0;
}

export async function insertLearner(
  scope: OrganisationScope,
  learner: { projectId: string; personId: string | null; name: string; email: string | null; roles: readonly LearningRole[] },
): Promise<string> {
  const data = { ...learner, organisationId: scope.organisationId, roles: [...learner.roles] };
  return (await scope.tx.learner.create({ data, select: { id: true } })).id;
}

/** Present members of the organisation by their plain address. */
export async function membersByEmail(
  scope: OrganisationScope,
  emails: readonly string[],
): Promise<Map<string, { personId: string; name: string }>> {
  const rows = await scope.tx.$queryRaw<{ personId: string; name: string; email: string }[]>`
    SELECT p.id AS "personId", p.name, lower(p.email) AS email FROM membership m JOIN person p ON p.id = m.person_id
    WHERE m.ended_at IS NULL AND lower(p.email) = ANY(${[...emails]})`;
  return new Map(rows.map(({ email, ...member }) => [email, member]));
}

/** Learners of the project by address, removed ones too. */
export async function learnersByEmail(
  scope: OrganisationScope,
  projectId: string,
  emails: readonly string[],
): Promise<Map<string, StoredLearner>> {
  const where = { projectId, organisationId: scope.organisationId, email: { in: [...emails] } };
  const rows = await scope.tx.learner.findMany({ where, select: COLUMNS });
  return new Map(rows.map((row) => [row.email ?? "", learnerOf(row)]));
}
