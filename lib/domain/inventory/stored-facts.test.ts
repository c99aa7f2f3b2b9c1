import { describe, expect, it } from "vitest";
import { someFacts } from "@/lib/domain/catalogue/builders";
import { FACT_NAMES } from "./fact";
import { storedFacts } from "./stored-facts";

describe("storedFacts", () => {
  it("gives back what was stored", () => {
    const facts = someFacts({ sku: "standard_grs" });
    expect(storedFacts(JSON.stringify(facts))).toEqual(facts);
  });

  it("takes a fact that the text lacks, or holds as something else, as not reported", () => {
    const facts = storedFacts('{"type":"test.compute/machines","size":7}');
    expect(facts.type).toBe("test.compute/machines");
    expect(FACT_NAMES.filter((name) => facts[name] === "not-reported")).toEqual(FACT_NAMES.filter((name) => name !== "type"));
  });

  it("keeps nothing outside the vocabulary, and refuses what is no object", () => {
    expect(Object.keys(storedFacts('{"owner":"someone"}'))).toEqual([...FACT_NAMES]);
    expect(() => storedFacts("null")).toThrow();
    expect(() => storedFacts("{")).toThrow();
  });
});
