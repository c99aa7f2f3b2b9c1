import { downloadDocumentsRoute } from "@/lib/contract/table";
import { evidencePage } from "../evidence/evidence-page";
import { tableDownload } from "./table-download";

/** The documents of a project as a file: what they are, never what they hold. */
export const downloadDocuments = tableDownload({
  permission: "assessment.read",
  input: downloadDocumentsRoute.params.extend(downloadDocumentsRoute.query.shape),
  table: "evidence",
  columns: ["title", "kind", "questionnaire", "question", "expiresOn", "validity", "file", "bytes", "sha256", "by", "at"],
  page: evidencePage,
  cells: (row, words, locale) => [
    row.title,
    words(`evidence.kinds.${row.kind}`),
    row.questionnaire[locale],
    row.question?.[locale] ?? null,
    row.expiresOn,
    words(`table.validity.${row.validity}`),
    row.revision.fileName,
    row.revision.bytes,
    row.revision.sha256,
    row.revision.by.name,
    row.revision.at,
  ],
});
