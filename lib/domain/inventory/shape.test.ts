import { describe, expect, it } from "vitest";
import { someFacts } from "@/lib/domain/catalogue/builders";
import { FACT_NAMES, SHAPE_VERSION } from "./fact";
import { shapeKey } from "./shape";

describe("shapeKey", () => {
  it("starts with the version and holds every fact in the order of the vocabulary", () => {
    const facts = { ...someFacts(), ...Object.fromEntries(FACT_NAMES.map((name) => [name, `v-${name}`])) };
    expect(shapeKey(facts)).toBe(`${SHAPE_VERSION}|${FACT_NAMES.map((name) => `v-${name}`).join("|")}`);
  });

  it("tells two shapes apart by any single fact", () => {
    const base = shapeKey(someFacts());
    for (const name of FACT_NAMES) expect(shapeKey(someFacts({ [name]: "another" })), name).not.toBe(base);
  });

  it("does not depend on the order in which a reader fills the facts", () => {
    const facts = someFacts({ type: "microsoft.storage/storageaccounts", sku: "standard_grs" });
    const reversed = { ...facts, ...Object.fromEntries(Object.entries(facts).reverse()) };
    expect(shapeKey(reversed)).toBe(shapeKey(facts));
  });

  it("keeps none and not-reported apart", () => {
    expect(shapeKey(someFacts({ zones: "none" }))).not.toBe(shapeKey(someFacts({ zones: "not-reported" })));
  });
});
