import { changeFollowUpRoute } from "@/lib/contract/follow-up";
import { Conflict, Invalid } from "../errors";
import { command } from "../use-case";
import { lockFollowUp, writeFollowUp } from "./store-follow-up";

/** Rewords a note or an action, says that an action is done, or opens it again. */
export const changeFollowUp = command({
  action: "change-follow-up",
  permission: "follow-up.write",
  input: changeFollowUpRoute.params.extend(changeFollowUpRoute.body.shape),

  async run(scope, { followUpId, text, dueOn, done, revision }) {
    const stored = await lockFollowUp(scope, followUpId);
    if (stored.revision !== revision) throw new Conflict("follow-up-changed");
    if (stored.kind === "note" && (dueOn !== null || done))
      throw new Invalid([{ field: done ? "done" : "dueOn", message: "only an action is due, or done" }]);
    const before = { dueOn: stored.dueOn, done: stored.doneAt !== null };
    const reworded = stored.text !== text;
    if (!reworded && before.dueOn === dueOn && before.done === done) return { result: { revision }, audit: null };
    const kept = { doneBy: stored.doneBy, doneAt: stored.doneAt };
    const finished = done ? { doneBy: scope.person?.id ?? null, doneAt: new Date() } : { doneBy: null, doneAt: null };
    const written = await writeFollowUp(scope, followUpId, { text, dueOn, ...(before.done === done ? kept : finished) });
    const detail = { before, after: { dueOn, done }, reworded };
    return { result: { revision: written }, audit: { subject: `follow-up:${followUpId}`, detail } };
  },
});
