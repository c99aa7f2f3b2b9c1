import { z } from "zod";
import { LEGAL_FORMS, STATUSES } from "@/lib/domain/access/organisation";
import { BINDINGS, STANDINGS } from "@/lib/domain/access/regulatory-profile";
import { OBLIGATION_CODES } from "@/lib/domain/access/regulatory-profile.data";
import { isSiret, normaliseSiret } from "@/lib/domain/access/siret";
import { PHASES } from "@/lib/domain/programme/phase";
import { Text } from "@/lib/domain/text";
import { VerdictCounts } from "./eligibility";
import { defineRoute, OrganisationPath, ProjectPath } from "./route";

const Count = z.number().int().nonnegative();
/** What people call things: one line, not empty. */
export const Name = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, "must be one line");
const Statuses = z
  .array(z.enum(STATUSES))
  .max(STATUSES.length)
  .transform((statuses) => STATUSES.filter((status) => statuses.includes(status)));
const Siret = z.string().max(40).transform(normaliseSiret).refine(isSiret, "not a SIRET");

export const RegulatoryProfileView = z.strictObject({
  binding: z.enum(BINDINGS),
  grounds: z.array(
    z.strictObject({
      subject: z.enum([...LEGAL_FORMS, ...STATUSES]),
      binding: z.enum(BINDINGS),
      because: Text,
      standing: z.enum(STANDINGS),
      source: Text,
      obligations: z.array(z.enum(OBLIGATION_CODES)),
    }),
  ),
  obligations: z.array(
    z.strictObject({ code: z.enum(OBLIGATION_CODES), label: Text, dates: Text, standing: z.enum(STANDINGS), source: Text }),
  ),
});
export type RegulatoryProfileView = z.infer<typeof RegulatoryProfileView>;

export const ProjectView = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  phase: z.enum(PHASES),
  createdAt: z.iso.datetime(),
  /** Out of every list; its data is kept. */
  archivedAt: z.iso.datetime().nullable(),
  /** Null before the first import. */
  importedAt: z.iso.datetime().nullable(),
  resources: Count,
  workloads: Count,
  /** Null while nothing is judged. */
  byWorkload: VerdictCounts.nullable(),
});
export type ProjectView = z.infer<typeof ProjectView>;

/** The organisation's home: what it is, and its projects. Archived ones only for who may restore them. */
export const OrganisationHome = z.strictObject({
  name: z.string(),
  legalForm: z.enum(LEGAL_FORMS),
  statuses: z.array(z.enum(STATUSES)),
  binding: z.enum(BINDINGS),
  projects: z.array(ProjectView),
});
export type OrganisationHome = z.infer<typeof OrganisationHome>;

export const OrganisationSettings = z.strictObject({
  name: z.string(),
  legalForm: z.enum(LEGAL_FORMS),
  statuses: z.array(z.enum(STATUSES)),
  siret: z.string().nullable(),
  secondFactorRequired: z.boolean(),
  /** Whether the caller has one: who has none cannot require it. */
  ownSecondFactor: z.boolean(),
  /** People with access who have none and would have to set one up before their next visit. */
  peopleWithout: Count,
  profile: RegulatoryProfileView,
});
export type OrganisationSettings = z.infer<typeof OrganisationSettings>;

export const listProjectsRoute = defineRoute({
  method: "GET",
  path: "/api/v1/organisations/{organisationId}/projects",
  summary: "What an organisation is, and its projects with their figures",
  params: OrganisationPath,
  response: OrganisationHome,
});

export const createProjectRoute = defineRoute({
  method: "POST",
  path: "/api/v1/organisations/{organisationId}/projects",
  summary: "Open a project",
  params: OrganisationPath,
  body: z.strictObject({ name: Name }),
  response: ProjectView,
  example: { body: { name: "Trajectoire 2027" } },
});

export const editProjectRoute = defineRoute({
  method: "PATCH",
  path: "/api/v1/organisations/{organisationId}/projects/{projectId}",
  summary: "Rename a project",
  params: ProjectPath,
  body: z.strictObject({ name: Name }),
  response: ProjectView,
  example: { body: { name: "Trajectoire 2028" } },
});

export const archiveProjectRoute = defineRoute({
  method: "POST",
  path: "/api/v1/organisations/{organisationId}/projects/{projectId}/archive",
  summary: "Take a project out of every list; its data is kept",
  params: ProjectPath,
  response: ProjectView,
});

export const restoreProjectRoute = defineRoute({
  method: "POST",
  path: "/api/v1/organisations/{organisationId}/projects/{projectId}/restore",
  summary: "Bring an archived project back",
  params: ProjectPath,
  response: ProjectView,
});

export const readSettingsRoute = defineRoute({
  method: "GET",
  path: "/api/v1/organisations/{organisationId}/settings",
  summary: "Settings of an organisation and what they entail",
  params: OrganisationPath,
  response: OrganisationSettings,
});

/** Only what is given changes, so that two people editing different things do not undo each other. */
export const editOrganisationRoute = defineRoute({
  method: "PATCH",
  path: "/api/v1/organisations/{organisationId}/settings",
  summary: "Change settings of an organisation",
  params: OrganisationPath,
  body: z.strictObject({
    name: Name.optional(),
    legalForm: z.enum(LEGAL_FORMS).optional(),
    statuses: Statuses.optional(),
    /** Null takes it away. */
    siret: Siret.nullable().optional(),
    secondFactorRequired: z.boolean().optional(),
  }),
  response: OrganisationSettings,
  example: { body: { name: "Ministère de l’Exemple", statuses: ["oiv"], siret: "110 002 011 00044" } },
});
