import { createHash } from "node:crypto";
import type { Dashboard } from "@/lib/domain/dashboard/dashboard";
import type { Locale } from "@/lib/domain/locale";
import { type AuditEntry, appendAudit } from "../audit";
import type { OrganisationScope } from "../database";
import type { Download, ScopeOpener } from "../use-case";

const TYPES = {
  pdf: "application/pdf",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
} as const;

/** What the file is called, in its language. */
const NAMES = {
  committee: { fr: "note-comite", en: "committee-one-pager" },
  readiness: { fr: "rapport-preparation", en: "readiness-report" },
} as const;

interface Made {
  readonly report: keyof typeof NAMES;
  readonly format: keyof typeof TYPES;
  readonly locale: Locale;
  readonly dashboard: Dashboard;
  readonly file: Uint8Array;
}

/** Hands a report out once the audit trail holds which one, of when, on what, and the hash of its bytes. */
export async function handOut(open: ScopeOpener, { report, format, locale, dashboard, file }: Made): Promise<Download> {
  const { project, at, day, inputs } = dashboard;
  const sha256 = createHash("sha256").update(file).digest("hex");
  const detail = { report, format, locale, asOf: at, edition: inputs.edition?.id ?? null, number: inputs.importNumber, sha256 };
  const entry: AuditEntry = { action: "download-report", subject: `project:${project.id}`, detail };
  await open((scope: OrganisationScope) => appendAudit(scope, entry));
  async function* body(): AsyncGenerator<Uint8Array> {
    yield file;
  }
  return { fileName: `${NAMES[report][locale]}-${day}.${format}`, contentType: TYPES[format], body: body() };
}
