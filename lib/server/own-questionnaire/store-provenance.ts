import type { Provenance } from "@/lib/contract/own-questionnaire";
import { isOwnQuestionnaire } from "@/lib/domain/assessment/own-questionnaire";
import type { Locale } from "@/lib/domain/locale";
import type { OrganisationScope } from "../database";

/** Where a version of an own questionnaire comes from; null for those that ship with the product, without asking the database. */
export async function provenanceOf(scope: OrganisationScope, id: string, version: string): Promise<Provenance | null> {
  if (!isOwnQuestionnaire(id)) return null;
  const [row] = await scope.tx.$queryRaw<{ fileName: string; language: Locale | null; name: string | null; at: Date }[]>`
    SELECT o.file_name AS "fileName", o.language, p.name, o.at FROM own_questionnaire o LEFT JOIN person p ON p.id = o.person_id
    WHERE o.organisation_id = ${scope.organisationId}::uuid AND o.id = ${id} AND o.version = ${version}`;
  return row ? { fileName: row.fileName, language: row.language, by: row.name ?? "", at: row.at.toISOString() } : null;
}
