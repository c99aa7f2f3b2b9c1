import { z } from "zod";
import { GRADES, VERDICTS } from "@/lib/domain/eligibility/verdict";
import { FACT_NAMES } from "@/lib/domain/inventory/fact";
import { FORMAT_IDS, REFUSAL_CODES, REJECTION_CODES } from "@/lib/domain/inventory/reading";
import { Text } from "@/lib/domain/text";
import { FindingView } from "./eligibility";
import { defineRoute, PageQuery, ProjectPath, pageOf } from "./route";
import { DIFFERENCE_KINDS } from "./words";

export const IMPORT_STATES = ["reading", "previewed", "applying", "applied", "failed", "cancelled"] as const;
const Count = z.number().int().nonnegative();
const Moment = z.iso.datetime();

export const ImportView = z.strictObject({
  id: z.uuid(),
  /** 1, 2, 3… in the project, given when the import is confirmed; null before. */
  number: Count.nullable(),
  state: z.enum(IMPORT_STATES),
  fileName: z.string(),
  format: z.enum(FORMAT_IDS).nullable(),
  bytes: Count,
  by: z.string(),
  createdAt: Moment,
  appliedAt: Moment.nullable(),
  resources: Count,
  rejected: Count,
  /** Why the file was refused, when state is `failed`. */
  failure: z
    .strictObject({ code: z.enum([...REFUSAL_CODES, "interrupted", "internal"]), params: z.record(z.string(), z.string()) })
    .nullable(),
  warnings: z.array(z.strictObject({ code: z.string(), params: z.record(z.string(), z.string()) })),
  /** Most frequent first; `service` is the catalogue's name of the type, null when unmapped. */
  types: z.array(z.strictObject({ type: z.string(), service: Text.nullable(), count: Count })),
  unresolvedLabels: z.array(z.strictObject({ label: z.string(), count: Count })),
  /** What confirming would do, once the preview is complete. */
  plan: z.strictObject({ added: Count, changed: Count, unchanged: Count, missing: Count }).nullable(),
  removalConfirmed: z.boolean(),
  progress: z.strictObject({ done: Count, total: Count }).nullable(),
});
export type ImportView = z.infer<typeof ImportView>;

const ImportPath = ProjectPath.extend({ importId: z.uuid() });

/** The body is the file itself (`application/octet-stream`); it is streamed and never stored. */
export const uploadInventoryRoute = defineRoute({
  method: "POST",
  path: "/api/v1/organisations/{organisationId}/projects/{projectId}/imports",
  summary: "Read an inventory file and prepare its preview",
  params: ProjectPath,
  query: z.strictObject({ fileName: z.string().min(1).max(255) }),
  example: { query: { fileName: "inventory.json" } },
  response: ImportView,
});

export const listImportsRoute = defineRoute({
  method: "GET",
  path: "/api/v1/organisations/{organisationId}/projects/{projectId}/imports",
  summary: "Import history, newest first",
  params: ProjectPath,
  query: PageQuery,
  response: pageOf(ImportView),
});

export const readImportRoute = defineRoute({
  method: "GET",
  path: "/api/v1/organisations/{organisationId}/projects/{projectId}/imports/{importId}",
  summary: "One import: preview, progress or result",
  params: ImportPath,
  response: ImportView,
});

export const RejectionView = z.strictObject({
  row: Count,
  field: z.string().nullable(),
  code: z.enum(REJECTION_CODES),
  params: z.record(z.string(), z.string()),
  cells: z.record(z.string(), z.string()),
});
export type RejectionView = z.infer<typeof RejectionView>;

export const listRejectionsRoute = defineRoute({
  method: "GET",
  path: "/api/v1/organisations/{organisationId}/projects/{projectId}/imports/{importId}/rejections",
  summary: "Rows that could not be read, in file order",
  params: ImportPath,
  query: PageQuery,
  response: pageOf(RejectionView),
});

