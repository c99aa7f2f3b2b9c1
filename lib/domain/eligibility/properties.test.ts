import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  aMapping,
  anEdition,
  anEvidence,
  anUnknownService,
  aRefusedService,
  aRule,
  aService,
  someFacts,
} from "@/lib/domain/catalogue/builders";
import type { Predicate } from "@/lib/domain/catalogue/edition";
import { assess } from "./assess";
import { compileEdition } from "./compile";
import { SEVERITY } from "./severity";
import { assessWorkload } from "./workload";

const value = fc.constantFrom("a", "b", "none", "not-reported");
const facts = fc
  .record({
    type: fc.constantFrom("t.x/a", "t.x/b", "t.x/c", "t.x/d", "t.x/*", "t.x/a/z", "nobody"),
    size: value,
    sku: value,
    os: value,
  })
  .map((some) => someFacts(some));
const leaf: fc.Arbitrary<Predicate> = fc.record({
  fact: fc.constantFrom("size" as const, "sku" as const, "os" as const),
  in: fc.subarray(["a", "b", "none"], { minLength: 1 }),
});
const when: fc.Arbitrary<Predicate> = fc.oneof(
  leaf,
  fc.array(leaf, { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
  fc.array(leaf, { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
  leaf.map((not) => ({ not })),
);
const effect = fc.constantFrom(
  "conditional" as const,
  "planned" as const,
  "redesign" as const,
  "unknown" as const,
  "not-eligible" as const,
);
const services = fc.subarray(["compute", "edge", "new", "later"], { minLength: 1 });
const rules = fc
  .array(fc.record({ when, effect, services }), { maxLength: 6 })
  .map((several) => several.map((rule, i) => aRule({ ...rule, id: `rule-${i}` })));

const base = anEdition({
  services: [
    aService(),
    aRefusedService(),
    anUnknownService("new"),
    aService({ id: "later", evidence: [anEvidence("service-statement", { says: "planned" })] }),
  ],
  map: {
    "t.x/a": aMapping({ cases: [{ when: { fact: "sku", in: ["a"] }, service: "later" }] }),
    "t.x/b": aMapping({ service: "edge" }),
    "t.x/c": aMapping({ service: "new", role: "accessory" }),
    "t.x/d": aMapping({ role: "configuration" }),
    "t.x": aMapping({ precision: "namespace" }),
  },
});
const edition = rules.map((some) => ({ ...base, rules: some }));
const parts = fc.array(fc.record({ facts, count: fc.integer({ min: 1, max: 50 }) }), { maxLength: 8 });

describe("assess under random editions and facts", () => {
  it("is deterministic, and blind to the order of services, rules and the map", () => {
    fc.assert(
      fc.property(edition, facts, (one, shape) => {
        const turned = {
          ...one,
          services: [...one.services].reverse(),
          rules: [...one.rules].reverse(),
          map: Object.fromEntries(Object.entries(one.map).reverse()),
        };
        expect(assess(shape, compileEdition(turned))).toEqual(assess(shape, compileEdition(one)));
      }),
    );
  });

  it("keeps its answer for a shape whatever was judged before it", () => {
    fc.assert(
      fc.property(edition, fc.array(facts, { maxLength: 6 }), facts, (one, before, shape) => {
        const used = compileEdition(one);
        for (const earlier of before) assess(earlier, used);
        expect(assess(shape, used)).toEqual(assess(shape, compileEdition(one)));
      }),
    );
  });

  it("is only ever worsened by one more rule", () => {
    fc.assert(
      fc.property(edition, facts, when, effect, (one, shape, added, to) => {
        const more = {
          ...one,
          rules: [...one.rules, aRule({ id: "zz", when: added, effect: to, services: ["compute", "edge", "new", "later"] })],
        };
        const before = assess(shape, compileEdition(one));
        const after = assess(shape, compileEdition(more));
        if (before.missingFacts.length === 0) expect(SEVERITY[after.verdict]).toBeGreaterThanOrEqual(SEVERITY[before.verdict]);
      }),
    );
  });

  it("gives every verdict a finding of that effect, and asks only for facts it needs", () => {
    fc.assert(
      fc.property(edition, facts, (one, shape) => {
        const found = assess(shape, compileEdition(one));
        expect(found.findings.some((finding) => finding.effect === found.verdict)).toBe(true);
        for (const fact of found.missingFacts) expect(found.neededFacts).toContain(fact);
      }),
    );
  });
});

describe("assessWorkload over random shapes", () => {
  const judged = fc.tuple(edition, parts).map(([one, some]) => {
    const compiled = compileEdition(one);
    return some.map(({ facts: shape, count }) => ({ verdict: assess(shape, compiled), count }));
  });

  it("is blind to the order of its parts and to how equal shapes are counted", () => {
    fc.assert(
      fc.property(judged, (some) => {
        const split = some.flatMap(({ verdict, count }) => [
          { verdict, count: 1 },
          { verdict, count: count - 1 },
        ]);
        expect(assessWorkload([...some].reverse())).toEqual(assessWorkload(some));
        expect(assessWorkload(split)).toEqual(assessWorkload(some));
      }),
    );
  });

  it("is never improved by one more needed resource", () => {
    fc.assert(
      fc.property(judged, judged, (some, others) => {
        const before = assessWorkload(some);
        const after = assessWorkload([...some, ...others.slice(0, 1)]);
        expect(SEVERITY[after.verdict]).toBeGreaterThanOrEqual(SEVERITY[before.verdict]);
      }),
    );
  });

  it("flips to something better, by dealing with what blocks", () => {
    fc.assert(
      fc.property(judged, (some) => {
        const { verdict, flip, blocking } = assessWorkload(some);
        expect(flip === null).toBe(blocking.length === 0);
        if (flip !== null) expect(SEVERITY[flip.becomes]).toBeLessThan(SEVERITY[verdict]);
      }),
    );
  });
});
