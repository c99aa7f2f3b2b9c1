import type { Questionnaire } from "@/lib/domain/assessment/questionnaire";
import { canonicalQuestionnaire } from "@/lib/domain/assessment/shipped";
import type { KonveyorSource } from "@/lib/domain/exchange/konveyor-source";
import type { Locale } from "@/lib/domain/locale";
import type { OrganisationScope } from "../database";
import { sha256 } from "./questionnaire-file";

export interface StoredOwnVersion {
  readonly id: string;
  readonly version: string;
  readonly language: Locale | null;
  readonly fileName: string;
  readonly name: string | null;
  readonly at: Date;
  readonly retiredAt: Date | null;
  /** JSON text of both languages. */
  readonly title: string;
  readonly assessments: number;
}

/** Every version of the organisation's own questionnaires, the newest first. */
export function ownVersions(scope: OrganisationScope): Promise<StoredOwnVersion[]> {
  return scope.tx.$queryRaw<StoredOwnVersion[]>`
    SELECT o.id, o.version, o.language, o.file_name AS "fileName", p.name, o.at, o.retired_at AS "retiredAt", v.title,
      (SELECT count(*)::int FROM assessment a WHERE a.organisation_id = o.organisation_id AND a.questionnaire_id = o.id
        AND a.questionnaire_version = o.version) AS assessments
    FROM own_questionnaire o JOIN questionnaire_version v ON v.id = o.id AND v.version = o.version LEFT JOIN person p ON p.id = o.person_id
    WHERE o.organisation_id = ${scope.organisationId}::uuid ORDER BY o.at DESC, o.id, o.version`;
}

/** Ids of those that are not offered any more. */
export async function retiredQuestionnaires(scope: OrganisationScope): Promise<ReadonlySet<string>> {
  const where = { organisationId: scope.organisationId, retiredAt: { not: null } };
  const rows = await scope.tx.ownQuestionnaire.findMany({ where, select: { id: true }, distinct: ["id"] });
  return new Set(rows.map(({ id }) => id));
}

export interface OwnSource {
  readonly version: string;
  readonly sha256: string;
  readonly source: KonveyorSource;
  readonly retired: boolean;
}

/** What a version was read from; without a version, the newest. Null when there is none. */
export async function sourceOf(scope: OrganisationScope, id: string, version: string | null): Promise<OwnSource | null> {
  const row = await scope.tx.ownQuestionnaire.findFirst({
    where: { organisationId: scope.organisationId, id, ...(version === null ? {} : { version }) },
    orderBy: { at: "desc" },
    select: { version: true, sha256: true, source: true, retiredAt: true },
  });
  return row && { version: row.version, sha256: row.sha256, source: JSON.parse(row.source), retired: row.retiredAt !== null };
}

export interface Brought {
  readonly source: string;
  readonly language: Locale | null;
  readonly fileName: string;
  readonly at: Date;
}

/** Adds a version: its questions where those of all questionnaires are, and where it came from. False when that version was taken meanwhile. */
export async function insertOwnVersion(
  scope: OrganisationScope,
  questionnaire: Questionnaire,
  { source, language, fileName, at }: Brought,
): Promise<boolean> {
  const { id, version, title } = questionnaire;
  const document = canonicalQuestionnaire(questionnaire);
  const added = await scope.tx.$executeRaw`
    INSERT INTO questionnaire_version (id, version, title, sha256, document)
    VALUES (${id}, ${version}, ${JSON.stringify(title)}, ${sha256(document)}, ${document}) ON CONFLICT (id, version) DO NOTHING`;
  if (added === 0) return false;
  const { organisationId, person } = scope;
  const personId = person?.id ?? "";
  await scope.tx.ownQuestionnaire.create({
    data: { organisationId, id, version, language, fileName, source, sha256: sha256(source), personId, at },
  });
  return true;
}

/** Offers a questionnaire or not, in all its versions; how many that changed. */
export async function writeOffer(scope: OrganisationScope, id: string, retiredAt: Date | null): Promise<number> {
  const where = { organisationId: scope.organisationId, id, retiredAt: retiredAt === null ? { not: null } : null };
  return (await scope.tx.ownQuestionnaire.updateMany({ where, data: { retiredAt } })).count;
}
