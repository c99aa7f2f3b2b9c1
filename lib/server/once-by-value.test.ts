import { describe, expect, it } from "vitest";
import { onceByValue } from "./once-by-value";

describe("onceByValue", () => {
  it("works equal inputs out once and others apart", () => {
    const asked: number[] = [];
    const doubled = onceByValue(({ n }: { n: number; on: Date | null }) => {
      asked.push(n);
      return 2 * n;
    });
    const on = new Date("2026-11-22");
    expect([doubled({ n: 1, on: null }), doubled({ n: 1, on: null }), doubled({ n: 1, on }), doubled({ n: 2, on })]).toEqual([
      2, 2, 2, 4,
    ]);
    expect(asked).toEqual([1, 1, 2]);
  });

  it("remembers that nothing came out", () => {
    let asked = 0;
    const nothing = onceByValue((_: string) => {
      asked += 1;
      return undefined;
    });
    expect([nothing("a"), nothing("a"), asked]).toEqual([undefined, undefined, 1]);
  });

  it("holds a bounded number of answers", () => {
    let asked = 0;
    const same = onceByValue((n: number) => {
      asked += 1;
      return n;
    });
    for (let n = 0; n <= 10_000; n += 1) same(n);
    expect(same(0)).toBe(0);
    expect(asked).toBe(10_002);
  });
});
