import { describe, expect, it } from "vitest";
import { aMapping, anEdition, anEvidence, aRefusedService, aRule, aService, someFacts } from "@/lib/domain/catalogue/builders";
import type { Edition, WhyNot } from "@/lib/domain/catalogue/edition";
import { WHY_NOT } from "@/lib/domain/catalogue/edition";
import { lookupOf } from "@/lib/domain/catalogue/lookup";
import { FACT_NAMES, type FactName } from "@/lib/domain/inventory/fact";
import { FACT_SUPPLY } from "@/lib/domain/inventory/fact-supply";
import { FORMAT_IDS } from "@/lib/domain/inventory/reading";
import type { Locale } from "@/lib/domain/locale";
import { assess } from "./assess";
import { compileEdition } from "./compile";
import { renderFinding } from "./render";
import texts from "./texts.json" with { type: "json" };
import type { Finding } from "./verdict";

/** The last finding of a shape under an edition, as sentences. */
const rendered = (override: Partial<Edition>, facts: Partial<Record<FactName, string>> = {}, locale: Locale = "en") => {
  const edition = anEdition(override);
  const finding = assess(someFacts(facts), compileEdition(edition)).findings.at(-1);
  if (finding === undefined) throw new Error("a verdict without a finding");
  return renderFinding(finding, lookupOf(edition), locale);
};
const status = (params: Finding["params"], effect: Finding["effect"] = "not-eligible"): Finding => ({
  ruleId: "service-status",
  effect,
  service: "compute",
  params,
  requirement: null,
  sources: [],
  date: null,
  evidence: "none",
});
const lookup = lookupOf(anEdition({ services: [aService({ name: { fr: "Calcul", en: "Compute" } })] }));

describe("renderFinding", () => {
  it("names the service in the reader's language and gives the sources in full", () => {
    expect(
      renderFinding({ ...status({ status: "available" }, "eligible"), sources: ["fact-2026", "gone"] }, lookup, "fr"),
    ).toEqual({
      because: "Calcul est donné disponible sur le cloud de confiance.",
      remedy: "Rien à changer.",
      requirement: null,
      sources: [{ id: "fact-2026", title: "A statement", locator: "https://example.test/a", date: "2026-03-01", label: "fact" }],
    });
  });

  it("gives the replacement of a service to redesign, and its clause", () => {
    const map = { "test.compute/machines": aMapping({ service: "edge" }) };
    expect(rendered({ services: [aRefusedService()], map })).toMatchObject({ remedy: "Regional gateway", requirement: "19.2.b" });
  });

  it("says when something is planned, and when sources contradict each other", () => {
    expect(renderFinding(status({ status: "planned", plannedFor: "2027" }), lookup, "en").because).toBe(
      "Compute is announced for 2027.",
    );
    expect(renderFinding(status({ status: "planned" }), lookup, "en").because).toContain("without a published date");
    const evidence = [anEvidence("service-statement"), anEvidence("retirement", { source: "secondary-2026" })];
    expect(rendered({ services: [aService({ evidence })] }).because).toContain("Sources contradict each other");
  });

  it("has its own sentence for every reason of a refusal", () => {
    const because = (whyNot?: WhyNot) =>
      renderFinding(status({ status: "not-planned", ...(whyNot && { whyNot }) }), lookup, "fr").because;
    expect(new Set([because(), ...WHY_NOT.map(because)]).size).toBe(WHY_NOT.length + 1);
  });

  it("takes the words of a rule from the edition, and says so when the rule is not there", () => {
    expect(rendered({ rules: [aRule()] }, { size: "big" })).toMatchObject({
      because: "Big sizes are not described",
      remedy: "Choose an ordinary size",
    });
    expect(renderFinding({ ...status({}), ruleId: "gone" }, lookup, "en").because).toContain("“gone” is not in the edition");
  });

  it("names a missing fact and the formats that carry it", () => {
    const open = rendered({ rules: [aRule()] }, { size: "not-reported" }, "fr");
    expect(open.because).toBe("L’inventaire ne dit pas la taille, dont dépendent des conditions du catalogue.");
    expect(open.remedy).toContain("JSON d’Azure Resource Graph");
    expect(open.remedy).not.toContain("az resource list");
  });

  it("names the services a missing fact leaves open", () => {
    const cases = [{ when: { fact: "sku" as const, in: ["x"] }, service: "edge" }];
    const map = { "test.compute/machines": aMapping({ cases }) };
    const open = rendered({ services: [aService(), aRefusedService()], map }, { sku: "not-reported" });
    expect(open.because).toBe("The inventory does not say the SKU: it may be Edge or Compute, whose verdicts differ.");
  });

  it("leaves no placeholder in any built-in text", () => {
    const map = {
      "test.compute": aMapping({ precision: "namespace" as const }),
      "test.compute/locks": aMapping({ role: "configuration" as const }),
    };
    for (const type of ["test.compute/*", "test.compute/locks", "unmapped"]) {
      for (const locale of ["fr", "en"] as const) {
        const { because, remedy } = rendered({ map }, { type }, locale);
        expect(`${because} ${remedy}`).not.toMatch(/[{}]/);
      }
    }
  });
});

describe("the built-in texts", () => {
  it("name every fact and every format in both languages", () => {
    expect(Object.keys(texts.fact)).toEqual([...FACT_NAMES]);
    expect(Object.keys(texts.format)).toEqual([...FORMAT_IDS]);
    for (const group of Object.values(texts))
      for (const text of Object.values(group)) expect(Object.keys(text)).toEqual(["fr", "en"]);
  });

  it("know a format for every fact", () => {
    for (const name of FACT_NAMES) expect(FACT_SUPPLY[name][0], name).toBe("resource-graph-json");
  });
});
