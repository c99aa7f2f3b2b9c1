import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pairCounts } from "./pair-counts";

const listed = (pairs: readonly (readonly [number, number])[]) => {
  const counts = pairCounts();
  for (const [left, right] of pairs) counts.add(left, right);
  const found: [number, number, number][] = [];
  counts.each((left, right, count) => found.push([left, right, count]));
  return found;
};

describe("pairCounts", () => {
  it("counts pairs in the order of their first meeting", () => {
    expect(
      listed([
        [2, 1],
        [0, 0],
        [2, 1],
        [1, 2],
        [2, 1],
      ]),
    ).toEqual([
      [2, 1, 3],
      [0, 0, 1],
      [1, 2, 1],
    ]);
    expect(listed([])).toEqual([]);
  });

  it("holds far more pairs than it starts with", () => {
    const many = Array.from({ length: 20_000 }, (_, i) => [i % 100, Math.floor(i / 100)] as const);
    const found = listed([...many, ...many]);
    expect(found).toHaveLength(20_000);
    expect(found.every(([, , count]) => count === 2)).toBe(true);
  });

  it("agrees with a map for any pairs", () => {
    const pair = fc.tuple(fc.nat({ max: 30 }), fc.nat({ max: 30 }));
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 400 }), (pairs) => {
        const expected = new Map<string, number>();
        for (const [left, right] of pairs) expected.set(`${left} ${right}`, (expected.get(`${left} ${right}`) ?? 0) + 1);
        expect(listed(pairs).map(([l, r, n]) => [`${l} ${r}`, n])).toEqual([...expected]);
      }),
    );
  });
});
