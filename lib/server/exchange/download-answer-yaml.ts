import { downloadAnswerYamlRoute } from "@/lib/contract/exchange";
import { download } from "../use-case";
import { fileOf } from "./exchange-file";
import { loadExchange } from "./load-exchange";
import { writeAnswerYaml } from "./write-answer-yaml";

/** The assessment with its questionnaire, for other programs and for keeping. */
export const downloadAnswerYaml = download({
  permission: "assessment.read",
  input: downloadAnswerYamlRoute.params.extend(downloadAnswerYamlRoute.query.shape),

  async run(open, { locale, ...place }) {
    const now = new Date();
    const given = await open((scope) => loadExchange(scope, place));
    return fileOf(
      "yaml",
      `${given.questionnaire.id}-${given.assessment.version}`,
      now,
      await writeAnswerYaml(given, locale, now),
    );
  },
});
