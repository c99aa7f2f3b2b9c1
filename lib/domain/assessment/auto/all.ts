import { faultOf, isAnswered } from "../given";
import type { Questionnaire } from "../questionnaire";
import { estateCriticality } from "./estate-criticality";
import { estateOwners } from "./estate-owners";
import { estateUnknownShare } from "./estate-unknown-share";
import type { AutoAnswer, EstateFacts } from "./rule";

/** The closed list of what may be answered from the imported estate. */
export const AUTO_RULES: Readonly<Record<string, (facts: EstateFacts) => AutoAnswer | null>> = {
  "estate-owners": estateOwners,
  "estate-criticality": estateCriticality,
  "estate-unknown-share": estateUnknownShare,
};

/** What the estate answers of a questionnaire: one answer per question that names a rule, where the rule has one that fits. */
export function autoAnswers(questionnaire: Questionnaire, facts: EstateFacts): ({ readonly question: string } & AutoAnswer)[] {
  if (facts.importedOn === null) return [];
  return questionnaire.sections
    .flatMap(({ questions }) => questions)
    .flatMap((question) => {
      const given = question.auto === null ? null : (AUTO_RULES[question.auto]?.(facts) ?? null);
      const fits = given !== null && isAnswered(given.value) && faultOf(question, given.value) === null;
      return fits ? [{ question: question.id, ...given }] : [];
    });
}
