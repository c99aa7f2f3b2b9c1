import type { RefusalCode } from "@/lib/domain/inventory/reading";
import { RefusedInput } from "./refused-input";

interface Signature {
  readonly bytes: readonly number[];
  readonly at?: number;
  readonly code: RefusalCode;
  readonly seen: string;
}

const ascii = (text: string): number[] => [...text].map((character) => character.charCodeAt(0));

const SIGNATURES: readonly Signature[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], code: "archive", seen: "zip" },
  { bytes: [0x50, 0x4b, 0x05, 0x06], code: "archive", seen: "zip" },
  { bytes: [0x50, 0x4b, 0x07, 0x08], code: "archive", seen: "zip" },
  { bytes: [0x1f, 0x8b], code: "archive", seen: "gzip" },
  { bytes: ascii("BZh"), code: "archive", seen: "bzip2" },
  { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], code: "archive", seen: "xz" },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], code: "archive", seen: "7z" },
  { bytes: ascii("Rar!\x1a\x07"), code: "archive", seen: "rar" },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], code: "archive", seen: "zstd" },
  { bytes: ascii("ustar"), at: 257, code: "archive", seen: "tar" },
  { bytes: [0x89, 0x50, 0x4e, 0x47], code: "picture", seen: "png" },
  { bytes: [0xff, 0xd8, 0xff], code: "picture", seen: "jpeg" },
  { bytes: ascii("GIF8"), code: "picture", seen: "gif" },
  { bytes: ascii("WEBP"), at: 8, code: "picture", seen: "webp" },
  { bytes: [0x49, 0x49, 0x2a, 0x00], code: "picture", seen: "tiff" },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], code: "picture", seen: "tiff" },
  { bytes: [0x00, 0x00, 0x01, 0x00], code: "picture", seen: "ico" },
  { bytes: ascii("ftyp"), at: 4, code: "picture", seen: "heic, mp4" },
  { bytes: ascii("%PDF-"), code: "not-text", seen: "pdf" },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], code: "not-text", seen: "xls, doc" },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], code: "not-text", seen: "elf" },
  { bytes: ascii("SQLite format 3"), code: "not-text", seen: "sqlite" },
];

const MESSAGES: Partial<Record<RefusalCode, string>> = {
  archive: "This is an archive or a workbook, not an inventory: extract it, or save the sheet as CSV.",
  picture: "This is a picture, not an inventory.",
  "not-text": "This file is not text: export the inventory as JSON or CSV.",
};

/** Refuses what its first bytes show to be no text, before anything is decoded or unpacked. */
export function refuseBinary(head: Uint8Array): void {
  const found = SIGNATURES.find(({ bytes, at = 0 }) => bytes.every((byte, index) => head[at + index] === byte));
  if (found) throw new RefusedInput(found.code, MESSAGES[found.code] ?? "", { seen: found.seen });
}
