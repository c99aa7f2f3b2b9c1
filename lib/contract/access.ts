import { z } from "zod";
import { PERMISSIONS, PLATFORM_ROLES, ROLES } from "@/lib/domain/access/policy";
import { PHASES } from "@/lib/domain/programme/phase";
import { defineRoute, OrganisationPath } from "./route";

export const ProjectSummary = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  phase: z.enum(PHASES),
  /** When the gate of the present phase is to be decided; null: no day is set. At risk by the criteria that were unmet when last counted. */
  nextGate: z.strictObject({ dueOn: z.iso.date(), late: z.boolean(), atRisk: z.boolean(), unmet: z.int().nullable() }).nullable(),
});
export type ProjectSummary = z.infer<typeof ProjectSummary>;

/** An organisation as one of its people sees it; `permissions` is what the interface may offer. */
export const OrganisationView = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  role: z.enum(ROLES),
  permissions: z.array(z.enum(PERMISSIONS)),
  /** Invented data: one person's own, in no portfolio and no total. */
  sandbox: z.boolean(),
  projects: z.array(ProjectSummary),
});
export type OrganisationView = z.infer<typeof OrganisationView>;

export const Person = z.strictObject({ id: z.uuid(), name: z.string(), email: z.string() });
export type Person = z.infer<typeof Person>;

export const MyOrganisations = z.strictObject({
  person: Person,
  platformRoles: z.array(z.enum(PLATFORM_ROLES)),
  organisations: z.array(OrganisationView),
});
export type MyOrganisations = z.infer<typeof MyOrganisations>;

export const listOrganisationsRoute = defineRoute({
  method: "GET",
  path: "/api/v1/organisations",
  summary: "Organisations and projects the signed-in person may open",
  response: MyOrganisations,
});

export const readOrganisationRoute = defineRoute({
  method: "GET",
  path: "/api/v1/organisations/{organisationId}",
  summary: "One organisation",
  params: OrganisationPath,
  response: OrganisationView,
});
