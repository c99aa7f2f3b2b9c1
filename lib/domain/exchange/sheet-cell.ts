/** How a number is shown, as far as it changes what the number means. */
export type Look = "plain" | "percent" | "date";

/** What stands in a cell of a spreadsheet. A formula is never a value: what it was last computed to is nobody's word. */
export type SheetCell =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number; readonly look: Look }
  | { readonly kind: "truth"; readonly truth: boolean }
  | { readonly kind: "formula" }
  | { readonly kind: "error" };

/** What the portal puts into a cell. */
export type WrittenCell =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "day"; readonly day: string };

/** The most that a cell of a spreadsheet holds. */
export const LONGEST_CELL = 32_767;

/**
 * A text as a spreadsheet gives it back: line ends of one kind, none of the letters that a workbook cannot hold. What is written and
 * what is read are both brought to it before they are compared, so that a program's habits are nobody's change.
 */
export function sheetText(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/\r\n?/g, "\n")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a workbook cannot hold
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g, "")
  );
}

/** A text for comparing words: spaces of any width, apostrophes and capitals do not count. */
export function plainWords(text: string): string {
  return sheetText(text).normalize("NFKC").replace(/[’‘ʼ]/g, "'").replace(/\s+/g, " ").trim().toLowerCase();
}

/** Workbooks hold what XML cannot as `_x000D_`, and the mark itself as `_x005F_`. */
export function unescapedText(text: string): string {
  return text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}

/** A text with each such mark escaped, so that it is read as it stands. */
export function escapedText(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}
