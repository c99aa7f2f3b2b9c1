import { describe, expect, it } from "vitest";
import { anEdition, anEvidence, aService, aSource } from "./builders";
import type { Evidence, Service } from "./edition";
import { lookupOf } from "./lookup";
import { deriveStatus } from "./status";

const derived = (override: Partial<Service>, others: readonly Service[] = []) => {
  const service = aService(override);
  return deriveStatus(service, lookupOf(anEdition({ services: [service, ...others] })));
};
const present = (cloud: "azure-government" | "azure-germany" | "azure-china") =>
  anEvidence("sibling", { cloud, presence: "present" });
const absent = (cloud: "azure-government" | "azure-germany" | "azure-china") =>
  anEvidence("sibling", { cloud, presence: "absent" });

describe("a statement naming the service", () => {
  it("gives its status, as far as its source carries", () => {
    const graded = (source: string) => derived({ evidence: [anEvidence("service-statement", { source })] });
    expect(graded("fact-2026")).toMatchObject({ status: "available", grade: "confirmed", whyNot: null, contradictedBy: [] });
    expect(graded("secondary-2026").grade).toBe("strong");
    expect(graded("inference-2026").grade).toBe("weak");
    expect(graded("nowhere").grade).toBe("weak");
  });

  it("carries the planned date, and why not by the nature of the service", () => {
    const planned = anEvidence("service-statement", { says: "planned", plannedFor: "2027" });
    expect(derived({ evidence: [planned] })).toMatchObject({ status: "planned", plannedFor: "2027", grade: "confirmed" });
    const refused = anEvidence("service-statement", { says: "not-planned" });
    expect(derived({ evidence: [refused] }).whyNot).toBeNull();
    expect(derived({ evidence: [refused], nature: "global-data" }).whyNot).toBe("non-regional");
    expect(derived({ evidence: [refused], nature: "third-party" }).whyNot).toBe("third-party");
  });

  it("is superseded by a later one of the same grade, and both sides are given", () => {
    const before = anEvidence("service-statement", { says: "planned", plannedFor: "2026", source: "fact-2025" });
    const after = anEvidence("service-statement", { source: "fact-2026" });
    expect(derived({ evidence: [after, before] })).toEqual({
      status: "available",
      whyNot: null,
      plannedFor: null,
      grade: "confirmed",
      decidedBy: [after],
      contradictedBy: [before],
    });
  });
});

describe("a statement naming the class", () => {
  const endpoint = anEvidence("sdk-endpoint");
  it("makes an endpoint of the service strong, and says nothing alone", () => {
    expect(derived({ class: "paas", evidence: [anEvidence("class-statement"), endpoint] })).toMatchObject({
      status: "available",
      grade: "strong",
    });
    expect(derived({ class: "paas", evidence: [anEvidence("class-statement")] })).toMatchObject({
      status: "unknown",
      grade: "none",
    });
    expect(derived({ class: "paas", evidence: [endpoint] })).toMatchObject({ status: "available", grade: "weak" });
  });

  it("counts for services of that class only, and no further than its source", () => {
    expect(derived({ class: "saas", evidence: [anEvidence("class-statement"), endpoint] }).grade).toBe("weak");
    const inferred = anEvidence("class-statement", { source: "inference-2026" });
    expect(derived({ class: "paas", evidence: [inferred, endpoint] }).grade).toBe("weak");
  });
});

describe("sibling clouds", () => {
  const both = [present("azure-government"), present("azure-germany")];
  it("estimate a foundational or mainstream service as available from two on", () => {
    expect(derived({ nature: "mainstream", evidence: both })).toMatchObject({ status: "available", grade: "weak" });
    expect(derived({ nature: "strategic", evidence: both }).status).toBe("unknown");
    expect(derived({ nature: "foundational", evidence: both.slice(1) }).status).toBe("unknown");
    expect(derived({ nature: "foundational", evidence: [...both.slice(1), present("azure-germany")] }).status).toBe("unknown");
  });

  it("estimate a global edge as not regional, a strategic service as in low demand", () => {
    const away = [absent("azure-china"), absent("azure-government")];
    const edge = derived({ nature: "global-edge", evidence: away });
    expect(edge).toMatchObject({ status: "not-planned", whyNot: "non-regional", grade: "weak" });
    expect(derived({ nature: "strategic", evidence: away })).toMatchObject({
      status: "not-planned",
      whyNot: "low-demand",
      grade: "weak",
    });
    expect(derived({ nature: "mainstream", evidence: away }).status).toBe("unknown");
    expect(derived({ nature: "global-edge", evidence: away.slice(1) }).status).toBe("unknown");
  });

  it("count neither way when partly present", () => {
    const partly = anEvidence("sibling", { cloud: "azure-germany", presence: "partial" });
    expect(derived({ evidence: [present("azure-government"), partly] }).status).toBe("unknown");
  });
});

