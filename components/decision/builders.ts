import type { DecisionGrounds, WorkloadDecisionView } from "@/lib/contract/workload-decision";
import { decideFromFacts } from "@/lib/domain/decision/decide-from-facts";
import { ruleSetOn } from "@/lib/domain/obligation/shipped-rule-sets";

const DAY = "2026-11-22";

/** Grounds that are valid by default: machines of a ministry, everything said, nothing sensitive. */
export function someGrounds(override: Partial<DecisionGrounds> = {}): DecisionGrounds {
  return {
    day: DAY,
    situation: {
      legalForm: "ministere",
      statuses: [],
      dataCategories: ["internal"],
      harms: [],
      harmsExamined: true,
      vitalSystem: false,
      hosting: "commercial-cloud",
      nature: "application",
      engagedOn: "2024-01-10",
      criticality: "moderate",
    },
    deadlines: { goLiveOn: null, contractEndsOn: null, licenceEndsOn: null, derogationEndsOn: null },
    verdict: {
      verdict: "eligible",
      evidence: "strong",
      edition: { id: "2026-11", effectiveFrom: "2026-11-01" },
      reasons: [],
    },
    qualification: [
      {
        scope: "iaas",
        milestone: "J1",
        on: "2025-11-17",
        knownUntil: "2026-09-28",
        validFrom: null,
        validTo: null,
        decision: null,
        standing: "secondary",
        sources: [{ text: { fr: "Communiqué", en: "Press release" }, date: "2025-11-17" }],
      },
    ],
    ruleSet: ruleSetOn(DAY),
    ...override,
  };
}

/** The view of what these grounds lead to. */
export function aDecision(grounds: DecisionGrounds = someGrounds()): WorkloadDecisionView {
  const { obligation, decision } = decideFromFacts(grounds);
  const { level, ruleSet } = obligation;
  const head = { workloadId: "7e2f3a9c-1c1d-4b1e-9d55-0a3f5c1f2b11", day: DAY, level, ruleSet, edition: "2026-11" };
  return { ...head, ...decision, alternatives: [] };
}
