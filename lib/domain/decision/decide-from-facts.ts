import type { Obligation } from "@/lib/domain/obligation/obligation";
import type { RuleSet } from "@/lib/domain/obligation/rule-set";
import type { Situation } from "@/lib/domain/obligation/situation";
import { triage } from "@/lib/domain/obligation/triage";
import { decide } from "./decide";
import type { Deadlines, DecidedQualification, DecidedVerdict, Decision } from "./decision";
import { decidedObligation } from "./from-obligation";

/** What a decision rests on before the texts are asked. */
export interface Grounds {
  readonly day: string;
  readonly situation: Situation;
  readonly deadlines: Deadlines;
  readonly verdict: DecidedVerdict;
  readonly qualification: readonly DecidedQualification[];
  readonly ruleSet: RuleSet;
}

/** From the facts of a workload to its obligation and its decision: the one way there, on the server and in a what-if. */
export function decideFromFacts(grounds: Grounds): { readonly obligation: Obligation; readonly decision: Decision } {
  const { day, situation, deadlines, verdict, qualification, ruleSet } = grounds;
  // Overlays change no level: the clock and the label read the dated facts themselves.
  const obligation = triage(situation, ruleSet, { day, provider: null });
  const decided = decidedObligation(obligation);
  const running = deadlines.derogationEndsOn !== null && deadlines.derogationEndsOn >= day;
  const decision = decide({
    obligation: running ? { ...decided, derogation: "open" } : decided,
    verdict,
    qualification,
    deadlines,
    hosting: situation.hosting,
    vital: situation.vitalSystem === true || situation.criticality === "vital",
    day,
  });
  return { obligation, decision };
}
