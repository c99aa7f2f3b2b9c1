import type { Recognised, RefusedContent } from "./media";

/** The first bytes of what is neither text nor a package, at their place. */
const SIGNATURES: readonly (readonly [number, string, Recognised])[] = [
  [0, "25504446 2d", { media: "pdf" }],
  [0, "89504e47 0d0a1a0a 0000000d 49484452", { media: "png" }],
  [0, "ffd8ff", { media: "jpg" }],
  [0, "4d5a", { refused: "executable" }],
  [0, "7f454c46", { refused: "executable" }],
  [0, "cafebabe", { refused: "executable" }],
  [0, "feedface", { refused: "executable" }],
  [0, "feedfacf", { refused: "executable" }],
  [0, "cefaedfe", { refused: "executable" }],
  [0, "cffaedfe", { refused: "executable" }],
  [0, "0061736d", { refused: "executable" }],
  [0, "4c000000 01140200", { refused: "executable" }],
  [0, "d0cf11e0 a1b11ae1", { refused: "old-office" }],
  [0, "7b5c727466", { refused: "rtf" }],
  [0, "1f8b", { refused: "archive" }],
  [0, "425a68", { refused: "archive" }],
  [0, "fd377a58 5a00", { refused: "archive" }],
  [0, "28b52ffd", { refused: "archive" }],
  [0, "377abcaf 271c", { refused: "archive" }],
  [0, "526172 211a07", { refused: "archive" }],
  [0, "4d534346", { refused: "archive" }],
  [257, "7573746172", { refused: "archive" }],
  [0, "47494638", { refused: "image" }],
  [0, "424d", { refused: "image" }],
  [0, "49492a00", { refused: "image" }],
  [0, "4d4d002a", { refused: "image" }],
  [8, "57454250", { refused: "image" }],
  [4, "66747970 68656963", { refused: "image" }],
  [4, "66747970", { refused: "sound-or-film" }],
  [0, "494433", { refused: "sound-or-film" }],
  [0, "4f676753", { refused: "sound-or-film" }],
  [0, "1a45dfa3", { refused: "sound-or-film" }],
  [8, "57415645", { refused: "sound-or-film" }],
  [8, "41564920", { refused: "sound-or-film" }],
];
const BYTES = SIGNATURES.map(([at, hex, outcome]) => ({ at, bytes: bytesOf(hex), outcome }));
const PACKAGE = [bytesOf("504b0304"), bytesOf("504b0506"), bytesOf("504b0708")];
/** Bytes that the beginning of a file must have to be told by. */
export const HEAD_BYTES = 4_096;

function bytesOf(hex: string): number[] {
  return (hex.replaceAll(" ", "").match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
}
function standsAt(head: Uint8Array, at: number, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => head[at + index] === byte);
}

/**
 * What a file begins with. `package` is a ZIP: its entries tell which. `text` may be one: all of it must be read. Names and what the
 * browser claims count for nothing.
 */
export function recogniseHead(head: Uint8Array): Recognised | { readonly see: "package" | "text" } {
  if (head.length === 0) return { refused: "empty" };
  if (PACKAGE.some((bytes) => standsAt(head, 0, bytes))) return { see: "package" };
  const known = BYTES.find(({ at, bytes }) => standsAt(head, at, bytes));
  // Two letters begin many a text: what holds no control character is one.
  if (known && !("refused" in known.outcome && known.outcome.refused !== "rtf" && isPlain(head))) return known.outcome;
  const marked = markupOf(head);
  return marked ? { refused: marked } : { see: "text" };
}

function isPlain(head: Uint8Array): boolean {
  return head.every(isTextByte);
}
/** Tab, line feed, form feed, carriage return, and everything from the space on but the delete. */
export function isTextByte(byte: number): boolean {
  return byte === 9 || byte === 10 || byte === 12 || byte === 13 || (byte >= 32 && byte !== 127);
}

const TAGS: readonly (readonly [RegExp, RefusedContent])[] = [
  [/^<svg[\s>]|^<\?xml[\s\S]{0,2000}?<svg[\s>]|^<!doctype svg/i, "svg"],
  [/^<\?xml[\s\S]{0,2000}?<html[\s>]|^<!doctype html/i, "html"],
  [/^<(?:html|head|body|script|iframe|style|object|embed|form|table|title|div|p|a|img|b|br|h1|meta|link)[\s/>]/i, "html"],
  [/^<(?:\?xml|!doctype|\w+[\s>:])/i, "xml"],
  [/^#!|^@echo\b/i, "script"],
];

/** Markup and scripts, as a browser or a shell would take them: blanks, a byte order mark and comments before them do not count. */
function markupOf(head: Uint8Array): RefusedContent | null {
  const text = new TextDecoder("utf-8").decode(head.filter((byte) => byte !== 0)).replace(/^[\uFEFF\uFFFD]+/, "");
  const begun = text.replace(/^(?:\s+|<!--[\s\S]*?-->)+/, "");
  return TAGS.find(([pattern]) => pattern.test(begun))?.[1] ?? null;
}
