import { plainHeader } from "../inventory/formats/header";

/**
 * A column as it is compared: case, spaces and punctuation aside, so that `Storage Used (Byte)` of a CSV and `storageUsedInBytes` of
 * its JSON twin are one.
 */
export function columnKey(header: string): string {
  return plainHeader(header).replace(/(in)?bytes?$/, "byte");
}

/** A column as a stored document names it: `Storage Used (Byte)` is `storage-used-byte`. */
export function columnName(header: string): string {
  return header
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60);
}

/** Where each column of a file is. */
export class Columns {
  readonly #at = new Map<string, number>();

  constructor(readonly headers: readonly string[]) {
    headers.forEach((header, index) => {
      const key = columnKey(header);
      if (key !== "" && !this.#at.has(key)) this.#at.set(key, index);
    });
  }

  /** -1 for a column that the file does not have. */
  at(...names: readonly string[]): number {
    for (const name of names) {
      const found = this.#at.get(columnKey(name));
      if (found !== undefined) return found;
    }
    return -1;
  }

  has(name: string): boolean {
    return this.#at.has(columnKey(name));
  }
}

/** The cells of a line by place: an array, or a line that is cut where it is asked for. */
export interface Cells {
  readonly length: number;
  at(index: number): string | undefined;
}

/** The text of a cell without its blanks; empty for a column that the file does not have. */
export function textAt(cells: Cells, at: number): string {
  return at === -1 ? "" : (cells.at(at) ?? "").trim();
}

const NUMBER = /^\d{1,15}(?:\.\d+)?$/;
/** A count or an amount; null for an empty cell, undefined for what is no number. */
export function numberIn(text: string): number | null | undefined {
  if (text === "") return null;
  return wholeIn(text) ?? (NUMBER.test(text) ? Number(text) : undefined);
}

/** Nearly every amount is a few digits, which are read here in a fraction of the time of an expression. */
function wholeIn(text: string): number | null {
  if (text.length > 15) return null;
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return null;
    sum = 10 * sum + digit;
  }
  return sum;
}

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:$|[T ])/;
/** The day of a date as the reports write it; null for an empty cell, undefined for what is no date. */
export function dayIn(text: string): string | null | undefined {
  if (text === "") return null;
  if (!DAY.test(text)) return undefined;
  return text.length === 10 ? text : text.slice(0, 10);
}

/** True, false; null for an empty cell, undefined for anything else. */
export function yesNoIn(text: string): boolean | null | undefined {
  if (text === "") return null;
  // As the reports write them.
  if (text === "True") return true;
  if (text === "False") return false;
  if (/^(true|yes|1)$/i.test(text)) return true;
  return /^(false|no|0)$/i.test(text) ? false : undefined;
}

/** The day so many days before another. */
export function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}
