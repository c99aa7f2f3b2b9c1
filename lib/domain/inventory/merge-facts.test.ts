import { describe, expect, it } from "vitest";
import { FACT_NAMES, type Facts, NONE, NOT_REPORTED } from "./fact";
import { mergeFacts } from "./merge-facts";

function someFacts(given: Partial<Record<(typeof FACT_NAMES)[number], string>> = {}): Facts {
  return { ...Object.fromEntries(FACT_NAMES.map((name) => [name, NOT_REPORTED])), ...given } as Facts;
}

describe("facts of a resource seen again", () => {
  it("keeps what a poorer format does not report", () => {
    expect(mergeFacts(someFacts({ size: "standard_d2s_v5" }), someFacts()).size).toBe("standard_d2s_v5");
  });
  it("takes what the newer file says, even that there is none", () => {
    expect(mergeFacts(someFacts({ zones: "several" }), someFacts({ zones: NONE })).zones).toBe(NONE);
  });
  it("gives every fact of the vocabulary", () => {
    expect(Object.keys(mergeFacts(someFacts(), someFacts()))).toEqual([...FACT_NAMES]);
  });
});
