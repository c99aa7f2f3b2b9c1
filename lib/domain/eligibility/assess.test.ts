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
import type { Edition, Rule } from "@/lib/domain/catalogue/edition";
import type { FactName } from "@/lib/domain/inventory/fact";
import { assess } from "./assess";
import { compileEdition } from "./compile";

const under = (edition: Partial<Edition>, facts: Partial<Record<FactName, string>> = {}) =>
  assess(someFacts(facts), compileEdition(anEdition(edition)));
const withRules = (rules: Partial<Rule>[], facts: Partial<Record<FactName, string>>) =>
  under({ rules: rules.map((rule, i) => aRule({ id: `rule-${i}`, ...rule })) }, facts);
const codes = ({ findings }: ReturnType<typeof assess>) => findings.map((finding) => `${finding.ruleId}:${finding.effect}`);

describe("the verdict of a service's status", () => {
  it("is eligible when available, with the statement's source, date and grade", () => {
    expect(under({})).toEqual({
      verdict: "eligible",
      service: "compute",
      precision: "exact",
      role: "hosted",
      evidence: "confirmed",
      findings: [
        {
          ruleId: "service-status",
          effect: "eligible",
          service: "compute",
          params: { status: "available" },
          requirement: null,
          sources: ["fact-2026"],
          date: "2026-03-01",
          evidence: "confirmed",
        },
      ],
      neededFacts: [],
      missingFacts: [],
    });
  });

  it("is redesign with a replacement and not eligible without, on the clause of the service", () => {
    const map = { "test.compute/machines": aMapping({ service: "edge" }) };
    const redesign = under({ services: [aRefusedService()], map });
    expect(redesign).toMatchObject({ verdict: "redesign", evidence: "weak" });
    expect(redesign.findings[0]).toMatchObject({
      requirement: "19.2.b",
      params: { whyNot: "non-regional", becomes: "conditional" },
    });
    expect(under({ services: [aRefusedService({ replacement: null })], map })).toMatchObject({ verdict: "not-eligible" });
  });

  it("is planned or unknown as the evidence has it", () => {
    const planned = anEvidence("service-statement", { says: "planned", plannedFor: "2027" });
    const found = under({ services: [aService({ evidence: [planned], requirement: "19.2.b" })] });
    expect(found).toMatchObject({ verdict: "planned", findings: [{ params: { plannedFor: "2027" }, requirement: null }] });
    expect(under({ services: [anUnknownService("compute")] })).toMatchObject({ verdict: "unknown", evidence: "none" });
  });

  it("shows both sides of a contradiction", () => {
    const evidence = [anEvidence("service-statement"), anEvidence("retirement", { source: "secondary-2026" })];
    const { findings } = under({ services: [aService({ evidence })] });
    expect(findings[0]).toMatchObject({
      sources: ["fact-2026", "secondary-2026"],
      params: { contradicted: "yes" },
      evidence: "strong",
    });
  });
});

describe("the type", () => {
  const map = {
    "test.compute/machines": aMapping(),
    "test.compute": aMapping({ precision: "namespace" }),
    "test.compute/locks": aMapping({ role: "configuration" }),
  };
  const typed = (type: string) => under({ map }, { type });

  it("takes the parent's mapping when only the parent is known", () => {
    expect(typed("test.compute/machines/*")).toMatchObject({ verdict: "eligible", precision: "parent" });
    expect(typed("test.compute/machines/extensions/parts")).toMatchObject({ verdict: "eligible", precision: "parent" });
  });

  it("is shown and unknown when only the namespace is known", () => {
    for (const type of ["test.compute/*", "test.compute/novelties"]) {
      expect(typed(type)).toMatchObject({ verdict: "unknown", precision: "namespace", service: "compute", evidence: "none" });
      expect(codes(typed(type))).toEqual(["namespace-only:unknown"]);
    }
  });

  it("is unmapped when nobody knows it, and never guessed from part of a word", () => {
    for (const type of ["unmapped", "unresolved", "invented.things/x", "test.comput/machines", "*", ""]) {
      expect(typed(type)).toMatchObject({ verdict: "unknown", precision: "unmapped", service: null });
      expect(codes(typed(type))).toEqual(["unmapped:unknown"]);
    }
  });

  it("decides nothing when it is configuration, whatever the status of the service", () => {
    expect(typed("test.compute/locks")).toMatchObject({ verdict: "configuration", role: "configuration" });
    expect(codes(typed("test.compute/locks"))).toEqual(["configuration:configuration"]);
  });

  it("refuses an edition whose map names no service of it", () => {
    expect(() => compileEdition(anEdition({ map: { x: aMapping({ service: "ghost" }) } }))).toThrow(
      /x leads to the unknown service ghost/,
    );
  });
});

