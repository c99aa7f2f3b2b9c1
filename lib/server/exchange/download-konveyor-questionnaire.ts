import { downloadKonveyorQuestionnaireRoute } from "@/lib/contract/exchange";
import { isOwnQuestionnaire } from "@/lib/domain/assessment/own-questionnaire";
import { konveyorDocumentOf } from "@/lib/domain/exchange/own-questionnaire";
import { knownQuestionnaire } from "../assessment/known-questionnaire";
import { loadAssessment } from "../assessment/store-assessment";
import { sourceOf } from "../own-questionnaire/store-own-questionnaire";
import { download } from "../use-case";
import { fileOf } from "./exchange-file";
import { konveyorYaml, writeKonveyorYaml } from "./write-konveyor-yaml";

/** The questionnaire of an assessment, without its answers, for Konveyor: one that came from there goes back with all that it said. */
export const downloadKonveyorQuestionnaire = download({
  permission: "assessment.read",
  input: downloadKonveyorQuestionnaireRoute.params.extend(downloadKonveyorQuestionnaireRoute.query.shape),

  async run(open, { locale, ...place }) {
    const { questionnaire, own } = await open(async (scope) => {
      const { questionnaireId, version } = await loadAssessment(scope, place);
      const own = isOwnQuestionnaire(questionnaireId) ? await sourceOf(scope, questionnaireId, version) : null;
      return { ...(await knownQuestionnaire(scope, questionnaireId, version)), own };
    });
    if (own) return fileOf("yaml", `konveyor-${own.version}`, new Date(), konveyorYaml(konveyorDocumentOf(own.source)));
    const name = `konveyor-${questionnaire.id}-${questionnaire.version}`;
    return fileOf("yaml", name, new Date(), await writeKonveyorYaml(questionnaire, locale));
  },
});
