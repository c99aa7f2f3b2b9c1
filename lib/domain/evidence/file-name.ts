import type { MediaKind } from "./media";

/** Control, invisible and direction-changing characters, and those that some system takes for its own. */
const UNFIT = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}<>:"|?*\\/]/gu;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
const LONGEST = 120;
const EXTENSIONS: Readonly<Partial<Record<MediaKind, readonly string[]>>> = { jpg: ["jpg", "jpeg"], txt: ["txt", "log"] };

/**
 * The name under which a file is shown and handed out: without a path, without what deceives the eye or a file system, and with the
 * extension of what it is, whatever it was called.
 */
export function cleanFileName(given: string, media: MediaKind): string {
  const last = given.normalize("NFC").split(/[\\/]/).at(-1) ?? "";
  const name = last.replace(UNFIT, "").replace(/\s+/g, " ").trim();
  const dot = name.lastIndexOf(".");
  const extension = name.slice(dot + 1).toLowerCase();
  const fits = dot > 0 && (EXTENSIONS[media] ?? [media]).includes(extension);
  const base = (dot > 0 ? name.slice(0, dot) : name).replace(/^[.\s]+|[.\s]+$/g, "");
  const short = [...base].slice(0, LONGEST).join("").trim();
  return `${short === "" || RESERVED.test(short) ? `document${short}` : short}.${fits ? extension : media}`;
}

/** A text is CSV or Markdown when it is called so: its content alone does not tell. */
export function textMediaOf(given: string): Extract<MediaKind, "txt" | "csv" | "md"> {
  const extension = /\.(\w+)\s*$/.exec(given)?.[1]?.toLowerCase();
  if (extension === "csv" || extension === "tsv") return "csv";
  return extension === "md" || extension === "markdown" ? "md" : "txt";
}
