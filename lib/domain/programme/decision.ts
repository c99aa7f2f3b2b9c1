import type { Role } from "../access/policy";
import type { Locale } from "../locale";
import type { CriterionResult } from "./evaluate";
import { countUnmet } from "./evaluate";
import { PHASES, type Phase } from "./phase";

export const OUTCOMES = ["go", "no-go"] as const;
export type Outcome = (typeof OUTCOMES)[number];
/** Who signs: each once, each another person. */
export const SIGNERS = ["lead", "consultant", "executive"] as const;
export type Signer = (typeof SIGNERS)[number];
export const DECISION_STATES = ["open", "go", "no-go"] as const;
export type DecisionState = (typeof DECISION_STATES)[number];

const SIGNER_OF: Partial<Readonly<Record<Role, Signer>>> = {
  "project-lead": "lead",
  consultant: "consultant",
  "organisation-executive": "executive",
};
/** As what a role signs; null for a role that does not. */
export function signerOf(role: Role): Signer | null {
  return SIGNER_OF[role] ?? null;
}

const NAMES: Readonly<Record<Locale, string>> = { fr: "Décision n°", en: "Decision no." };
/** How a decision is called: also the name of the snapshots that it takes. */
export function decisionName(number: number, locale: Locale): string {
  return `${NAMES[locale]} ${number}`;
}

export interface Signature {
  readonly as: Signer;
  readonly personId: string;
  readonly verdict: Outcome;
}

/** Three signatures for it make a go; one against it makes a no-go; until then the decision is open. */
export function decisionState(signatures: readonly Signature[]): DecisionState {
  if (signatures.some(({ verdict }) => verdict === "no-go")) return "no-go";
  return missingSigners(signatures).length === 0 ? "go" : "open";
}

export function missingSigners(signatures: readonly Pick<Signature, "as">[]): Signer[] {
  return SIGNERS.filter((signer) => signatures.every(({ as }) => as !== signer));
}

export type SigningRefusal = "decision-closed" | "role-signed" | "person-signed";
/** Why somebody may not sign (any more); null when nothing is against it. */
export function maySign(
  { as, personId }: Pick<Signature, "as" | "personId">,
  signatures: readonly Signature[],
): SigningRefusal | null {
  if (decisionState(signatures) !== "open") return "decision-closed";
  if (signatures.some((one) => one.personId === personId)) return "person-signed";
  return signatures.some((one) => one.as === as) ? "role-signed" : null;
}

/** Where a project stands on the path of gates. */
export interface Standing {
  readonly phase: Phase;
  /** The last gate was passed: there is no phase after it. */
  readonly operating: boolean;
}

export function isPassed(gate: Phase, { phase, operating }: Standing): boolean {
  return PHASES.indexOf(gate) < PHASES.indexOf(phase) || (gate === phase && operating && phase === PHASES.at(-1));
}

/** The phase that a gate opens; the last one opens none. */
export function phaseAfter(gate: Phase): Phase | null {
  return PHASES[PHASES.indexOf(gate) + 1] ?? null;
}

export type DecisionRefusal = "gate-passed" | "gate-before-first" | "decision-open" | "criteria-unmet";
/**
 * Why a decision on a gate may not be proposed; null when nothing is against it. Gates come one after the other, whatever is worked
 * on ahead; a go needs every criterion met or waived, a no-go none.
 */
export function mayDecide(
  outcome: Outcome,
  gate: Phase,
  standing: Standing,
  { results, openDecision }: { readonly results: readonly Pick<CriterionResult, "status">[]; readonly openDecision: boolean },
): DecisionRefusal | null {
  if (isPassed(gate, standing)) return "gate-passed";
  if (gate !== standing.phase) return "gate-before-first";
  if (openDecision) return "decision-open";
  return outcome === "go" && countUnmet(results) > 0 ? "criteria-unmet" : null;
}
