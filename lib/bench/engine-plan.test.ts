import { describe, expect, it } from "vitest";
import {
  aMapping,
  anEdition,
  anUnknownService,
  aRefusedService,
  aRule,
  aService,
  someFacts,
} from "@/lib/domain/catalogue/builders";
import { assess } from "@/lib/domain/eligibility/assess";
import { compileEdition } from "@/lib/domain/eligibility/compile";
import type { Verdict } from "@/lib/domain/eligibility/verdict";
import type { FactName, Facts } from "@/lib/domain/inventory/fact";
import { jsonRulesPeer } from "./engine-peer-json-rules";
import { zenPeer } from "./engine-peer-zen";
import { ownFindings, peerFindings, planOf } from "./engine-plan";

const edition = anEdition({
  services: [aService(), aRefusedService(), anUnknownService("new")],
  rules: [
    aRule(),
    aRule({
      id: "cold",
      services: ["compute", "edge"],
      when: { fact: "access-tier", startsWith: ["co", "arch"] },
      effect: "redesign",
    }),
    aRule({ id: "odd", services: ["new"], when: { not: { fact: "os", in: ["linux"] } }, effect: "not-eligible" }),
  ],
  map: {
    "t.x": aMapping({ precision: "namespace" }),
    "t.x/a": aMapping({ cases: [{ when: { fact: "kind", contains: ["edge"] }, service: "edge" }] }),
    "t.x/b": aMapping({ service: "new" }),
    "t.x/c": aMapping({ role: "configuration" }),
  },
});
const effects = new Map<string, Verdict>(edition.rules.map((rule) => [rule.id, rule.effect]));
const base = new Map<string, Verdict>([
  ["compute", "eligible"],
  ["edge", "redesign"],
  ["new", "unknown"],
]);

const shapes: Facts[] = ["t.x/a", "t.x/a/part", "t.x/b", "t.x/c", "t.x/*", "t.x/z", "nobody"].flatMap((type) =>
  (["big", "none", "not-reported"] as const).flatMap((size) =>
    (["none", "cool", "not-reported"] as const).flatMap((tier) =>
      ["an,edge", "none"].map((kind) =>
        someFacts({ type, size, "access-tier": tier, kind, os: tier } satisfies Partial<Record<FactName, string>>),
      ),
    ),
  ),
);
const types = shapes.map((facts) => facts.type);

describe.each([
  ["json-rules-engine", jsonRulesPeer],
  ["zen", zenPeer],
] as const)("%s given an edition", (_, make) => {
  it("finds what we find, given everything or only the rules of the type", async () => {
    const compiled = compileEdition(edition);
    const whole = make(planOf(edition, types));
    for (const facts of shapes) {
      const own = ownFindings(assess(facts, compiled));
      const ofType = make(planOf(edition, [facts.type]));
      for (const peer of [whole, ofType]) {
        expect(peerFindings(await peer.judge(peer.prepare(facts)), base, effects)).toEqual(own);
      }
    }
  });
});

describe("planOf", () => {
  it("holds one row per service and condition, and both directions of every rule that may apply", () => {
    const plan = planOf(edition, types);
    expect(plan.map.map((row) => row.service).sort()).toEqual(["compute", "configuration", "edge", "namespace-only", "new"]);
    expect(plan.rules).toHaveLength(2 * edition.rules.length);
    expect(planOf(edition, ["t.x/b"]).rules.map((row) => `${row.id} ${row.outcome}`)).toEqual(["odd held", "odd open"]);
    expect(planOf(edition, ["nobody"])).toEqual({ map: [], rules: [] });
  });
});
