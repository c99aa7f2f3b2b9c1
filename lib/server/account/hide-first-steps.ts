import { hideFirstStepsRoute } from "@/lib/contract/account";
import { ownCommand } from "../use-case";
import { hideSteps } from "./store-preference";

/** Puts one's own first steps away for good, or takes them out again. */
export const hideFirstSteps = ownCommand({
  permission: "account.change",
  action: "hide-first-steps",
  input: hideFirstStepsRoute.body,
  before: async () => null,

  async run(scope, { hidden }) {
    const changed = await hideSteps(scope, hidden, new Date());
    return { result: { hidden }, audit: changed ? { subject: `person:${scope.person.id}`, detail: { hidden } } : null };
  },
});
