import { mayAsk } from "@/lib/domain/assessment/own-questionnaire";
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
  scope: Pick<OrganisationScope, "tx" | "organisationId">,
  id: string,
  version: string,
): Promise<KnownQuestionnaire> {
  // Kept by this process for everybody: what is one organisation's own is not another's, whatever it asks for.
  if (!mayAsk(scope.organisationId, id)) throw new NotFound();
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

/** The newest version of each questionnaire, published for everybody or the organisation's own. */
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
