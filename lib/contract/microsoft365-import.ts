import { z } from "zod";
import { ROW_CODES } from "@/lib/domain/microsoft365/contribution";
import { TENANT_REFUSAL_CODES } from "@/lib/domain/microsoft365/tenant-file";
import { defineRoute, PageQuery, ProjectPath, pageOf } from "./route";
import { TENANT_IMPORT_STATES } from "./words";

const Count = z.number().int().nonnegative();
const Moment = z.iso.datetime();

/** A line that was left out: nothing of its text is repeated. */
export const LineFaultView = z.strictObject({ row: Count, field: z.string().nullable(), code: z.enum(ROW_CODES) });
export type LineFaultView = z.infer<typeof LineFaultView>;

export const TenantImportView = z.strictObject({
  id: z.uuid(),
  /** `applied`: in force. `replaced`: a later file of the same kind took its place. */
  state: z.enum(TENANT_IMPORT_STATES),
  fileName: z.string(),
  /** What the file turned out to be; null when it was not recognised. */
  kind: z.string().nullable(),
  refreshedOn: z.iso.date().nullable(),
  /** Days that a usage report looks back over. */
  period: Count.nullable(),
  bytes: Count,
  rows: Count,
  rejected: Count,
  /** How the file names people; null when it names nobody. */
  identities: z.enum(["clear", "hashed"]).nullable(),
  /** Columns that are not known, as the file writes them: nothing is taken from them. */
  unknownColumns: z.array(z.string()),
  /** Columns the report usually has and this file does not: what they say is not reported. */
  missingColumns: z.array(z.string()),
  /** The first of the lines that were left out. */
  faults: z.array(LineFaultView),
  failure: z
    .strictObject({ code: z.enum([...TENANT_REFUSAL_CODES, "interrupted"]), params: z.record(z.string(), z.string()) })
    .nullable(),
  by: z.string(),
  createdAt: Moment,
});
export type TenantImportView = z.infer<typeof TenantImportView>;

const IMPORTS = "/api/v1/organisations/{organisationId}/projects/{projectId}/microsoft365/imports";
const ImportPath = ProjectPath.extend({ tenantImportId: z.uuid() });

/** The body is the file itself (`application/octet-stream`); it is streamed and never stored. */
export const uploadTenantFileRoute = defineRoute({
  method: "POST",
  path: IMPORTS,
  summary: "Read an export of a Microsoft 365 tenant and put it in force",
  params: ProjectPath,
  query: z.strictObject({
    fileName: z.string().min(1).max(255),
    /** Which report it is, where several have the same columns and the file's name does not say. */
    report: z.string().max(80).optional(),
  }),
  example: { query: { fileName: "office365-active-user-detail.csv" } },
  response: TenantImportView,
});

export const listTenantImportsRoute = defineRoute({
  method: "GET",
  path: IMPORTS,
  summary: "Files of the Microsoft 365 tenant that were handed in, newest first",
  params: ProjectPath,
  query: PageQuery,
  response: pageOf(TenantImportView),
});

export const withdrawTenantImportRoute = defineRoute({
  method: "POST",
  path: `${IMPORTS}/{tenantImportId}/withdraw`,
  summary: "Take a file out of the picture of the Microsoft 365 tenant",
  params: ImportPath,
  response: TenantImportView,
});

/** CSV download: each line that was left out, with its reason and what to do. */
export const downloadTenantFaultsRoute = defineRoute({
  method: "GET",
  path: `${IMPORTS}/{tenantImportId}/rejections.csv`,
  summary: "Lines of a Microsoft 365 file that were left out, with the reason of each",
  params: ImportPath,
  query: z.strictObject({ locale: z.enum(["fr", "en"]).default("fr") }),
  response: z.string(),
});
