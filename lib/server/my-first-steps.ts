import type { FirstStepsView } from "@/lib/contract/first-steps";
import { Refusal } from "./errors";
import { readFirstSteps } from "./help/read-first-steps";
import { currentCaller } from "./session";

/** One's own first steps in an organisation; null where it is not open yet (it demands a second factor): they are a help, no page. */
export async function myFirstSteps(organisationId: string): Promise<FirstStepsView | null> {
  try {
    return await readFirstSteps(await currentCaller(), { organisationId });
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
