import { downloadAnswerWorkbookRoute } from "@/lib/contract/exchange";
import { download } from "../use-case";
import { fileOf } from "./exchange-file";
import { loadExchange } from "./load-exchange";
import { writeAnswerWorkbook } from "./write-answer-workbook";

/** The assessment to be filled in without the portal. */
export const downloadAnswerWorkbook = download({
  permission: "assessment.read",
  input: downloadAnswerWorkbookRoute.params.extend(downloadAnswerWorkbookRoute.query.shape),

  async run(open, { locale, ...place }) {
    const now = new Date();
    const given = await open((scope) => loadExchange(scope, place));
    return fileOf(
      "xlsx",
      `${given.questionnaire.id}-${given.assessment.version}`,
      now,
      await writeAnswerWorkbook(given, locale, now),
    );
  },
});
