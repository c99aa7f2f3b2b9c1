import { type FirstStepsView, readFirstStepsRoute } from "@/lib/contract/first-steps";
import { actsOf, stepsOf } from "@/lib/domain/help/first-steps";
import { NotFound } from "../errors";
import { query } from "../use-case";
import { areHidden, doneActs } from "./store-first-steps";

/** What one's role does first in an organisation, ticked from what its trail holds. */
export const readFirstSteps = query({
  permission: "organisation.read",
  input: readFirstStepsRoute.params,

  async run(scope): Promise<FirstStepsView> {
    const { person, access } = scope;
    if (!person || !access) throw new NotFound();
    const done = await doneActs(scope, person.id, actsOf(access.role));
    return { role: access.role, hidden: await areHidden(scope, person.id), steps: stepsOf(access.role, done) };
  },
});