/** CSV download: each rejected row with its message and remedy. */
export const downloadRejectionsRoute = defineRoute({
  method: "GET",
  path: "/api/v1/organisations/{organisationId}/projects/{projectId}/imports/{importId}/rejections.csv",
  summary: "Rejected rows as a file that repeats each row with its message",
  params: ImportPath,
  query: z.strictObject({ locale: z.enum(["fr", "en"]).default("fr") }),
  response: z.string(),
});

export const confirmImportRoute = defineRoute({
  method: "POST",
  path: "/api/v1/organisations/{organisationId}/projects/{projectId}/imports/{importId}/confirm",
  summary: "Apply a previewed import; missing resources leave the estate only when `remove` is true",
  params: ImportPath,
  body: z.strictObject({ remove: z.boolean() }),
  example: { body: { remove: false } },
  response: ImportView,
});

export const cancelImportRoute = defineRoute({
  method: "POST",
  path: "/api/v1/organisations/{organisationId}/projects/{projectId}/imports/{importId}/cancel",
  summary: "Drop a previewed import",
  params: ImportPath,
  response: ImportView,
});

export const DifferenceView = z.strictObject({
  kind: z.enum(DIFFERENCE_KINDS),
  key: z.string(),
  name: z.string(),
  type: z.string(),
  resourceGroup: z.string().nullable(),
  /** What changed, field by field; facts by their names. */
  changes: z.array(z.strictObject({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
  verdictBefore: z.enum(VERDICTS).nullable(),
  verdictAfter: z.enum(VERDICTS).nullable(),
});
export type DifferenceView = z.infer<typeof DifferenceView>;

export const listDifferencesRoute = defineRoute({
  method: "GET",
  path: "/api/v1/organisations/{organisationId}/projects/{projectId}/imports/{importId}/differences",
  summary: "What an applied import added, changed, removed",
  params: ImportPath,
  query: PageQuery.extend({ kind: z.enum(DIFFERENCE_KINDS).optional() }),
  response: pageOf(DifferenceView),
});

export const ResourceRow = z.strictObject({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  type: z.string(),
  typeLabel: z.string(),
  sourceType: z.string().nullable(),
  resourceGroup: z.string().nullable(),
  subscription: z.string().nullable(),
  location: z.string().nullable(),
  /** `name` is empty for what belongs to no group: the key says so. */
  workload: z.strictObject({ id: z.uuid(), name: z.string(), key: z.string() }).nullable(),
  pinned: z.boolean(),
  verdict: z.enum(VERDICTS),
  evidence: z.enum(GRADES),
  /** The service of the catalogue that decides; null for none. */
  service: z.strictObject({ id: z.string(), name: Text }).nullable(),
});
export type ResourceRow = z.infer<typeof ResourceRow>;

export const listResourcesRoute = defineRoute({
  method: "GET",
  path: "/api/v1/organisations/{organisationId}/projects/{projectId}/resources",
  summary: "Resources of the estate by name, one keyset page at a time",
  params: ProjectPath,
  query: PageQuery.extend({
    workload: z.uuid().optional(),
    type: z.string().max(200).optional(),
    verdict: z.enum(VERDICTS).optional(),
    /** Beginning of the name. */
    search: z.string().max(100).optional(),
  }),
  response: pageOf(ResourceRow),
});

export const ResourceView = ResourceRow.extend({
  facts: z.array(z.strictObject({ name: z.enum(FACT_NAMES), value: z.string() })),
  findings: z.array(FindingView),
  tags: z.record(z.string(), z.string()).nullable(),
});
export type ResourceView = z.infer<typeof ResourceView>;

export const readResourceRoute = defineRoute({
  method: "GET",
  path: "/api/v1/organisations/{organisationId}/projects/{projectId}/resources/{resourceId}",
  summary: "One resource with the reasons of its verdict",
  params: ProjectPath.extend({ resourceId: z.string().regex(/^\d{1,18}$/) }),
  response: ResourceView,
});
