import { proposeDecisionRoute } from "@/lib/contract/programme";
import { decisionName, decisionState, mayDecide } from "@/lib/domain/programme/decision";
import { countUnmet, evaluateGate } from "@/lib/domain/programme/evaluate";
import { gateOf } from "@/lib/domain/programme/gate";
import { Conflict } from "../errors";
import { takeMilestone } from "../milestone/take-milestone";
import { takeReadinessSnapshot } from "../readiness-score/take-readiness-snapshot";
import { command, type Done } from "../use-case";
import { freezeAssessments } from "./freeze-assessments";
import { pinFacts, sealed } from "./pinned-facts";
import { decisionsOf, insertDecision, insertSignature } from "./store-decision";
import { loadProjectFacts, loadStanding } from "./store-project-facts";

/**
 * Puts a go to signature, or records a no-go, which closes itself. Everything that it rests on is pinned: results, edition, import,
 * questionnaires with a snapshot of each, score.
 */
export const proposeDecision = command({
  action: "propose-decision",
  permission: "programme.manage",
  input: proposeDecisionRoute.params.extend({ ...proposeDecisionRoute.query.shape, ...proposeDecisionRoute.body.shape }),

  async run(scope, { projectId, gate, outcome, note, locale }): Promise<Done<{ id: string }>> {
    const now = new Date();
    const standing = await loadStanding(scope, projectId, true);
    const facts = await loadProjectFacts(scope, projectId, standing, now);
    const results = evaluateGate(gateOf(gate), facts);
    const decisions = await decisionsOf(scope, projectId, { below: null, limit: 200 });
    const operating = decisions.some((one) => one.gate === "ready" && decisionState(one.signatures) === "go");
    const openDecision = decisions.some(({ signatures }) => decisionState(signatures) === "open");
    const refusal = mayDecide(outcome, gate, { phase: standing.phase, operating }, { results, openDecision });
    if (refusal) throw new Conflict(refusal, { unmet: String(countUnmet(results)) });

    const number = (decisions[0]?.number ?? 0) + 1;
    const assessments = await freezeAssessments(scope, projectId, facts.assessments, decisionName(number, locale));
    const { id: snapshotId, readiness: score } = await takeReadinessSnapshot(scope, projectId, "decision", now);
    const readiness = { snapshotId, score: score.score, completeness: score.completeness, formula: score.formula };
    const by = { organisationId: scope.organisationId, proposedBy: scope.person?.id ?? "" };
    const pinned = pinFacts({ ...by, projectId, number, gate, outcome, note, readiness }, results, { ...facts, assessments });
    const document = sealed(pinned);
    const id = await insertDecision(scope, projectId, { number, gate, outcome, note, ...document, at: now });
    if (outcome === "no-go") {
      await insertSignature(scope, { id, ...document }, { as: "lead", verdict: "no-go", note });
      await takeMilestone(scope, projectId, { trigger: "gate", decision: { id, number, gate, outcome } }, now);
    }
    const { sha256 } = document;
    return { result: { id }, audit: { subject: `decision:${id}`, detail: { projectId, number, gate, outcome, note, sha256 } } };
  },
});
