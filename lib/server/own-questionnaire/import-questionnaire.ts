import { importQuestionnaireRoute } from "@/lib/contract/own-questionnaire";
import { faultsOf, Questionnaire } from "@/lib/domain/assessment/questionnaire";
import type { KonveyorSource } from "@/lib/domain/exchange/konveyor-source";
import { ownQuestionnaireOf } from "@/lib/domain/exchange/own-questionnaire";
import type { Locale } from "@/lib/domain/locale";
import { appendAudit } from "../audit";
import type { OrganisationScope } from "../database";
import { Conflict, Unprocessable } from "../errors";
import { upload } from "../use-case";
import { placeInVersions } from "./place-in-versions";
import { questionnaireFile, sha256 } from "./questionnaire-file";
import { insertOwnVersion, writeOffer } from "./store-own-questionnaire";

/** Makes of a file a questionnaire of the organisation's own, or its next version. The same file again changes nothing. */
export const importQuestionnaire = upload({
  permission: "assessment.manage",
  input: importQuestionnaireRoute.params.extend(importQuestionnaireRoute.query.shape),

  async run(open, { fileName, language = null, sha256: shown }, body) {
    await open(async () => undefined);
    const { source, sha256: given } = await questionnaireFile(body);
    if (given !== shown) throw new Conflict("questionnaire-file-changed");
    if (source === null) throw new Unprocessable("questionnaire-wrong");
    return open((scope) => bringIn(scope, source, { fileName, language }));
  },
});

async function bringIn(
  scope: OrganisationScope,
  source: KonveyorSource,
  { fileName, language }: { readonly fileName: string; readonly language: Locale | null },
) {
  const now = new Date();
  const { id, version, outcome, retired, text } = await placeInVersions(scope, source);
  const subject = `questionnaire:${id}`;
  if (outcome !== "same") {
    const made = checked(source, { id, version, published: now.toISOString().slice(0, 10) });
    if (!(await insertOwnVersion(scope, made, { source: text, language, fileName, at: now })))
      throw new Conflict("questionnaire-version-taken");
  }
  if (retired) await writeOffer(scope, id, null);
  if (outcome !== "same" || retired)
    await appendAudit(scope, { action: "import-questionnaire", subject, detail: { version, fileName, language, outcome } });
  return { id, version, outcome };
}

/** What the engine asks of any questionnaire holds for these too; a reading that lets through anything else is our own mistake. */
function checked(source: KonveyorSource, place: { id: string; version: string; published: string }): Questionnaire {
  const questionnaire = Questionnaire.parse(ownQuestionnaireOf(source, place, sha256));
  const [fault] = faultsOf(questionnaire);
  if (fault) throw new Error(`Questionnaire ${place.id} came out malformed: ${fault}.`);
  return questionnaire;
}
