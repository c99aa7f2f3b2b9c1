import type { DerogationState, DerogationTerms, DerogationText } from "@/lib/domain/obligation/derogation";
import type { OrganisationScope } from "../database";
import { NotFound } from "../errors";
import { Prisma } from "../generated/client";

export interface DerogationFields extends DerogationTerms {
  readonly workloadId: string | null;
  readonly subject: string;
  readonly textCode: DerogationText;
  readonly state: DerogationState;
  readonly authority: string;
  readonly note: string;
}
export interface StoredDerogation extends DerogationFields {
  readonly id: string;
  readonly revision: number;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly changedBy: string;
  readonly changedAt: Date;
}
export interface ListedDerogation extends StoredDerogation {
  readonly workloadName: string | null;
  readonly workloadKey: string | null;
}

const SHOWN = Prisma.sql`d.id, d.workload_id AS "workloadId", d.subject, d.text_code AS "textCode", d.state, d.authority,
  to_char(d.requested_on, 'YYYY-MM-DD') AS "requestedOn", to_char(d.prime_minister_on, 'YYYY-MM-DD') AS "primeMinisterOn",
  to_char(d.decided_on, 'YYYY-MM-DD') AS "decidedOn", to_char(d.expires_on, 'YYYY-MM-DD') AS "expiresOn", d.reference, d.note, d.revision,
  d.created_by AS "createdBy", d.created_at AS "createdAt", d.changed_by AS "changedBy", d.changed_at AS "changedAt"`;
const MOST = 500;

/** Granted ones first, the nearest end first; then those asked for; then what is closed, the latest first. */
export function derogationsOf(scope: OrganisationScope, projectId: string): Promise<ListedDerogation[]> {
  return scope.tx.$queryRaw<ListedDerogation[]>`
    SELECT ${SHOWN}, w.name AS "workloadName", w.key AS "workloadKey"
    FROM derogation d LEFT JOIN workload w ON w.id = d.workload_id
    WHERE d.project_id = ${projectId}::uuid AND d.organisation_id = ${scope.organisationId}::uuid
    ORDER BY array_position(ARRAY['granted', 'requested'], d.state) NULLS LAST, d.expires_on, d.requested_on DESC, d.id LIMIT ${MOST}`;
}

/** A derogation of the project, locked; a foreign or unknown id is NotFound. */
export async function lockDerogation(scope: OrganisationScope, projectId: string, id: string): Promise<StoredDerogation> {
  const [row] = await scope.tx.$queryRaw<StoredDerogation[]>`
    SELECT ${SHOWN} FROM derogation d
    WHERE d.id = ${id}::uuid AND d.project_id = ${projectId}::uuid AND d.organisation_id = ${scope.organisationId}::uuid FOR UPDATE`;
  if (!row) throw new NotFound();
  return row;
}

export async function insertDerogation(scope: OrganisationScope, projectId: string, fields: DerogationFields): Promise<string> {
  const by = scope.person?.id ?? "";
  const place = { organisationId: scope.organisationId, projectId };
  const data = { ...place, ...asStored(fields), createdBy: by, changedBy: by };
  return (await scope.tx.derogation.create({ data, select: { id: true } })).id;
}

/** Writes the fields over a locked derogation: its new revision. */
export async function writeDerogation(
  scope: OrganisationScope,
  id: string,
  fields: DerogationFields,
  now: Date,
): Promise<number> {
  const { revision } = await scope.tx.derogation.update({
    where: { organisationId_id: { organisationId: scope.organisationId, id } },
    data: { ...asStored(fields), revision: { increment: 1 }, changedBy: scope.person?.id ?? "", changedAt: now },
    select: { revision: true },
  });
  return revision;
}

function asStored(fields: DerogationFields) {
  const { requestedOn, primeMinisterOn, decidedOn, expiresOn, ...rest } = fields;
  const date = (day: string | null) => (day === null ? null : new Date(day));
  return {
    ...rest,
    requestedOn: new Date(requestedOn),
    primeMinisterOn: date(primeMinisterOn),
    decidedOn: date(decidedOn),
    expiresOn: date(expiresOn),
  };
}
