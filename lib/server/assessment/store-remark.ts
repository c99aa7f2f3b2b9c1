import type { OpenRemarks } from "@/lib/contract/assessment";
import type { OrganisationScope } from "../database";

/** How many threads are open, by what they are about. */
export function openRemarksOf(scope: OrganisationScope, assessmentId: string): Promise<OpenRemarks[]> {
  return scope.tx.$queryRaw<OpenRemarks[]>`
    SELECT section_id AS "sectionId", question_id AS "questionId", count(*)::int AS open FROM remark
    WHERE assessment_id = ${assessmentId}::uuid AND thread_id IS NULL AND resolved_at IS NULL
    GROUP BY section_id, question_id ORDER BY section_id, question_id`;
}

export interface StoredRemark {
  readonly id: string;
  readonly sectionId: string;
  readonly questionId: string | null;
  readonly threadId: string | null;
  readonly text: string;
  readonly mentions: string[];
  readonly personId: string;
  readonly at: Date;
  readonly resolvedBy: string | null;
  readonly resolvedAt: Date | null;
}
const COLUMNS = {
  id: true,
  sectionId: true,
  questionId: true,
  threadId: true,
  text: true,
  mentions: true,
  personId: true,
  at: true,
  resolvedBy: true,
  resolvedAt: true,
} as const;
const MOST = 1_000;

/** Remarks in the order in which they were made. */
export function remarksOf(scope: OrganisationScope, assessmentId: string, questionId?: string): Promise<StoredRemark[]> {
  const where = { organisationId: scope.organisationId, assessmentId, ...(questionId === undefined ? {} : { questionId }) };
  return scope.tx.remark.findMany({ where, select: COLUMNS, orderBy: [{ at: "asc" }, { id: "asc" }], take: MOST });
}

export async function findRemark(scope: OrganisationScope, assessmentId: string, id: string): Promise<StoredRemark | null> {
  return scope.tx.remark.findFirst({ where: { organisationId: scope.organisationId, assessmentId, id }, select: COLUMNS });
}

export interface NewRemark {
  readonly sectionId: string;
  readonly questionId: string | null;
  readonly threadId: string | null;
  readonly text: string;
  readonly mentions: readonly string[];
}
export async function insertRemark(
  scope: OrganisationScope,
  assessmentId: string,
  { mentions, ...remark }: NewRemark,
): Promise<string> {
  const place = { organisationId: scope.organisationId, assessmentId, personId: scope.person?.id ?? "" };
  const { id } = await scope.tx.remark.create({
    data: { ...place, ...remark, mentions: [...mentions] },
    select: { id: true },
  });
  return id;
}

/** Closes or opens a thread; false when it is so already. */
export async function writeResolution(scope: OrganisationScope, id: string, resolved: boolean, now: Date): Promise<boolean> {
  const where = { organisationId: scope.organisationId, id, threadId: null };
  const data = resolved ? { resolvedBy: scope.person?.id ?? null, resolvedAt: now } : { resolvedBy: null, resolvedAt: null };
  const { count } = await scope.tx.remark.updateMany({
    where: { ...where, resolvedAt: resolved ? null : { not: null } },
    data,
  });
  return count > 0;
}
