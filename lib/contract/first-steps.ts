import { z } from "zod";
import { PLATFORM_ROLES, ROLES } from "@/lib/domain/access/policy";
import { defineRoute, OrganisationPath } from "./route";

const PLACES = ["members", "inventory", "assessments", "training", "workloads", "programme", "readiness"] as const;
const PLATFORM_PLACES = ["account", "organisations", "people", "portfolio", "qualification"] as const;

const FirstStepsView = z.strictObject({
  role: z.enum(ROLES),
  /** Put away by the person. */
  hidden: z.boolean(),
  steps: z.array(z.strictObject({ id: z.string(), place: z.enum(PLACES), done: z.boolean() })),
});
export type FirstStepsView = z.infer<typeof FirstStepsView>;

export const readFirstStepsRoute = defineRoute({
  method: "GET",
  path: "/api/v1/organisations/{organisationId}/first-steps",
  summary: "What one's own role does first, and what of it is done",
  params: OrganisationPath,
  response: FirstStepsView,
});

const PlatformStepsView = z.strictObject({
  hidden: z.boolean(),
  /** One's roles across organisations, in the order of the policy; none for most people. */
  roles: z.array(
    z.strictObject({
      role: z.enum(PLATFORM_ROLES),
      steps: z.array(z.strictObject({ id: z.string(), place: z.enum(PLATFORM_PLACES), done: z.boolean() })),
    }),
  ),
});
export type PlatformStepsView = z.infer<typeof PlatformStepsView>;

export const readPlatformStepsRoute = defineRoute({
  method: "GET",
  path: "/api/v1/account/first-steps",
  summary: "What one's roles across organisations do first, and what of it is done",
  response: PlatformStepsView,
});
