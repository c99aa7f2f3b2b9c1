import type { EstateView, FindingView, WorkloadFacts, WorkloadView } from "@/lib/contract/eligibility";
import type { ResourceView } from "@/lib/contract/inventory";
import type { Counts } from "./verdict-share";

/** Views that are valid by default; a test says only what it is about. */
export function counts(overrides: Partial<Counts> = {}): Record<keyof Counts, number> {
  return { eligible: 0, conditional: 0, planned: 0, redesign: 0, unknown: 0, "not-eligible": 0, configuration: 0, ...overrides };
}

const EDITION = { id: "2026-11", title: { fr: "Édition", en: "Edition" }, effectiveFrom: "2026-11-01" };
export const FRONT_DOOR = { id: "azure-front-door", name: { fr: "Azure Front Door", en: "Azure Front Door" } };

export function anEstate(overrides: Partial<EstateView> = {}): EstateView {
  return {
    importedAt: "2026-11-20T14:02:00.000Z",
    edition: EDITION,
    workloads: 12,
    resources: 340,
    byWorkload: counts({ eligible: 5, redesign: 4, unknown: 1, configuration: 2 }),
    byResource: counts({ eligible: 200, redesign: 40, configuration: 100 }),
    byEvidence: { confirmed: 2, strong: 3, weak: 4, none: 1 },
    completeness: { reported: 80, needed: 100 },
    blockers: [
      {
        service: FRONT_DOOR,
        verdict: "redesign",
        workloads: 4,
        resources: 40,
        because: { fr: "Distribué par nature.", en: "Distributed by nature." },
        remedy: { fr: "Passerelle régionale.", en: "Regional gateway." },
        evidence: "weak",
      },
    ],
    byFamily: [{ family: "network", resources: counts({ eligible: 20, redesign: 40 }) }],
    grouping: { kind: "tag", tag: "application" },
    recomputing: false,
    newerEdition: false,
    ...overrides,
  };
}

export function aFinding(overrides: Partial<FindingView> = {}): FindingView {
  return {
    ruleId: "service-status",
    effect: "redesign",
    service: FRONT_DOOR,
    because: { fr: "Distribué par nature.", en: "Distributed by nature." },
    remedy: { fr: "Passerelle régionale.", en: "Regional gateway." },
    effort: "M",
    requirement: "19.2.b",
    evidence: "weak",
    date: "2026-09-30",
    sources: [
      { id: "s", title: "Produits par région", locator: "https://example.org/regions", date: "2026-09-30", label: "secondary" },
    ],
    ...overrides,
  };
}

export function someWorkloadFacts(overrides: Partial<WorkloadFacts> = {}): WorkloadFacts {
  return {
    harms: [],
    harmsExamined: false,
    vitalSystem: null,
    hosting: null,
    nature: null,
    engagedOn: null,
    goLiveOn: null,
    contractEndsOn: null,
    licenceEndsOn: null,
    ...overrides,
  };
}

export function aWorkload(overrides: Partial<WorkloadView> = {}): WorkloadView {
  return {
    id: "7e2f3a9c-1c1d-4b1e-9d55-0a3f5c1f2b11",
    name: "Paie des agents",
    key: "tag:paie",
    resources: 12,
    verdict: "redesign",
    evidence: "weak",
    completeness: { reported: 9, needed: 10 },
    blocking: { service: FRONT_DOOR, ruleId: "service-status" },
    owner: null,
    criticality: "high",
    dataCategories: ["personal"],
    obligation: "unknown",
    facts: someWorkloadFacts(),
    revision: 3,
    byResource: counts({ eligible: 10, redesign: 2 }),
    edition: EDITION,
    findings: [
      { ...aFinding(), resources: 2, decides: true, accessory: false },
      {
        ...aFinding({ effect: "eligible", service: null, remedy: null, sources: [] }),
        resources: 10,
        decides: false,
        accessory: true,
      },
    ],
    flip: {
      becomes: "conditional",
      changes: [{ service: FRONT_DOOR.name, remedy: { fr: "Passerelle.", en: "Gateway." }, effort: "M", resources: 2 }],
    },
    lights: {
      day: "2026-11-22",
      goLive: false,
      available: "no",
      qualified: { answer: "unknown", note: { fr: "Non publié.", en: "Not published." }, knownUntil: "2026-11-22", source: null },
      valid: { answer: "unknown", note: { fr: "Sans date.", en: "No date." }, expiry: null },
    },
    ...overrides,
  };
}

export function someFacts(overrides: Partial<Record<string, string>> = {}): ResourceView["facts"] {
  const values = {
    type: "microsoft.compute/virtualmachines",
    kind: "none",
    location: "france",
    size: "standard_d2s_v3",
    ...overrides,
  };
  return (Object.keys(values) as ResourceView["facts"][number]["name"][]).map((name) => ({
    name,
    value: values[name as keyof typeof values] ?? "not-reported",
  }));
}
