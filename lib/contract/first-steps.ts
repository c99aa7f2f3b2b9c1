import { z } from "zod";
import { ROLES } from "@/lib/domain/access/policy";
import { defineRoute, OrganisationPath } from "./route";

const PLACES = ["members", "inventory", "assessments", "training", "workloads", "programme", "readiness"] as const;

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
