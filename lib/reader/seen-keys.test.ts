import { describe, expect, it } from "vitest";
import { SeenKeys } from "./seen-keys";

describe("SeenKeys", () => {
  it("counts the times a key came", () => {
    const seen = new SeenKeys();
    expect(["a", "b", "a", "a", "", ""].map((key) => seen.count(key))).toEqual([1, 1, 2, 3, 1, 2]);
  });

  it("keeps its counts while it grows, and confuses no keys that differ by little", () => {
    const seen = new SeenKeys();
    const keyOf = (index: number): string => `/subscriptions/s/resourcegroups/rg-${index % 97}/providers/p/t/vm-${index}`;
    for (let index = 0; index < 50_000; index += 1) expect(seen.count(keyOf(index))).toBe(1);
    for (let index = 0; index < 50_000; index += 997) expect(seen.count(keyOf(index))).toBe(2);
  });
});
