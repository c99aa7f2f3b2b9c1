import { signDecisionRoute } from "@/lib/contract/programme";
import { type DecisionState, decisionState, maySign, signerOf } from "@/lib/domain/programme/decision";
import { Conflict, Forbidden, Invalid } from "../errors";
import { takeMilestone } from "../milestone/take-milestone";
import { command, type Done } from "../use-case";
import { insertSignature, loadDecision, passGate } from "./store-decision";
import { loadStanding } from "./store-project-facts";

/**
 * Signs the document that was read, under one's own session and role. The third go moves the project; a no-go closes the decision.
 * What closes it keeps the dashboard as it then stands.
 */
export const signDecision = command({
  action: "sign-decision",
  permission: "gate.sign",
  input: signDecisionRoute.params.extend(signDecisionRoute.body.shape),

  async run(scope, { projectId, decisionId, verdict, note, sha256 }): Promise<Done<{ state: DecisionState }>> {
    await loadStanding(scope, projectId, true);
    const decision = await loadDecision(scope, projectId, decisionId);
    const as = scope.access ? signerOf(scope.access.role) : null;
    if (as === null || !scope.person) throw new Forbidden();
    if (decision.sha256 !== sha256) throw new Conflict("other-document");
    const signature = { as, personId: scope.person.id, verdict };
    const refusal = maySign(signature, decision.signatures);
    if (refusal) throw new Conflict(refusal);
    if (verdict === "no-go" && note === "") throw new Invalid([{ field: "note", message: "a no-go says why" }]);
    await insertSignature(scope, decision, { as, verdict, note });
    const state = decisionState([...decision.signatures, signature]);
    if (state === "go") await passGate(scope, decisionId);
    const { number, gate } = decision;
    if (state !== "open") {
      const closed = { id: decisionId, number, gate, outcome: state };
      await takeMilestone(scope, projectId, { trigger: "gate", decision: closed }, new Date());
    }
    const detail = { projectId, number, gate, signedAs: as, verdict, note, decisionState: state, sha256 };
    return { result: { state }, audit: { subject: `decision:${decisionId}`, detail } };
  },
});
