import { z } from "zod";
import { LEGAL_FORMS, STATUSES } from "@/lib/domain/access/organisation";
import { ProjectView } from "./organisation";
import { defineRoute, PageQuery, pageOf } from "./route";

/** An organisation of the caller's portfolio with the summaries of its projects: nothing of an estate but its totals. */
export const PortfolioOrganisation = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  legalForm: z.enum(LEGAL_FORMS),
  statuses: z.array(z.enum(STATUSES)),
  /** Whether the caller may open it: a portfolio executive sees the summaries of organisations that are closed to them. */
  openable: z.boolean(),
  projects: z.array(
    ProjectView.pick({ id: true, name: true, phase: true, importedAt: true, resources: true, workloads: true, byWorkload: true }),
  ),
});
export type PortfolioOrganisation = z.infer<typeof PortfolioOrganisation>;

export const listPortfolioRoute = defineRoute({
  method: "GET",
  path: "/api/v1/portfolio",
  summary: "Organisations the caller accompanies or oversees, by name, with their projects’ summaries",
  query: PageQuery.extend({ direction: z.enum(["ascending", "descending"]).default("ascending") }),
  response: pageOf(PortfolioOrganisation),
});
