import type { OrganisationScope } from "../database";

export interface StoredSnapshot {
  readonly id: string;
  readonly name: string;
  readonly occasion: string;
  readonly questionnaireId: string;
  readonly questionnaireVersion: string;
  readonly score: number | null;
  readonly completeness: number;
  readonly answered: number;
  readonly questions: number;
  readonly sha256: string;
  readonly personId: string;
  readonly at: Date;
}
const COLUMNS = {
  id: true,
  name: true,
  occasion: true,
  questionnaireId: true,
  questionnaireVersion: true,
  score: true,
  completeness: true,
  answered: true,
  questions: true,
  sha256: true,
  personId: true,
  at: true,
} as const;
const MOST = 500;

/** Newest first, without what they hold. */
export function snapshotsOf(scope: OrganisationScope, assessmentId: string): Promise<StoredSnapshot[]> {
  const where = { organisationId: scope.organisationId, assessmentId };
  return scope.tx.assessmentSnapshot.findMany({ where, select: COLUMNS, orderBy: [{ at: "desc" }, { id: "desc" }], take: MOST });
}

export async function findSnapshot(
  scope: OrganisationScope,
  assessmentId: string,
  id: string,
): Promise<(StoredSnapshot & { readonly document: string }) | null> {
  const where = { organisationId: scope.organisationId, assessmentId, id };
  return scope.tx.assessmentSnapshot.findFirst({ where, select: { ...COLUMNS, document: true } });
}

export type NewSnapshot = Omit<StoredSnapshot, "id" | "at" | "personId"> & {
  readonly assessmentId: string;
  readonly document: string;
};

export async function insertSnapshot(scope: OrganisationScope, snapshot: NewSnapshot): Promise<string> {
  const data = { ...snapshot, organisationId: scope.organisationId, personId: scope.person?.id ?? "" };
  const { id } = await scope.tx.assessmentSnapshot.create({ data, select: { id: true } });
  return id;
}
