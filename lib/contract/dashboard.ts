import { z } from "zod";
import { Dashboard } from "@/lib/domain/dashboard/dashboard";
import { defineRoute, ProjectPath } from "./route";

const Kept = z.strictObject({
  id: z.uuid(),
  at: z.iso.datetime(),
  score: z.number().min(0).max(100).nullable(),
  completeness: z.number().min(0).max(1),
  formula: z.string(),
});

export const DashboardView = z.strictObject({
  ...Dashboard.shape,
  /** Kept from an earlier moment since which nothing happened; else computed for this reading. */
  stored: z.boolean(),
  /** Scores kept before, oldest first: the first and the last ever kept, and as many between as a picture needs. */
  trend: z.array(Kept),
});
export type DashboardView = z.infer<typeof DashboardView>;

export const readDashboardRoute = defineRoute({
  method: "GET",
  path: "/api/v1/organisations/{organisationId}/projects/{projectId}/dashboard",
  summary: "All that a committee asks about a project, as of now",
  params: ProjectPath,
  response: DashboardView,
});
