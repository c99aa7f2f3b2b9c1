import type { MyOrganisations } from "@/lib/contract/access";
import type { FirstStepsView, PlatformStepsView } from "@/lib/contract/first-steps";
import { Refusal } from "./errors";
import { readFirstSteps } from "./help/read-first-steps";
import { readPlatformSteps } from "./help/read-platform-steps";
import { currentCaller } from "./session";

interface MyFirstSteps {
  /** In one's first organisation; null without one, or where it is not open yet (it demands a second factor). */
  readonly own: FirstStepsView | null;
  /** Of one's roles across organisations; null without such a role. */
  readonly platform: PlatformStepsView | null;
  /** Something is left to do, and they were not put away. */
  readonly wanted: boolean;
}

/** One's own first steps. They are a help, no page: where they cannot be read there are none. */
export async function myFirstSteps({ organisations: [first], platformRoles }: MyOrganisations): Promise<MyFirstSteps> {
  const caller = await currentCaller();
  const own = first ? await unlessRefused(readFirstSteps(caller, { organisationId: first.id })) : null;
  const platform = platformRoles.length > 0 ? await unlessRefused(readPlatformSteps(caller, {})) : null;
  const steps = [...(own?.steps ?? []), ...(platform?.roles.flatMap((one) => one.steps) ?? [])];
  const hidden = own?.hidden ?? platform?.hidden ?? false;
  return { own, platform, wanted: !hidden && steps.some(({ done }) => !done) };
}

async function unlessRefused<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
