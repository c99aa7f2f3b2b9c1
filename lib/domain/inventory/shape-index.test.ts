import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { someFacts } from "@/lib/domain/catalogue/builders";
import { FACT_NAMES } from "./fact";
import { shapeKey } from "./shape";
import { shapeIndex } from "./shape-index";

const counted = () => {
  let made = 0;
  const find = shapeIndex((facts) => ({ facts, number: ++made }));
  return { find, made: () => made };
};

describe("shapeIndex", () => {
  it("makes one entry per shape and finds it again by equal facts", () => {
    const { find, made } = counted();
    const first = find(someFacts({ size: "big" }));
    expect(find({ ...someFacts({ size: "big" }) })).toBe(first);
    expect(find(someFacts({ size: "small" }))).not.toBe(first);
    expect(made()).toBe(2);
  });

  it("tells shapes apart by every single fact", () => {
    const { find, made } = counted();
    for (const name of FACT_NAMES) find(someFacts({ [name]: "other" }));
    expect(made()).toBe(FACT_NAMES.length);
    for (const name of FACT_NAMES) expect(find(someFacts({ [name]: "other" })).facts[name]).toBe("other");
    expect(made()).toBe(FACT_NAMES.length);
  });

  it("holds when one fact has many values", () => {
    const { find, made } = counted();
    const sizes = Array.from({ length: 500 }, (_, i) => someFacts({ size: `size-${i}` }));
    const entries = sizes.map((facts) => find(facts));
    expect(sizes.map((facts) => find(facts))).toEqual(entries);
    expect(made()).toBe(500);
  });

  it("agrees with the key for any facts", () => {
    const value = fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h", "none");
    const facts = fc.record({ type: value, sku: value, size: value, zones: value }).map((some) => someFacts(some));
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 60 }), (several) => {
        const { find, made } = counted();
        for (const one of several) expect(shapeKey(find(one).facts)).toBe(shapeKey(one));
        expect(made()).toBe(new Set(several.map(shapeKey)).size);
      }),
    );
  });
});
