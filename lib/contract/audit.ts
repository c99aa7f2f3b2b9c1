import { z } from "zod";
import { defineRoute, OrganisationPath, PageQuery, pageOf } from "./route";

const Sequence = z.number().int().positive();
const Named = z.strictObject({ id: z.uuid(), name: z.string() });
const Written = z.string().nullable();

export const AuditEventView = z.strictObject({
  /** 1, 2, 3… without a gap in one chain. */
  sequence: Sequence,
  at: z.iso.datetime(),
  /** Null for the portal itself; the name is null for who is no member and for who was erased. */
  person: z.strictObject({ id: z.uuid(), name: Written }).nullable(),
  action: z.string(),
  /** What it was done to. */
  subject: z.strictObject({ kind: z.string(), id: z.string() }),
  changes: z.array(z.strictObject({ field: z.string(), before: Written, after: Written })),
  facts: z.array(z.strictObject({ field: z.string(), value: Written })),
  /** Names of the ids above that still have one. */
  names: z.record(z.string(), z.string()),
  requestId: z.string(),
  previousHash: z.string(),
  hash: z.string(),
});
export type AuditEventView = z.infer<typeof AuditEventView>;

/** Days of Paris time, both included. */
export const AuditFilter = z.strictObject({
  person: z.uuid().optional(),
  action: z
    .string()
    .regex(/^[a-z][a-z-]{0,59}$/)
    .optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});
export type AuditFilter = z.infer<typeof AuditFilter>;

const AUDIT = "/api/v1/organisations/{organisationId}/audit";

export const listAuditRoute = defineRoute({
  method: "GET",
  path: AUDIT,
  summary: "Who did what, when, to what: newest first",
  params: OrganisationPath,
  query: PageQuery.extend(AuditFilter.shape),
  response: pageOf(AuditEventView),
});

export const readAuditChoicesRoute = defineRoute({
  method: "GET",
  path: `${AUDIT}/choices`,
  summary: "People and actions that the audit trail can be filtered by",
  params: OrganisationPath,
  response: z.strictObject({ people: z.array(Named), actions: z.array(z.string()) }),
});
export type AuditChoices = z.infer<typeof readAuditChoicesRoute.response>;

/** CSV download, with what a third party needs to recompute each hash. */
export const downloadAuditRoute = defineRoute({
  method: "GET",
  path: "/api/v1/organisations/{organisationId}/audit.csv",
  summary: "The audit trail as a file, with the hash of each row and of the one before it",
  params: OrganisationPath,
  query: AuditFilter.extend({ locale: z.enum(["fr", "en"]).default("fr") }),
  response: z.string(),
});
