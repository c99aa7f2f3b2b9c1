import { type FollowUpView, listFollowUpsRoute } from "@/lib/contract/follow-up";
import { query } from "../use-case";
import { followUpsOf, type NamedFollowUp } from "./store-follow-up";

/** What project leads and consultants note about an organisation. */
export const listFollowUps = query({
  permission: "follow-up.read",
  input: listFollowUpsRoute.params,

  async run(scope) {
    return { items: (await followUpsOf(scope)).map(viewOf) };
  },
});

function viewOf({ id, kind, text, dueOn, author, createdAt, doer, doneAt, revision }: NamedFollowUp): FollowUpView {
  const created = { name: author, at: createdAt.toISOString() };
  return { id, kind, text, dueOn, created, done: doneAt && { name: doer, at: doneAt.toISOString() }, revision };
}
