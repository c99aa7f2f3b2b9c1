/** What is accepted, by the extension that a file of it bears. */
export const MEDIA = {
  pdf: "application/pdf",
  png: "image/png",
  jpg: "image/jpeg",
  txt: "text/plain",
  csv: "text/csv",
  md: "text/markdown",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  odt: "application/vnd.oasis.opendocument.text",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  odp: "application/vnd.oasis.opendocument.presentation",
} as const;
export type MediaKind = keyof typeof MEDIA;
export const MEDIA_KINDS = Object.keys(MEDIA) as MediaKind[];

/** What was found instead, by which the refusal says what it is. */
export const REFUSED_CONTENTS = [
  "empty",
  "executable",
  "script",
  "archive",
  "macros",
  "html",
  "svg",
  "xml",
  "rtf",
  "old-office",
  "binary-workbook",
  "office-part",
  "image",
  "sound-or-film",
  "damaged",
  "unknown",
] as const;
export type RefusedContent = (typeof REFUSED_CONTENTS)[number];

export type Recognised = { readonly media: MediaKind } | { readonly refused: RefusedContent };
