import { addFollowUpRoute } from "@/lib/contract/follow-up";
import { Invalid } from "../errors";
import { command } from "../use-case";
import { insertFollowUp } from "./store-follow-up";

/** Notes something about the organisation, or an action to take. The audit says that it was noted, not what: it is no record of people. */
export const addFollowUp = command({
  action: "add-follow-up",
  permission: "follow-up.write",
  input: addFollowUpRoute.params.extend(addFollowUpRoute.body.shape),

  async run(scope, { kind, text, dueOn }) {
    if (kind === "note" && dueOn !== null) throw new Invalid([{ field: "dueOn", message: "only an action is due" }]);
    const id = await insertFollowUp(scope, { kind, text, dueOn });
    return { result: { id }, audit: { subject: `follow-up:${id}`, detail: { kind, dueOn } } };
  },
});
