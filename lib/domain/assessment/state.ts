/**
 * What an assessment goes through: filled in, submitted, then validated or returned with remarks. Only a draft and a returned one
 * take answers; a validated one stays as it is.
 */
export const ASSESSMENT_STATES = ["draft", "submitted", "returned", "validated"] as const;
export type AssessmentState = (typeof ASSESSMENT_STATES)[number];

const NEXT = {
  submit: { from: ["draft", "returned"], to: "submitted" },
  return: { from: ["submitted"], to: "returned" },
  validate: { from: ["submitted"], to: "validated" },
} as const satisfies Readonly<Record<string, { from: readonly AssessmentState[]; to: AssessmentState }>>;
export type AssessmentMove = keyof typeof NEXT;

/** The state after a move; null when the move is not open from here. */
export function stateAfter(state: AssessmentState, move: AssessmentMove): AssessmentState | null {
  const { from, to } = NEXT[move];
  return (from as readonly AssessmentState[]).includes(state) ? to : null;
}

export function takesAnswers(state: AssessmentState): boolean {
  return state === "draft" || state === "returned";
}
