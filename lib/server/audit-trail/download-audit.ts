import Papa from "papaparse";
import { type AuditFilter, downloadAuditRoute } from "@/lib/contract/audit";
import type { Locale } from "@/lib/domain/locale";
import { download, type ScopeOpener } from "../use-case";
import { pageOfAudit, type StoredAudit } from "./store-audit";

const PAGE = 1_000;
const HEADERS: Readonly<Record<Locale, readonly string[]>> = {
  fr: [
    "Numéro",
    "Date (UTC)",
    "Identifiant de la personne",
    "Personne",
    "Action",
    "Objet",
    "Détail (JSON)",
    "Numéro de requête",
    "Empreinte précédente",
    "Empreinte",
  ],
  en: [
    "Sequence",
    "Date (UTC)",
    "Person id",
    "Person",
    "Action",
    "Subject",
    "Detail (JSON)",
    "Request id",
    "Previous hash",
    "Hash",
  ],
};

/** The audit trail as a file, newest first: each row with its hash and the one before it, so that a third party can verify it. */
export const downloadAudit = download({
  permission: "audit.read",
  input: downloadAuditRoute.params.extend(downloadAuditRoute.query.shape),

  async run(open, { organisationId, locale, ...filter }) {
    // Proves access before the first byte goes out.
    const first = await open((scope) => pageOfAudit(scope, filter, null, PAGE));
    return {
      fileName: `audit-${organisationId}.csv`,
      contentType: "text/csv; charset=utf-8",
      body: lines(open, filter, locale, first),
    };
  },
});

async function* lines(
  open: ScopeOpener,
  filter: AuditFilter,
  locale: Locale,
  first: readonly StoredAudit[],
): AsyncGenerator<string> {
  // The mark lets Excel read UTF-8; `escapeFormulae` keeps a cell from running as a formula in it.
  yield `\uFEFF${Papa.unparse([[...HEADERS[locale]]], { newline: "\r\n" })}\r\n`;
  for (let rows = first; ; ) {
    const last = rows.at(-1);
    if (!last) return;
    yield `${Papa.unparse(rows.map(cellsOf), { newline: "\r\n", escapeFormulae: true })}\r\n`;
    rows = await open((scope) => pageOfAudit(scope, filter, last.sequence, PAGE));
  }
}

function cellsOf(row: StoredAudit): string[] {
  const { sequence, at, personId, personName, action, subject, detail, requestId, previousHash, hash } = row;
  return [String(sequence), at, personId ?? "", personName ?? "", action, subject, detail, requestId, previousHash, hash];
}
