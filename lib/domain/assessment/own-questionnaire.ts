const MARK = "own-";

/** Whether a questionnaire is an organisation's own, by its id: those that ship with the product never begin so. */
export function isOwnQuestionnaire(id: string): boolean {
  return id.startsWith(MARK);
}

/** The id of an organisation's own questionnaire: whose it is stands in it, so that the database can hold every use of it to that. */
export function ownQuestionnaireId(organisationId: string, key: string): string {
  return `${MARK}${organisationId}-${key}`;
}

/** Whether an organisation may see a questionnaire: every shipped one, and its own. */
export function mayAsk(organisationId: string, questionnaireId: string): boolean {
  return !isOwnQuestionnaire(questionnaireId) || questionnaireId.startsWith(ownQuestionnaireId(organisationId, ""));
}
