import { listOwnQuestionnairesRoute, type OwnQuestionnaireView } from "@/lib/contract/own-questionnaire";
import { knownQuestionnaire } from "../assessment/known-questionnaire";
import type { OrganisationScope } from "../database";
import { query } from "../use-case";
import { ownVersions, type StoredOwnVersion } from "./store-own-questionnaire";

/** The organisation's own questionnaires, the one that was brought in last first. */
export const listOwnQuestionnaires = query({
  permission: "assessment.read",
  input: listOwnQuestionnairesRoute.params,

  async run(scope): Promise<{ items: OwnQuestionnaireView[] }> {
    const items = new Map<string, OwnQuestionnaireView>();
    for (const row of await ownVersions(scope)) {
      const item: OwnQuestionnaireView = items.get(row.id) ?? {
        id: row.id,
        title: JSON.parse(row.title).fr,
        offered: row.retiredAt === null,
        versions: [],
      };
      item.versions.push(await versionView(scope, row));
      items.set(row.id, item);
    }
    return { items: [...items.values()] };
  },
});

async function versionView(scope: OrganisationScope, row: StoredOwnVersion): Promise<OwnQuestionnaireView["versions"][number]> {
  const { id, version, fileName, language, name, at, assessments } = row;
  const { questions } = await knownQuestionnaire(scope, id, version);
  return { version, fileName, language, by: name ?? "", at: at.toISOString(), questions: questions.size, assessments };
}
