import type { Role } from "../access/policy";

/** Who does it, who answers for it (one), who is asked before, who is told after. */
export const LETTERS = ["R", "A", "C", "I"] as const;
export type Letter = (typeof LETTERS)[number];

export interface Responsibility {
  /** The id of a criterion, or `gate:` and the phase that it ends. */
  readonly subject: string;
  readonly personId: string;
  readonly letter: Letter;
}

export function gateSubject(phase: string): string {
  return `gate:${phase}`;
}

/** Whether a criterion is somebody's to bring about: named for it, or, while nobody is, by role. */
export function isResponsible(
  { personId, role }: { readonly personId: string; readonly role: Role },
  criterion: { readonly id: string; readonly responsible: Role },
  responsibilities: readonly Responsibility[],
): boolean {
  const named = responsibilities.filter(({ subject, letter }) => subject === criterion.id && letter === "R");
  return named.length === 0 ? criterion.responsible === role : named.some((one) => one.personId === personId);
}
