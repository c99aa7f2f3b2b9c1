import { draftQualificationRoute } from "@/lib/contract/qualification";
import { misfitsOf } from "@/lib/domain/provider/fit-fact";
import { findOffer } from "@/lib/domain/provider/shipped";
import { Invalid } from "../errors";
import { administrationCommand } from "../use-case";
import { insertDraft } from "./store-qualification";
import { decidedView } from "./view-fact";

/** States a fact; it counts for nothing until somebody else approves it. */
export const draftQualification = administrationCommand({
  permission: "qualification.edit",
  action: "draft-qualification",
  input: draftQualificationRoute.body,

  async run(scope, draft) {
    if (!findOffer(draft.provider, draft.offer)) throw new Invalid([{ field: "offer", message: "unknown" }]);
    const misfits = misfitsOf(draft, new Date().toISOString().slice(0, 10));
    if (misfits.length > 0) throw new Invalid(misfits);
    const fact = await insertDraft(scope, draft);
    const { provider, offer, scope: serviceClass, milestone, decision, validTo, knownUntil } = fact;
    const detail = { provider, offer, serviceClass, milestone, decision, validTo, knownUntil };
    return { result: decidedView(fact, scope.person.id), audit: { subject: `qualification:${fact.id}`, detail } };
  },
});
