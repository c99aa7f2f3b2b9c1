import { downloadKonveyorQuestionnaireRoute } from "@/lib/contract/exchange";
import { knownQuestionnaire } from "../assessment/known-questionnaire";
import { loadAssessment } from "../assessment/store-assessment";
import { download } from "../use-case";
import { fileOf } from "./exchange-file";
import { writeKonveyorYaml } from "./write-konveyor-yaml";

/** The questionnaire of an assessment, without its answers, for Konveyor. */
export const downloadKonveyorQuestionnaire = download({
  permission: "assessment.read",
  input: downloadKonveyorQuestionnaireRoute.params.extend(downloadKonveyorQuestionnaireRoute.query.shape),

  async run(open, { locale, ...place }) {
    const { questionnaire } = await open(async (scope) => {
      const { questionnaireId, version } = await loadAssessment(scope, place);
      return knownQuestionnaire(scope, questionnaireId, version);
    });
    const name = `konveyor-${questionnaire.id}-${questionnaire.version}`;
    return fileOf("yaml", name, new Date(), await writeKonveyorYaml(questionnaire, locale));
  },
});