describe("what is retired, run by a third party, or part of something", () => {
  it("refuses what the vendor retires, as far as the source carries", () => {
    const graded = (source: string) => derived({ evidence: [anEvidence("retirement", { source })] });
    expect(graded("fact-2025")).toMatchObject({ status: "not-planned", whyNot: "retired", grade: "confirmed" });
    expect(graded("secondary-2026").grade).toBe("strong");
    expect(graded("inference-2026").grade).toBe("weak");
  });

  it("estimates a third party's service as not planned, on evidence of its nature", () => {
    const third = { nature: "third-party", evidence: [anEvidence("nature")] } as const;
    expect(derived({ ...third, evidence: [...third.evidence] })).toMatchObject({ whyNot: "third-party", grade: "weak" });
    expect(derived({ nature: "third-party", evidence: [] }).status).toBe("unknown");
    expect(derived({ nature: "tooling", evidence: [...third.evidence] }).status).toBe("unknown");
  });

  it("gives a necessary part the status of its whole, strong at most, through any number of steps", () => {
    const whole = aService();
    const part = aService({ id: "card", evidence: [anEvidence("necessary-part")] });
    const tip = { id: "address", evidence: [anEvidence("necessary-part", { of: "card" })] };
    expect(derived({ ...part }, [whole])).toMatchObject({ status: "available", grade: "strong" });
    expect(derived(tip, [part, whole])).toMatchObject({ status: "available", grade: "strong" });
    expect(derived(tip, [part]).status).toBe("unknown");
  });

  it("ends on parts that belong to each other", () => {
    const a = { id: "a", evidence: [anEvidence("necessary-part", { of: "b" })] };
    const b = aService({ id: "b", evidence: [anEvidence("necessary-part", { of: "a" })] });
    expect(derived(a, [b])).toMatchObject({ status: "unknown", grade: "none" });
  });
});

describe("contradiction", () => {
  const says = (evidence: Evidence[]) => derived({ evidence });
  it("takes the lower grade and gives both sides", () => {
    const retired = anEvidence("retirement", { source: "secondary-2026" });
    const named = anEvidence("service-statement");
    expect(says([named, retired])).toMatchObject({
      status: "available",
      grade: "strong",
      decidedBy: [named],
      contradictedBy: [retired],
    });
    expect(says([anEvidence("sdk-endpoint"), anEvidence("retirement")])).toMatchObject({ status: "not-planned", grade: "weak" });
  });

  it("lets press lower and never decide alone", () => {
    const rumour = anEvidence("press", { says: "not-planned" });
    expect(says([rumour])).toMatchObject({ status: "unknown", grade: "none", decidedBy: [] });
    expect(says([rumour, anEvidence("service-statement")])).toMatchObject({
      status: "available",
      grade: "weak",
      contradictedBy: [rumour],
    });
    const agreeing = anEvidence("press");
    expect(says([agreeing, anEvidence("service-statement")])).toMatchObject({ grade: "confirmed", contradictedBy: [] });
  });

  it("reads dates from the sources", () => {
    const late = aSource({ id: "late", date: "2026-10-01" });
    const service = aService({
      evidence: [anEvidence("service-statement"), anEvidence("service-statement", { says: "not-planned", source: "late" })],
    });
    const edition = anEdition({ services: [service], sources: [...anEdition().sources, late] });
    expect(deriveStatus(service, lookupOf(edition)).status).toBe("not-planned");
  });
});
