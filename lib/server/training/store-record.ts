import type { RecordSource, TrainingRecord } from "@/lib/domain/training/record";
import type { OrganisationScope } from "../database";

const COLUMNS = {
  moduleId: true,
  startedAt: true,
  completedAt: true,
  source: true,
  right: true,
  total: true,
  attempts: true,
  moduleUpdated: true,
} as const;
interface Row extends Omit<TrainingRecord, "source" | "moduleUpdated"> {
  readonly moduleId: string;
  readonly source: string;
  readonly moduleUpdated: Date;
}
export type StoredRecord = TrainingRecord & { readonly moduleId: string };

function recordOf(row: Row): StoredRecord {
  return { ...row, source: row.source as RecordSource, moduleUpdated: row.moduleUpdated.toISOString().slice(0, 10) };
}

/** Everything that a learner began, by module. */
export async function recordsOf(scope: OrganisationScope, learnerId: string): Promise<Map<string, StoredRecord>> {
  const where = { learnerId, organisationId: scope.organisationId };
  const rows = await scope.tx.trainingRecord.findMany({ where, select: COLUMNS });
  return new Map(rows.map((row) => [row.moduleId, recordOf(row)]));
}

interface Begun {
  readonly learnerId: string;
  readonly moduleId: string;
  readonly updated: string;
}
/** Notes that a module was begun; false when it was begun before. */
export async function beginRecord(
  scope: OrganisationScope,
  { learnerId, moduleId, updated }: Begun,
  now: Date,
): Promise<boolean> {
  const made = await scope.tx.$executeRaw`
    INSERT INTO training_record (organisation_id, learner_id, module_id, started_at, module_updated)
    VALUES (${scope.organisationId}::uuid, ${learnerId}::uuid, ${moduleId}, ${now}, ${updated}::date) ON CONFLICT DO NOTHING`;
  return made === 1;
}

/** A record that was begun, held until the transaction ends: two attempts at once are counted one after the other. */
export async function holdRecord(scope: OrganisationScope, learnerId: string, moduleId: string): Promise<StoredRecord> {
  await scope.tx.$executeRaw`
    SELECT 1 FROM training_record WHERE learner_id = ${learnerId}::uuid AND module_id = ${moduleId} FOR UPDATE`;
  const row = await scope.tx.trainingRecord.findUniqueOrThrow({
    where: { learnerId_moduleId: { learnerId, moduleId }, organisationId: scope.organisationId },
    select: COLUMNS,
  });
  return recordOf(row);
}

export async function writeRecord(scope: OrganisationScope, learnerId: string, record: StoredRecord): Promise<void> {
  const { moduleId, startedAt: _, moduleUpdated, ...rest } = record;
  await scope.tx.trainingRecord.updateMany({
    where: { learnerId, moduleId, organisationId: scope.organisationId },
    data: { ...rest, moduleUpdated: new Date(moduleUpdated) },
  });
}
