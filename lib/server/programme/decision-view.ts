import type { DecisionSummary } from "@/lib/contract/programme";
import { decisionState } from "@/lib/domain/programme/decision";
import type { StoredDecision } from "./store-decision";

/** A line of the ledger. */
export function decisionSummary(decision: StoredDecision, names: ReadonlyMap<string, string>): DecisionSummary {
  const { id, number, gate, outcome, at, personId, signatures } = decision;
  return {
    id,
    number,
    gate,
    outcome,
    state: decisionState(signatures),
    proposedAt: at.toISOString(),
    proposedBy: names.get(personId) ?? "",
    signed: signatures.map(({ as }) => as),
  };
}
