import type { CriterionView, GateView } from "@/lib/contract/programme";
import { ROLES } from "@/lib/domain/access/policy";
import type { Locale } from "@/lib/domain/locale";
import { decisionState, isPassed, SIGNERS, type Signer, signerOf } from "@/lib/domain/programme/decision";
import { dueRisk } from "@/lib/domain/programme/due";
import { type CriterionResult, countUnmet } from "@/lib/domain/programme/evaluate";
import type { ProjectFacts } from "@/lib/domain/programme/facts";
import type { Criterion, Gate } from "@/lib/domain/programme/gate";
import type { Phase } from "@/lib/domain/programme/phase";
import { gateSubject } from "@/lib/domain/programme/responsibility";
import type { StoredDecision } from "./store-decision";
import type { NamedResponsibility } from "./store-plan";
import { whereToAct } from "./where";

/** What the board is drawn from. */
export interface ProgrammeState {
  readonly phase: Phase;
  readonly operating: boolean;
  readonly today: string;
  readonly locale: Locale;
  readonly decisions: readonly StoredDecision[];
  readonly dues: ReadonlyMap<Phase, string>;
  readonly responsibilities: readonly NamedResponsibility[];
  readonly results: ReadonlyMap<Phase, readonly CriterionResult[]>;
  /** By questionnaire. */
  readonly assessmentIds: ReadonlyMap<string, string>;
  readonly names: ReadonlyMap<string, string>;
}

export function gateView(gate: Gate, state: ProgrammeState): GateView {
  const { phase, title, decides } = gate;
  const results = state.results.get(phase) ?? [];
  const dueOn = state.dues.get(phase) ?? null;
  const unmet = countUnmet(results);
  const passed = isPassed(phase, state) ? passingOf(phase, state.decisions) : null;
  const open = state.decisions.find((one) => one.gate === phase && decisionState(one.signatures) === "open");
  return {
    phase,
    title: title[state.locale],
    decides: decides[state.locale],
    dueOn,
    risk: passed ? null : dueRisk({ dueOn, today: state.today, unmet }),
    passed,
    openDecision: open?.id ?? null,
    unmet,
    people: peopleOn(gateSubject(phase), state.responsibilities),
    criteria: gate.criteria.flatMap((criterion) => {
      const result = results.find(({ id }) => id === criterion.id);
      return result ? [criterionView(criterion, result, state)] : [];
    }),
  };
}

/** The go that passed a gate, with the day of its last signature; nothing of a gate passed before there was a ledger. */
function passingOf(gate: Phase, decisions: readonly StoredDecision[]): NonNullable<GateView["passed"]> {
  const found = decisions.find((one) => one.gate === gate && decisionState(one.signatures) === "go");
  return { decisionId: found?.id ?? null, on: found?.signatures.at(-1)?.at.toISOString() ?? null };
}

function peopleOn(subject: string, responsibilities: readonly NamedResponsibility[]): GateView["people"] {
  const those = responsibilities.filter((one) => one.subject === subject);
  return those.map(({ personId, name, letter }) => ({ personId, name, letter }));
}

function criterionView(criterion: Criterion, result: CriterionResult, state: ProgrammeState): CriterionView {
  const { id, kind, title, why, responsible } = criterion;
  return {
    id,
    kind,
    title: title[state.locale],
    why: why[state.locale],
    responsible,
    ...resultView(result, state.names),
    waivable: result.waivable,
    where: whereToAct(criterion, state.assessmentIds),
    people: peopleOn(id, state.responsibilities),
  };
}

/** What the facts said, with names in place of ids; who is not seen from here any more has none. */
export function resultView(
  { status, fact, at, waiver, attestation }: CriterionResult,
  names: ReadonlyMap<string, string>,
): Pick<CriterionView, "status" | "fact" | "at" | "waiver" | "attestation"> {
  const nameOf = (personId: string) => names.get(personId) ?? "";
  return {
    status,
    fact: { code: fact.code, params: { ...fact.params } },
    at,
    waiver: waiver && { by: nameOf(waiver.personId), reason: waiver.reason, until: waiver.until },
    attestation: attestation && { by: nameOf(attestation.personId), note: attestation.note, on: attestation.on },
  };
}

/** As what nobody here could sign. */
export function absentSigners({ byRole }: ProjectFacts["people"]): Signer[] {
  const present = ROLES.filter((role) => byRole[role] > 0).map(signerOf);
  return SIGNERS.filter((signer) => !present.includes(signer));
}
