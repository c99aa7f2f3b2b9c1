/** One row of a hash chain, as it was written. */
export interface ChainRow {
  readonly sequence: number;
  /** ISO 8601 in UTC, to the millisecond. */
  readonly at: string;
  readonly personId: string | null;
  readonly action: string;
  readonly subject: string;
  /** The text as stored: another spelling of the same JSON has another hash. */
  readonly detail: string;
  readonly requestId: string;
  readonly previousHash: string;
  readonly hash: string;
}
/** Where a chain has come to: its last row, or what it says of itself. */
export interface ChainEnd {
  readonly sequence: number;
  readonly hash: string;
}

/**
 * `content`: the row is not what its hash was taken of. `link`: the row does not follow the one before it, which was rewritten with
 * its hash. `gap`: the row is missing. `tail`: the row and all after it are missing. `head`: the note of the chain's end was changed.
 */
export type ChainFaultKind = "content" | "link" | "gap" | "tail" | "head";
export interface ChainFault {
  readonly kind: ChainFaultKind;
  /** The first row that is wrong or missing. */
  readonly sequence: number;
}
/** Hexadecimal SHA-256 of a text in UTF-8: the domain has none of its own. */
export type Sha256 = (text: string) => string;

export const CHAIN_START: ChainEnd = { sequence: 0, hash: "0".repeat(64) };
/** Name of the chain that belongs to no organisation; the others are named by their organisation's id. */
export const PLATFORM_CHAIN = "platform";

const SEPARATOR = "\u001f";

/** What the hash of a row is taken of; `audit_append` of the database says the same. */
export function hashedText(chain: string, row: Omit<ChainRow, "hash">): string {
  const { previousHash, sequence, at, personId, action, subject, detail, requestId } = row;
  return [previousHash, chain, sequence, at, personId ?? "", action, subject, detail, requestId].join(SEPARATOR);
}

/**
 * Verifies rows in order after `end`, which is `CHAIN_START` for the first page. Gives where the sound part ends, and the first
 * fault.
 */
export function checkRows(
  chain: string,
  end: ChainEnd,
  rows: Iterable<ChainRow>,
  sha256: Sha256,
): { readonly end: ChainEnd; readonly fault: ChainFault | null } {
  let sound = end;
  for (const row of rows) {
    const kind = faultOf(chain, sound, row, sha256);
    if (kind) return { end: sound, fault: { kind, sequence: kind === "gap" ? sound.sequence + 1 : row.sequence } };
    sound = { sequence: row.sequence, hash: row.hash };
  }
  return { end: sound, fault: null };
}

function faultOf(chain: string, before: ChainEnd, row: ChainRow, sha256: Sha256): ChainFaultKind | null {
  if (row.sequence !== before.sequence + 1) return "gap";
  if (sha256(hashedText(chain, row)) !== row.hash) return "content";
  return row.previousHash === before.hash ? null : "link";
}

/** Compares the end of the rows with the end that the chain notes of itself: null when no row was ever written. */
export function checkEnd(end: ChainEnd, head: ChainEnd | null): ChainFault | null {
  const noted = head ?? CHAIN_START;
  if (noted.sequence > end.sequence) return { kind: "tail", sequence: end.sequence + 1 };
  return noted.sequence === end.sequence && noted.hash === end.hash ? null : { kind: "head", sequence: end.sequence };
}
