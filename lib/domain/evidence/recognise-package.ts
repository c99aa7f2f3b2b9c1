import type { MediaKind, Recognised } from "./media";

/** What a ZIP is told by: the names in its directory, and two of its parts as far as they are there. */
export interface PackageParts {
  readonly names: readonly string[];
  /** `[Content_Types].xml` of an Office document. */
  readonly contentTypes: string | null;
  /** `mimetype` of an OpenDocument. */
  readonly mimetype: string | null;
}

const OFFICE: Readonly<Record<string, MediaKind>> = {
  "word/document.xml": "docx",
  "xl/workbook.xml": "xlsx",
  "ppt/presentation.xml": "pptx",
};
const OPEN = new Map<string, MediaKind>([
  ["application/vnd.oasis.opendocument.text", "odt"],
  ["application/vnd.oasis.opendocument.spreadsheet", "ods"],
  ["application/vnd.oasis.opendocument.presentation", "odp"],
]);
/** Visual Basic, Excel 4 macro sheets, ActiveX, Basic and scripts of OpenDocument. */
const MACROS = /(^|\/)vba(project|data)[^/]*\.(bin|xml)$|^xl\/(macrosheets|dialogsheets)\/|(^|\/)activex\/|^(basic|scripts)\/./i;
const PROGRAM = /\.(exe|dll|scr|com|bat|cmd|ps1|vbs|js|jse|wsf|hta|msi|jar|sh|lnk)$/i;

/** Which document a ZIP is: an Office or OpenDocument one without macros and programs, or else an archive. */
export function recognisePackage({ names, contentTypes, mimetype }: PackageParts): Recognised {
  const media = mediaOf(names, mimetype);
  if (!media) {
    if (names.includes("xl/workbook.bin")) return { refused: "binary-workbook" };
    return { refused: contentTypes === null && mimetype === null ? "archive" : "office-part" };
  }
  if (names.some((name) => MACROS.test(name)) || /macroenabled|vbaproject/i.test(contentTypes ?? ""))
    return { refused: "macros" };
  return names.some((name) => PROGRAM.test(name)) ? { refused: "executable" } : { media };
}

function mediaOf(names: readonly string[], mimetype: string | null): MediaKind | null {
  if (mimetype !== null) return OPEN.get(mimetype.trim()) ?? null;
  if (!names.includes("[Content_Types].xml")) return null;
  const main = Object.keys(OFFICE).find((name) => names.includes(name));
  return main === undefined ? null : (OFFICE[main] ?? null);
}
