import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { CHAIN_START, type ChainRow, checkEnd, checkRows, hashedText } from "./chain";

const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");
const CHAIN = "8f6f3c1e-0000-4000-8000-000000000000";

function aChain(length: number): ChainRow[] {
  const rows: ChainRow[] = [];
  for (let sequence = 1; sequence <= length; sequence += 1) {
    const row = {
      sequence,
      at: "2026-11-22T10:00:00.000Z",
      personId: sequence % 2 === 0 ? null : CHAIN,
      action: "edit-workload",
      subject: `workload:${sequence}`,
      detail: `{"after":{"name":"Paie n° ${sequence}"}}`,
      requestId: "request",
      previousHash: rows.at(-1)?.hash ?? CHAIN_START.hash,
    };
    rows.push({ ...row, hash: sha256(hashedText(CHAIN, row)) });
  }
  return rows;
}
const check = (rows: readonly ChainRow[], chain = CHAIN) => checkRows(chain, CHAIN_START, rows, sha256);
const changed = (rows: ChainRow[], at: number, change: Partial<ChainRow>) =>
  rows.map((row, index) => (index === at ? { ...row, ...change } : row));

describe("a hash chain", () => {
  it("is sound as it was written, page after page", () => {
    const rows = aChain(7);
    const first = check(rows.slice(0, 3));
    expect(first.fault).toBeNull();
    const second = checkRows(CHAIN, first.end, rows.slice(3), sha256);
    expect(second).toEqual({ fault: null, end: { sequence: 7, hash: rows[6]?.hash } });
    expect(checkEnd(second.end, second.end)).toBeNull();
    expect(checkEnd(check([]).end, null)).toBeNull();
  });

  it.each(["at", "personId", "action", "subject", "detail", "requestId"] as const)(
    "tells that %s of a row was changed",
    (field) => {
      expect(check(changed(aChain(5), 2, { [field]: "other" })).fault).toEqual({ kind: "content", sequence: 3 });
    },
  );

  it("tells at the next row that one was rewritten together with its hash", () => {
    const rows = aChain(5);
    const row = { ...(rows[2] as ChainRow), detail: "{}" };
    const forged = changed(rows, 2, { ...row, hash: sha256(hashedText(CHAIN, row)) });
    expect(check(forged).fault).toEqual({ kind: "link", sequence: 4 });
  });

  it("tells which row is missing, at the beginning, in the middle and at the end", () => {
    const rows = aChain(5);
    expect(check(rows.slice(1)).fault).toEqual({ kind: "gap", sequence: 1 });
    expect(check(rows.toSpliced(2, 1)).fault).toEqual({ kind: "gap", sequence: 3 });
    const head = { sequence: 5, hash: rows[4]?.hash ?? "" };
    expect(checkEnd(check(rows.slice(0, 4)).end, head)).toEqual({ kind: "tail", sequence: 5 });
  });

  it("tells a row that was moved, and a chain that was taken from elsewhere", () => {
    const rows = aChain(5);
    const swapped = rows.map((row) => ({ ...row, sequence: row.sequence === 2 ? 3 : row.sequence === 3 ? 2 : row.sequence }));
    expect(check(swapped.sort((a, b) => a.sequence - b.sequence)).fault).toEqual({ kind: "content", sequence: 2 });
    expect(check(rows, "platform").fault).toEqual({ kind: "content", sequence: 1 });
  });

  it("tells that the note of its end was taken back, rewritten or removed", () => {
    const { end } = check(aChain(3));
    expect(checkEnd(end, { sequence: 2, hash: end.hash })).toEqual({ kind: "head", sequence: 3 });
    expect(checkEnd(end, { sequence: 3, hash: CHAIN_START.hash })).toEqual({ kind: "head", sequence: 3 });
    expect(checkEnd(end, null)).toEqual({ kind: "head", sequence: 3 });
  });
});
