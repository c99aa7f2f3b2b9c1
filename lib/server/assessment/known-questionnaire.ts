import type { Question, Questionnaire } from "@/lib/domain/assessment/questionnaire";
import { compareVersions } from "@/lib/domain/assessment/shipped";
import type { OrganisationScope } from "../database";
import { NotFound } from "../errors";
import { findQuestionnaire, publishedVersions } from "./store-questionnaire";

export interface KnownQuestionnaire {
  readonly questionnaire: Questionnaire;
  readonly questions: ReadonlyMap<string, Question>;
}

/** Published versions are frozen and few: each is read once. */
const known = new Map<string, KnownQuestionnaire>();
const KEPT = 40;

export async function knownQuestionnaire(
  scope: Pick<OrganisationScope, "tx">,
  id: string,
  version: string,
): Promise<KnownQuestionnaire> {
  const key = `${id} ${version}`;
  const kept = known.get(key);
  if (kept) return kept;
  const questionnaire = await findQuestionnaire(scope, id, version);
  if (!questionnaire) throw new NotFound();
  const questions = new Map(
    questionnaire.sections.flatMap((section) => section.questions).map((question) => [question.id, question]),
  );
  const found = { questionnaire, questions };
  known.set(key, found);
  const [oldest] = known.keys();
  if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
  return found;
}

/** The newest published version of each questionnaire. */
export async function newestVersions(scope: Pick<OrganisationScope, "tx">): Promise<Map<string, string>> {
  const newest = new Map<string, string>();
  for (const { id, version } of await publishedVersions(scope)) {
    const before = newest.get(id);
    if (before === undefined || compareVersions(version, before) > 0) newest.set(id, version);
  }
  return newest;
}

/** The newest version, when it is not the one given. */
export function newerThan(newest: ReadonlyMap<string, string>, id: string, version: string): string | null {
  const found = newest.get(id);
  return found !== undefined && compareVersions(found, version) > 0 ? found : null;
}