describe("cases of a mapping", () => {
  const services = [aService(), aService({ id: "twin" }), aRefusedService()];
  const cases = (other: string) => [{ when: { fact: "sku" as const, startsWith: ["premium"] }, service: other }];
  const edition = (other: string) => ({ services, map: { "test.compute/machines": aMapping({ cases: cases(other) }) } });

  it("are tried in order, the mapping's own service being the answer when none applies", () => {
    expect(under(edition("edge"), { sku: "premium_1" })).toMatchObject({
      service: "edge",
      verdict: "redesign",
      neededFacts: ["sku"],
    });
    expect(under(edition("edge"), { sku: "basic" })).toMatchObject({ service: "compute", verdict: "eligible", missingFacts: [] });
  });

  it("are unknown without the fact that tells them apart, and name it", () => {
    const found = under(edition("edge"), { sku: "not-reported" });
    expect(found).toMatchObject({ verdict: "unknown", evidence: "none", missingFacts: ["sku"] });
    expect(found.findings).toMatchObject([
      { ruleId: "fact-missing", params: { fact: "sku", rule: "service-map", services: "edge,compute" } },
    ]);
  });

  it("need no fact when all of them lead to one verdict; the weakest grade is kept", () => {
    const weaker = {
      ...edition("twin"),
      services: [aService(), aService({ id: "twin", evidence: [anEvidence("sdk-endpoint")] })],
    };
    expect(under(weaker, { sku: "not-reported" })).toMatchObject({
      verdict: "eligible",
      evidence: "weak",
      missingFacts: ["sku"],
    });
  });
});

describe("rules", () => {
  it("worsen the verdict when they hold, and are silent when they do not", () => {
    const held = withRules([{ requirement: "19.6.a" }], { size: "big" });
    expect(codes(held)).toEqual(["service-status:eligible", "rule-0:conditional"]);
    expect(held.findings[1]).toMatchObject({
      service: "compute",
      requirement: "19.6.a",
      sources: ["fact-2025"],
      date: "2025-04-17",
    });
    expect(withRules([{}], { size: "small" })).toMatchObject({ verdict: "eligible", neededFacts: ["size"], missingFacts: [] });
  });

  it("never improve it", () => {
    const edition = { services: [anUnknownService("compute")], rules: [aRule()] };
    expect(under(edition, { size: "big" }).verdict).toBe("unknown");
  });

  it("apply to the services they name only", () => {
    expect(withRules([{ services: ["other"] }], { size: "big" })).toMatchObject({ verdict: "eligible", neededFacts: [] });
  });

  it("leave the shape unknown when a missing fact could worsen it, and name fact and rule", () => {
    const open = withRules([{}], { size: "not-reported" });
    expect(open).toMatchObject({ verdict: "unknown", evidence: "none", missingFacts: ["size"] });
    expect(open.findings[1]).toMatchObject({
      ruleId: "fact-missing",
      effect: "unknown",
      params: { fact: "size", rule: "rule-0" },
    });
  });

  it("do not ask for a fact that could not worsen it any more", () => {
    const open = withRules([{ when: { fact: "os", in: ["linux"] }, effect: "redesign" }, {}], {
      os: "linux",
      size: "not-reported",
    });
    expect(open).toMatchObject({ verdict: "redesign", missingFacts: ["size"] });
    expect(codes(open)).toEqual(["service-status:eligible", "rule-0:redesign"]);
  });

  it("grade a condition no surer than the availability it rests on, a refusal by its own evidence", () => {
    const services = [aService({ evidence: [anEvidence("sdk-endpoint")] })];
    const graded = (rule: Partial<Rule>) => under({ services, rules: [aRule(rule)] }, { size: "big" }).evidence;
    expect(graded({ evidence: [anEvidence("nature")] })).toBe("weak");
    expect(graded({ effect: "not-eligible", evidence: [anEvidence("retirement")] })).toBe("confirmed");
  });
});
