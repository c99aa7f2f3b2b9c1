import { describe, expect, it } from "vitest";
import { SHIPPED_EDITIONS } from "@/lib/domain/catalogue/shipped";
import { alternativesFor } from "./alternatives";
import { aFact } from "./builders";
import { DIRECTORY_FACTS, PROVIDERS } from "./directory.data";
import { type QualificationFact, startOf } from "./fact";
import type { Provider } from "./provider";
import { factsOfEdition, findOffer, findProvider, shippedFacts } from "./shipped";
import { expiryOf, trustByOffer, trustOf, trustStatus } from "./trust";

const [shipped] = SHIPPED_EDITIONS;
const FACTS: readonly QualificationFact[] = shipped ? shippedFacts(await shipped.load()) : [];
function provider(id: string): Provider {
  const found = findProvider(id);
  if (!found) throw new Error(`no provider ${id}`);
  return found;
}
const trust = (id: string, day: string, facts = FACTS) => trustStatus(provider(id), day, facts);

describe("the shipped directory", () => {
  it("names every provider and offer once, and its facts name no other", () => {
    expect(new Set(PROVIDERS.map(({ id }) => id)).size).toBe(PROVIDERS.length);
    for (const { provider: of, offer } of FACTS) expect(findOffer(of, offer), `${of} ${offer}`).toBeDefined();
    expect(new Set(FACTS.map(({ id }) => id)).size).toBe(FACTS.length);
  });

  it("gives every fact a source, a date and a validity that fits its milestone", () => {
    for (const fact of FACTS) {
      expect(fact.source.title.length * fact.source.locator.length, fact.id).toBeGreaterThan(0);
      expect(fact.source.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(startOf(fact) <= fact.knownUntil, fact.id).toBe(true);
      expect(fact.validTo !== null, fact.id).toBe(fact.decision !== null);
      if (fact.decision !== null) expect(fact.milestone).toBe("J3");
    }
  });
});

describe("trustStatus", () => {
  it("says qualified within the validity of a decision, with its number and its end", () => {
    const s3ns = trust("s3ns", "2026-11-22");
    expect(s3ns).toMatchObject({ status: "qualified", reason: "decision", fact: { decision: "2057" } });
    expect(s3ns.expiry).toEqual({ on: "2028-12-17", daysLeft: 756, warning: null });
    expect(trust("s3ns", "2025-12-16")).toMatchObject({ status: "unknown", reason: "not-known-before" });
  });

  it("warns of what ends soon, and says ended after the last day of validity, never before", () => {
    expect(trust("outscale", "2026-11-22").expiry).toEqual({ on: "2026-11-30", daysLeft: 8, warning: "soon" });
    expect(trust("outscale", "2026-11-30").status).toBe("qualified");
    expect(trust("outscale", "2026-12-01")).toMatchObject({
      status: "ended",
      reason: "validity-over",
      expiry: { warning: "over" },
    });
    const hosted = trustByOffer(provider("ovhcloud"), "2026-12-30", FACTS).find((one) => one.fact?.decision === "2279");
    expect(hosted?.status).toBe("ended");
    expect(trust("ovhcloud", "2026-12-30").status).toBe("qualified");
  });

  it("says of Bleu what was known, until the day it was known", () => {
    expect(trust("bleu", "2025-04-16").status).toBe("unknown");
    expect(trust("bleu", "2025-06-01")).toMatchObject({ status: "in-progress", reason: "milestone", fact: { milestone: "J0" } });
    expect(trust("bleu", "2026-09-28")).toMatchObject({ status: "in-progress", fact: { milestone: "J1" } });
    expect(trust("bleu", "2026-09-29")).toMatchObject({
      status: "unknown",
      reason: "not-known-after",
      lastKnown: { status: "in-progress", on: "2026-09-28" },
    });
  });

  it("claims nothing after the catalogue in which a provider was named, or was missing", () => {
    expect(trust("oodrive", "2026-09-08")).toMatchObject({ status: "qualified", reason: "listed", expiry: null });
    expect(trust("oodrive", "2026-11-22")).toMatchObject({ status: "unknown", lastKnown: { status: "qualified" } });
    expect(trust("aws", "2026-09-10")).toMatchObject({ status: "not-qualified", reason: "absent" });
    expect(trust("aws", "2026-11-22")).toMatchObject({ status: "unknown", lastKnown: { status: "not-qualified" } });
    expect(trust("scaleway", "2026-09-08")).toMatchObject({ status: "in-progress", reason: "pending" });
  });

  it("knows a closed provider as history, and of the year of its end only the year", () => {
    expect(trust("numergy", "2014-05-01")).toMatchObject({ status: "unknown", reason: "no-fact" });
    expect(trust("numergy", "2016-05-01")).toMatchObject({ status: "unknown", reason: "closing-year" });
    expect(trust("numergy", "2017-01-01")).toMatchObject({ status: "ended", reason: "closed" });
    expect(trust("cloudwatt", "2026-11-22").status).toBe("ended");
  });
});

describe("approved facts", () => {
  const approved = (override: Partial<QualificationFact> = {}) =>
    aFact({ id: "b", since: "2026-11-20", approvedAt: "2026-11-20T10:00:00.000Z", ...override });

  it("speak before the shipped ones from their first day on", () => {
    const later = approved({ milestone: "J2", on: "2026-10-15", knownUntil: "2026-11-20" });
    expect(trustOf([aFact(), later], "2026-11-01").fact?.id).toBe("b");
    expect(trustOf([aFact(), later], "2026-10-14")).toMatchObject({ fact: { id: "a" }, status: "unknown" });
  });

  it("speak the later before the earlier, whatever their first day", () => {
    const mistaken = approved({ milestone: "J2", on: "2026-10-15" });
    const corrected = approved({ id: "c", approvedAt: "2026-11-21T10:00:00.000Z", on: "2026-10-01" });
    expect(trustOf([corrected, mistaken, aFact()], "2026-11-01").fact?.id).toBe("c");
  });

  it("give way to a fact that ships later, begins no earlier and is known for longer", () => {
    const later = approved({ milestone: "J2", on: "2026-10-15", knownUntil: "2026-11-20" });
    const stale = aFact({ id: "stale", since: "2026-12-01" });
    const fresh = aFact({ id: "fresh", since: "2026-12-01", milestone: "J3", on: "2026-12-01", knownUntil: "2026-12-01" });
    expect(trustOf([later, stale], "2026-11-01").fact?.id).toBe("b");
    expect(trustOf([later, fresh], "2026-12-01").fact?.id).toBe("fresh");
  });

  it("that name a class replace what names none", () => {
    const listed = DIRECTORY_FACTS.filter((fact) => fact.provider === "worldline");
    const named = approved({
      provider: "worldline",
      offer: "cloud",
      milestone: "none",
      on: "2026-10-01",
      knownUntil: "2026-11-20",
    });
    expect(trustByOffer(provider("worldline"), "2026-11-01", [...listed, named])).toMatchObject([{ status: "not-qualified" }]);
  });
});

describe("expiryOf", () => {
  it("counts whole days, warns within 180 and says over from the day after", () => {
    expect(expiryOf({ validTo: "2027-01-01" }, "2026-07-04")).toMatchObject({ daysLeft: 181, warning: null });
    expect(expiryOf({ validTo: "2027-01-01" }, "2026-07-05")).toMatchObject({ daysLeft: 180, warning: "soon" });
    expect(expiryOf({ validTo: "2027-01-01" }, "2027-01-01")).toMatchObject({ daysLeft: 0, warning: "soon" });
    expect(expiryOf({ validTo: "2027-01-01" }, "2027-01-02")).toMatchObject({ daysLeft: -1, warning: "over" });
    expect(expiryOf({ validTo: null }, "2027-01-02")).toBeNull();
  });
});

describe("alternativesFor", () => {
  const ids = (scope: Parameters<typeof alternativesFor>[0], day: string, facts = FACTS) =>
    alternativesFor(scope, day, facts).map((one) => `${one.provider}/${one.offer}`);

  it("are the offers qualified that day for that class, the longest valid first", () => {
    expect(ids("paas", "2026-11-22")).toEqual(["s3ns/premi3ns", "cloud-temple/paas-openshift"]);
    expect(ids("caas", "2026-11-22")).toEqual(["s3ns/premi3ns"]);
    expect(ids("iaas", "2026-11-22")).toContain("outscale/iaas-cloud-on-demand");
    expect(ids("iaas", "2026-12-01")).not.toContain("outscale/iaas-cloud-on-demand");
    expect(ids("iaas", "2026-11-22").slice(0, 2)).toEqual(["numspot/cloud-services-platform", "ovhcloud/snc-cloud-platform"]);
  });

  it("leave out what is only known of an earlier day, and Bleu itself", () => {
    expect(ids("saas", "2026-11-22")).toEqual([]);
    expect(ids("saas", "2026-09-08")).toEqual([
      "cloud-solutions/wimi",
      "index-education/pronote",
      "oodrive/collaboration",
      "whaller/collaboration",
    ]);
    const granted = aFact({ milestone: "J3", decision: "1", validFrom: "2026-10-01", validTo: "2029-10-01" });
    expect(ids("caas", "2026-11-22", [granted, { ...granted, scope: "caas" }])).toEqual([]);
  });
});

describe("factsOfEdition", () => {
  it("keeps each scope with its source spelt out", async () => {
    const facts = shipped ? factsOfEdition(await shipped.load()) : [];
    expect(facts.map(({ scope, milestone }) => [scope, milestone])).toEqual([
      ["iaas", "J1"],
      ["paas", "J1"],
      ["caas", "J1"],
      ["saas", "none"],
    ]);
    expect(facts[0]?.source).toMatchObject({ date: "2025-11-17", label: "secondary" });
  });
});
