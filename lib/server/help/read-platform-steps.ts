import { z } from "zod";
import type { PlatformStepsView } from "@/lib/contract/first-steps";
import { PLATFORM_ROLES } from "@/lib/domain/access/policy";
import { platformActsOf, platformStepsOf } from "@/lib/domain/help/platform-steps";
import { ownQuery } from "../use-case";
import { ownActs, ownPlatformRoles, stepsHidden } from "./store-platform-steps";

/** What one's roles across organisations do first, ticked from what the platform's trail holds of oneself. */
export const readPlatformSteps = ownQuery({
  permission: "account.read",
  input: z.strictObject({}),

  async run(scope): Promise<PlatformStepsView> {
    const given = await ownPlatformRoles(scope);
    const roles = PLATFORM_ROLES.filter((role) => given.has(role));
    const done = await ownActs(scope, platformActsOf(roles));
    return { hidden: await stepsHidden(scope), roles: roles.map((role) => ({ role, steps: platformStepsOf(role, done) })) };
  },
});
