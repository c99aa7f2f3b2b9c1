import { previewQuestionnaireRoute, type QuestionnaireFilePreview, TOLD_LINES } from "@/lib/contract/own-questionnaire";
import { upload } from "../use-case";
import { placeInVersions } from "./place-in-versions";
import { questionnaireFile } from "./questionnaire-file";

/** Reads a file of questions and tells line by line what became of it. Nothing is written nor kept. */
export const previewQuestionnaire = upload({
  permission: "assessment.manage",
  input: previewQuestionnaireRoute.params.extend(previewQuestionnaireRoute.query.shape),

  async run(open, _, body): Promise<QuestionnaireFilePreview> {
    await open(async () => undefined);
    const { source, remarks, lines, sha256 } = await questionnaireFile(body);
    const place = source && (await open((scope) => placeInVersions(scope, source)));
    const count = (part: string) => lines.filter((one) => one.part === part).length;
    return {
      title: lines.find(({ part }) => part === "questionnaire")?.text ?? "",
      outcome: place?.outcome ?? "wrong",
      version: place?.version ?? "1.0",
      sections: count("section"),
      questions: count("question"),
      answers: count("answer"),
      remarks: remarks.slice(0, TOLD_LINES).map((remark) => ({ ...remark })),
      remarkCount: remarks.length,
      lines: lines.slice(0, TOLD_LINES).map((line) => ({ ...line })),
      sha256,
    };
  },
});
