import { z } from "zod";
import { VERDICTS } from "@/lib/domain/eligibility/verdict";
import { LOCALES } from "@/lib/domain/locale";
import { defineRoute, ProjectPath } from "./route";
import { REPORT_FAILURES, REPORT_FORMATS, REPORT_STATES } from "./words";

const Count = z.int().nonnegative();
const DOSSIERS = "/api/v1/organisations/{organisationId}/projects/{projectId}/dossiers";

/** Filters of the list of workloads, as they were set when the dossier was asked for. Null: not filtered by it. */
export const DossierFilters = z.strictObject({
  verdict: z.enum(VERDICTS).nullable(),
  blocking: z.string().min(1).max(100).nullable(),
  /** Beginning of the name. */
  search: z.string().trim().min(1).max(100).nullable(),
});
export type DossierFilters = z.infer<typeof DossierFilters>;

/** What a dossier is made from: the same inputs give the same content. */
export const DossierInputs = z.strictObject({
  edition: z.strictObject({ id: z.string(), effectiveFrom: z.string(), sha256: z.string() }),
  engineVersion: Count,
  round: Count,
  importNumber: Count,
  importedAt: z.iso.datetime().nullable(),
  grouping: z.strictObject({ kind: z.enum(["tag", "resource-group", "subscription"]), tag: z.string().nullable() }),
  ruleSet: z.string(),
  /** The day of the obligations and the decisions. */
  day: z.iso.date(),
  /** Hash of what people and statements say: facts of workloads, derogations, the organisation, the qualification. */
  stamp: z.string(),
});
export type DossierInputs = z.infer<typeof DossierInputs>;

export const DossierView = z.strictObject({
  id: z.uuid(),
  format: z.enum(REPORT_FORMATS),
  locale: z.enum(LOCALES),
  filters: DossierFilters,
  state: z.enum(REPORT_STATES),
  progress: z.strictObject({ done: Count, total: Count }).nullable(),
  /** How many documents the file holds: several come as one archive. 1 until it is known how large it is. */
  volumes: Count,
  inputs: DossierInputs.pick({ edition: true, importNumber: true, day: true }).nullable(),
  /** Lines of the file, its size and its SHA-256; null until it is finished. */
  rows: Count.nullable(),
  bytes: Count.nullable(),
  sha256: z.string().nullable(),
  failure: z.enum(REPORT_FAILURES).nullable(),
  by: z.string().nullable(),
  at: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  expiresAt: z.iso.datetime().nullable(),
  /** Whether the caller may stop it. */
  cancellable: z.boolean(),
});
export type DossierView = z.infer<typeof DossierView>;

export const listDossiersRoute = defineRoute({
  method: "GET",
  path: DOSSIERS,
  summary: "Eligibility dossiers asked for within the last month, newest first",
  params: ProjectPath,
  response: z.strictObject({ items: z.array(DossierView) }),
});

export const requestDossierRoute = defineRoute({
  method: "POST",
  path: DOSSIERS,
  summary: "Ask for an eligibility dossier: every workload with its chain of reasons. The one of the same inputs is given again",
  params: ProjectPath,
  body: z.strictObject({ format: z.enum(REPORT_FORMATS), locale: z.enum(LOCALES), filters: DossierFilters }),
  example: { body: { format: "xlsx", locale: "fr", filters: { verdict: null, blocking: null, search: null } } },
  response: z.strictObject({
    dossier: DossierView,
    /** It was there already, or under way. */
    known: z.boolean(),
  }),
});

const DossierPath = ProjectPath.extend({ dossierId: z.uuid() });

export const cancelDossierRoute = defineRoute({
  method: "DELETE",
  path: `${DOSSIERS}/{dossierId}`,
  summary: "Stop a dossier that is waiting or being made",
  params: DossierPath,
  response: DossierView,
});

export const downloadDossierRoute = defineRoute({
  method: "GET",
  path: `${DOSSIERS}/{dossierId}/file`,
  summary: "The file of a finished dossier",
  params: DossierPath,
  response: z.string(),
});
