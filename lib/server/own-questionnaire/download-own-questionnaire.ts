import { downloadOwnQuestionnaireRoute } from "@/lib/contract/own-questionnaire";
import { konveyorDocumentOf } from "@/lib/domain/exchange/own-questionnaire";
import { NotFound } from "../errors";
import { fileOf } from "../exchange/exchange-file";
import { konveyorYaml } from "../exchange/write-konveyor-yaml";
import { download } from "../use-case";
import { sourceOf } from "./store-own-questionnaire";

/** An own questionnaire as Konveyor's YAML: all that its file said, what has no effect here included. */
export const downloadOwnQuestionnaire = download({
  permission: "assessment.read",
  input: downloadOwnQuestionnaireRoute.params.extend(downloadOwnQuestionnaireRoute.query.shape),

  async run(open, { questionnaireId, version = null }) {
    const found = await open((scope) => sourceOf(scope, questionnaireId, version));
    if (!found) throw new NotFound();
    return fileOf("yaml", `konveyor-${found.version}`, new Date(), konveyorYaml(konveyorDocumentOf(found.source)));
  },
});
