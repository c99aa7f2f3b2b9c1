import { describe, expect, it } from "vitest";
import { edition2026_11_1 } from "@/lib/domain/catalogue/editions/2026-11.1/load";
import { lookupOf } from "@/lib/domain/catalogue/lookup";
import { renderFinding } from "@/lib/domain/eligibility/render";
import { LOCALES } from "@/lib/domain/locale";
import { aSubscription, aTenant, somePopulations } from "./builders";
import { OFFER, OFFER_AREAS, withParents } from "./offer";
import { isPresent, verdictOfService, verdictsOf } from "./verdict";

const lookup = lookupOf(edition2026_11_1);
const of = (id: string) => verdictOfService(id, lookup);

describe("the offer", () => {
  it("names services of the edition, each once, and parents that are offered", () => {
    const ids = OFFER.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => lookup.service(id) === undefined)).toEqual([]);
    expect(OFFER.filter(({ parent }) => parent !== null && !ids.includes(parent))).toEqual([]);
    expect(OFFER.filter(({ area }) => !OFFER_AREAS.includes(area))).toEqual([]);
    for (const id of ids) expect(withParents(id).length).toBeLessThan(5);
  });

  it("leaves no service of the family out", () => {
    const family = edition2026_11_1.services.filter((service) => service.family === "microsoft-365").map(({ id }) => id);
    expect(family.filter((id) => !OFFER.some((one) => one.id === id))).toEqual([]);
  });
});

describe("verdicts", () => {
  it("have a reason, a remedy, sources, a date and a grade in both languages, or say that nothing was found", () => {
    for (const { id, findings } of verdictsOf(aTenant(), lookup)) {
      expect(findings.length, id).toBeGreaterThan(0);
      for (const finding of findings) {
        for (const locale of LOCALES) {
          const { because, remedy, sources } = renderFinding(finding, lookup, locale);
          expect(because.length, id).toBeGreaterThan(20);
          expect(remedy.length, id).toBeGreaterThan(5);
          expect(because).not.toMatch(/\{\w+\}/);
          expect(sources.map((source) => source.id)).toEqual(finding.sources);
        }
        if (finding.evidence !== "none") expect([finding.sources.length > 0, finding.date !== null], id).toEqual([true, true]);
      }
    }
  });

  it("show the evidence of a service that no evidence decides", () => {
    const silent = OFFER.filter(({ id }) => {
      const service = lookup.service(id);
      return service?.family === "microsoft-365" && service.evidence.some(({ note }) => note.fr === "" || note.en === "");
    });
    expect(silent).toEqual([]);
  });

  it.each([
    ["exchange-online", "planned", "strong"],
    ["microsoft-teams", "planned", "confirmed"],
    ["teams-meetings", "planned", "strong"],
    ["microsoft-365-copilot", "planned", "strong"],
    ["viva-engage", "redesign", "weak"],
    ["sway", "redesign", "weak"],
    ["viva-insights", "not-eligible", "weak"],
    ["skype-online", "not-eligible", "weak"],
    ["teams-phone", "unknown", "none"],
    ["teams-private-channels", "unknown", "none"],
    ["power-apps", "unknown", "none"],
    ["intune-plan-1", "unknown", "none"],
    ["entra-id-p1", "eligible", "weak"],
  ])("%s is %s on %s evidence", (id, verdict, evidence) => {
    expect(of(id)).toMatchObject({ verdict, evidence });
  });

  it("hold a feature to what carries it, and keep its own reason", () => {
    const hybrid = of("exchange-hybrid");
    expect(hybrid).toMatchObject({ verdict: "planned", evidence: "strong" });
    expect(hybrid.findings.map(({ service, effect }) => [service, effect])).toEqual([
      ["exchange-online", "planned"],
      ["exchange-hybrid", "eligible"],
    ]);
    expect(of("no-such-service")).toEqual({ verdict: "unknown", evidence: "none", findings: [] });
  });

  it("rest on no claim of qualification", () => {
    const saas = edition2026_11_1.qualification.find(({ scope }) => scope === "saas");
    expect(saas?.milestone).toBe("none");
    const added = edition2026_11_1.services.filter(({ family }) => family === "microsoft-365");
    expect(added.filter((service) => service.class !== "saas")).toEqual([]);
  });
});

describe("what a tenant has of a service", () => {
  const tenant = aTenant({
    subscriptions: { sources: ["a"], list: [aSubscription(), aSubscription({ partNumber: "EXCHANGESTANDARD", assigned: 5 })] },
    populations: somePopulations({ people: 90, reported: ["active-exchange"], byFact: { "active-exchange": 70 } }),
  });
  const found = new Map(verdictsOf(tenant, lookup).map((one) => [one.id, one]));

  it("adds licences over subscriptions, and counts people where reports tell", () => {
    expect(found.get("exchange-online")?.licences).toEqual({ bought: 200, assigned: 85, subscriptions: 2 });
    expect(found.get("exchange-online")?.use).toEqual({ people: 70, basis: "by-person" });
    expect(found.get("viva-engage")).toMatchObject({ licences: { assigned: 80 }, use: null });
  });

  it("is nothing without licence and use", () => {
    expect(found.get("dynamics-365")).toMatchObject({ licences: null, use: null });
    expect([...found.values()].filter(isPresent).length).toBeGreaterThan(20);
    expect(verdictsOf(aTenant(), lookup).filter(isPresent)).toEqual([]);
  });

  it("takes the total of a report where nobody is listed", () => {
    const counts = { "yammer-active": 412, "teams-active": null };
    const usage = [
      { source: "a", report: "office365-services-user-counts", period: 90, refreshedOn: null, on: null, counts },
    ] as const;
    const told = new Map(verdictsOf(aTenant({ usage }), lookup).map((one) => [one.id, one.use]));
    expect(told.get("viva-engage")).toEqual({ people: 412, basis: "total" });
    expect(told.get("microsoft-teams")).toBeNull();
  });

  it("leaves out subscriptions that are over", () => {
    const over = aTenant({ subscriptions: { sources: [], list: [aSubscription({ state: "suspended" })] } });
    expect(verdictsOf(over, lookup).filter(isPresent)).toEqual([]);
  });
});
