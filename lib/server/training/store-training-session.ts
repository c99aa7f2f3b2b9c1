import type { LearningRole } from "@/lib/domain/training/role";
import type { OrganisationScope } from "../database";
import { NotFound } from "../errors";

export interface SessionFields {
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string;
  readonly trainer: string;
  readonly roles: readonly LearningRole[];
  readonly modules: readonly string[];
  readonly note: string;
}
export interface StoredSession extends SessionFields {
  readonly id: string;
  readonly revision: number;
  readonly changedAt: Date;
  readonly cancelledAt: Date | null;
}
const COLUMNS = {
  id: true,
  title: true,
  startsAt: true,
  endsAt: true,
  place: true,
  trainer: true,
  roles: true,
  modules: true,
  note: true,
  revision: true,
  changedAt: true,
  cancelledAt: true,
} as const;
type Row = Omit<StoredSession, "roles" | "modules"> & { roles: string[]; modules: string[] };
const sessionOf = (row: Row): StoredSession => ({ ...row, roles: row.roles as LearningRole[] });

interface Asked {
  readonly when: "to-come" | "over";
  readonly now: Date;
  /** The moment and the id of the last one seen. */
  readonly after: readonly [Date, string] | null;
}
/** Sessions that end after now, soonest first; or those that are over, latest first. */
export async function pageOfSessions(
  scope: OrganisationScope,
  projectId: string,
  { when, now, after }: Asked,
  limit: number,
): Promise<StoredSession[]> {
  const [beyond, order] = when === "to-come" ? (["gt", "asc"] as const) : (["lt", "desc"] as const);
  const ended = when === "to-come" ? { gt: now } : { lte: now };
  const seen = after ? { OR: [{ startsAt: { [beyond]: after[0] } }, { startsAt: after[0], id: { [beyond]: after[1] } }] } : {};
  const rows = await scope.tx.trainingSession.findMany({
    where: { projectId, organisationId: scope.organisationId, endsAt: ended, ...seen },
    orderBy: [{ startsAt: order }, { id: order }],
    take: limit,
    select: COLUMNS,
  });
  return rows.map(sessionOf);
}

/** Every session of a project for its calendar file: the latest few hundred, in order. */
export async function allSessions(scope: OrganisationScope, projectId: string, most: number): Promise<StoredSession[]> {
  const rows = await scope.tx.trainingSession.findMany({
    where: { projectId, organisationId: scope.organisationId },
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    take: most,
    select: COLUMNS,
  });
  return rows.map(sessionOf).reverse();
}

/** A session of the project; a foreign or unknown id is NotFound. */
export async function loadSession(scope: OrganisationScope, projectId: string, id: string): Promise<StoredSession> {
  const where = { id, projectId, organisationId: scope.organisationId };
  const row = await scope.tx.trainingSession.findFirst({ where, select: COLUMNS });
  if (!row) throw new NotFound();
  return sessionOf(row);
}

export async function insertSession(scope: OrganisationScope, projectId: string, fields: SessionFields): Promise<StoredSession> {
  const data = {
    ...fields,
    roles: [...fields.roles],
    modules: [...fields.modules],
    projectId,
    organisationId: scope.organisationId,
  };
  return sessionOf(await scope.tx.trainingSession.create({ data, select: COLUMNS }));
}

/** Changes a session that still has the given revision; false when somebody was quicker, or cancelled it. */
export async function changeSession(
  scope: OrganisationScope,
  session: Pick<StoredSession, "id" | "revision">,
  change: SessionFields | { readonly cancelledAt: Date },
  now: Date,
): Promise<boolean> {
  const data = "roles" in change ? { ...change, roles: [...change.roles], modules: [...change.modules] } : change;
  const { count } = await scope.tx.trainingSession.updateMany({
    where: { id: session.id, organisationId: scope.organisationId, revision: session.revision, cancelledAt: null },
    data: { ...data, revision: { increment: 1 }, changedAt: now },
  });
  return count === 1;
}
