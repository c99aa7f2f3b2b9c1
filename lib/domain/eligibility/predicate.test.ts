import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { someFacts } from "@/lib/domain/catalogue/builders";
import type { Predicate } from "@/lib/domain/catalogue/edition";
import { evaluate, factsOf } from "./predicate";

const size = (value: string): Predicate => ({ fact: "size", in: [value] });
const big = size("big");
const linux: Predicate = { fact: "os", in: ["linux"] };

describe("evaluate, one fact", () => {
  it("compares whole values, beginnings and parts", () => {
    const facts = someFacts({ size: "standard_nc6s_v3", kind: "functionapp,linux" });
    expect(evaluate(size("standard_nc6s_v3"), facts)).toBe(true);
    expect(evaluate(size("standard_nc6s"), facts)).toBe(false);
    expect(evaluate({ fact: "size", startsWith: ["standard_m", "standard_n"] }, facts)).toBe(true);
    expect(evaluate({ fact: "size", startsWith: ["nc6s"] }, facts)).toBe(false);
    expect(evaluate({ fact: "kind", contains: ["workflow", "linux"] }, facts)).toBe(true);
    expect(evaluate({ fact: "kind", contains: ["workflow"] }, facts)).toBe(false);
  });

  it("takes none as a value that has neither beginning nor part", () => {
    const facts = someFacts({ plan: "none" });
    expect(evaluate({ fact: "plan", in: ["none"] }, facts)).toBe(true);
    expect(evaluate({ fact: "plan", startsWith: ["no"] }, facts)).toBe(false);
    expect(evaluate({ fact: "plan", contains: ["one"] }, facts)).toBe(false);
  });

  it("concludes nothing from a fact that is not reported", () => {
    const facts = someFacts({ size: "not-reported" });
    for (const one of [big, { fact: "size", startsWith: ["n"] }, { fact: "size", contains: ["o"] }] satisfies Predicate[]) {
      expect(evaluate(one, facts)).toBe("missing");
      expect(evaluate({ not: one }, facts)).toBe("missing");
    }
  });
});

describe("evaluate, several facts", () => {
  const facts = someFacts({ size: "not-reported", os: "linux" });

  it("lets one true branch settle any, and one false branch settle all", () => {
    expect(evaluate({ any: [big, linux] }, facts)).toBe(true);
    expect(evaluate({ all: [big, { not: linux }] }, facts)).toBe(false);
  });

  it("is missing where the fact still decides", () => {
    expect(evaluate({ all: [linux, big] }, facts)).toBe("missing");
    expect(evaluate({ any: [{ not: linux }, big] }, facts)).toBe("missing");
  });

  it("names the facts it reads, each once", () => {
    const predicate: Predicate = { all: [{ any: [big, linux] }, { not: big }] };
    expect(factsOf(predicate)).toEqual(["size", "os"]);
  });
});

describe("evaluate, any predicate", () => {
  const leaf = fc.record({
    fact: fc.constantFrom("size" as const, "os" as const, "sku" as const),
    in: fc.subarray(["a", "b", "none"], { minLength: 1 }),
  });
  const predicate = fc.letrec<{ node: Predicate }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.array(tie("node"), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
      fc.array(tie("node"), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
      tie("node").map((not) => ({ not })),
    ),
  })).node;
  const value = fc.constantFrom("a", "b", "none", "not-reported");
  const facts = fc.record({ size: value, os: value, sku: value }).map((some) => someFacts(some));

  it("an answer other than missing stays whatever the missing facts turn out to be", () => {
    fc.assert(
      fc.property(predicate, facts, fc.constantFrom("a", "b", "none"), (tested, known, guess) => {
        const answer = evaluate(tested, known);
        const filled = someFacts(
          Object.fromEntries(Object.entries(known).map(([k, v]) => [k, v === "not-reported" ? guess : v])),
        );
        if (answer !== "missing") expect(evaluate(tested, filled)).toBe(answer);
        expect(evaluate(tested, filled)).not.toBe("missing");
      }),
    );
  });
});
