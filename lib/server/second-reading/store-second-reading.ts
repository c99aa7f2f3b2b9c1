import type { AnswerValue } from "@/lib/domain/assessment/answer";
import type { ReadingState } from "@/lib/domain/assessment/second-reading";
import type { OrganisationScope } from "../database";

export interface StoredReading {
  readonly id: string;
  readonly state: ReadingState;
  readonly openedBy: string;
  readonly openedAt: Date;
  readonly firstReader: string;
  readonly secondReader: string;
  readonly firstDoneAt: Date | null;
  readonly secondDoneAt: Date | null;
  readonly endedBy: string | null;
  readonly endedAt: Date | null;
}

/** The newest reading of an assessment, the caller holding it until the end of the transaction if they change it. */
export async function newestReading(
  scope: OrganisationScope,
  assessmentId: string,
  hold: "read" | "update" = "read",
): Promise<StoredReading | null> {
  if (hold === "update")
    await scope.tx.$executeRaw`SELECT FROM second_reading WHERE assessment_id = ${assessmentId}::uuid FOR UPDATE`;
  const where = { organisationId: scope.organisationId, assessmentId };
  const omit = { organisationId: true, assessmentId: true } as const;
  const found = await scope.tx.secondReading.findFirst({ where, omit, orderBy: [{ openedAt: "desc" }, { id: "desc" }] });
  return found && { ...found, state: found.state as ReadingState };
}

/** Whether a reading is under way or waits for decisions. */
export async function isReadingOpen(scope: OrganisationScope, assessmentId: string): Promise<boolean> {
  const where = { organisationId: scope.organisationId, assessmentId, endedAt: null };
  return (await scope.tx.secondReading.count({ where })) > 0;
}

export async function insertReading(
  scope: OrganisationScope,
  reading: { readonly assessmentId: string; readonly firstReader: string; readonly secondReader: string },
): Promise<string> {
  const data = { ...reading, organisationId: scope.organisationId, openedBy: scope.person?.id ?? "" };
  const { id } = await scope.tx.secondReading.create({ data, select: { id: true } });
  return id;
}

export interface ReadingChange {
  readonly state?: ReadingState;
  readonly firstDoneAt?: Date;
  readonly secondDoneAt?: Date;
  readonly endedBy?: string;
  readonly endedAt?: Date;
}
export async function changeReading(scope: OrganisationScope, id: string, change: ReadingChange): Promise<void> {
  await scope.tx.secondReading.updateMany({ where: { organisationId: scope.organisationId, id }, data: change });
}

export interface StoredMark {
  readonly personId: string;
  readonly questionId: string;
  readonly value: AnswerValue;
  readonly note: string;
}
/** The marks that the database shows the caller: their own, and both readers' once both are done. */
export async function marksOf(scope: OrganisationScope, readingId: string): Promise<StoredMark[]> {
  const rows = await scope.tx.secondReadingMark.findMany({
    where: { organisationId: scope.organisationId, readingId },
    select: { personId: true, questionId: true, value: true, note: true },
  });
  return rows.map(({ value, ...mark }) => ({ ...mark, value: JSON.parse(value) as AnswerValue }));
}

export async function writeMark(
  scope: OrganisationScope,
  readingId: string,
  { questionId, value, note }: Omit<StoredMark, "personId">,
): Promise<void> {
  await scope.tx.$executeRaw`
    INSERT INTO second_reading_mark (organisation_id, reading_id, person_id, question_id, value, note)
    VALUES (${scope.organisationId}::uuid, ${readingId}::uuid, ${scope.person?.id}::uuid, ${questionId}, ${JSON.stringify(value)}, ${note})
    ON CONFLICT (reading_id, person_id, question_id) DO UPDATE SET value = excluded.value, note = excluded.note, at = now()`;
}

export interface StoredDecision {
  readonly questionId: string;
  readonly value: AnswerValue;
  readonly reason: string;
  readonly personId: string;
  readonly at: Date;
}
export async function decisionsOf(scope: OrganisationScope, readingId: string): Promise<StoredDecision[]> {
  const rows = await scope.tx.secondReadingDecision.findMany({
    where: { organisationId: scope.organisationId, readingId },
    select: { questionId: true, value: true, reason: true, personId: true, at: true },
  });
  return rows.map(({ value, ...row }) => ({ ...row, value: JSON.parse(value) as AnswerValue }));
}

export async function insertDecision(
  scope: OrganisationScope,
  readingId: string,
  { questionId, value, reason }: Omit<StoredDecision, "personId" | "at">,
): Promise<void> {
  const place = { organisationId: scope.organisationId, readingId, personId: scope.person?.id ?? "" };
  await scope.tx.secondReadingDecision.create({ data: { ...place, questionId, reason, value: JSON.stringify(value) } });
}
