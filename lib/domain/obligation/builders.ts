import type { ProviderStanding } from "./overlay";
import type { Situation } from "./situation";

/** A ministry's application with ordinary internal data, everything said; a test says only what it is about. */
export function aSituation(overrides: Partial<Situation> = {}): Situation {
  return {
    legalForm: "ministere",
    statuses: [],
    dataCategories: ["internal"],
    harms: [],
    harmsExamined: true,
    vitalSystem: false,
    hosting: "commercial-cloud",
    nature: "application",
    engagedOn: null,
    criticality: "moderate",
    ...overrides,
  };
}

export function aProvider(overrides: Partial<ProviderStanding> = {}): ProviderStanding {
  return { inCatalogue: "no", inScope: "no", knownUntil: "2026-12-31", note: null, ...overrides };
}
