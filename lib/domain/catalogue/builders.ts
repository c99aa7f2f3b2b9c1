import { type FactName, type Facts, NONE } from "@/lib/domain/inventory/fact";
import type { Edition, Evidence, Mapping, Rule, Service, Source } from "./edition";

/** Valid by default, one override per test. Shared by the tests of the catalogue and of the engine. */
const words = (text: string) => ({ fr: text, en: text });

export function aSource(override: Partial<Source> = {}): Source {
  return {
    id: "fact-2026",
    title: "A statement",
    locator: "https://example.test/a",
    date: "2026-03-01",
    label: "fact",
    ...override,
  };
}

type Kind = Evidence["kind"];
type EvidenceOf<K extends Kind> = Extract<Evidence, { kind: K }>;
const EVIDENCE: { [K in Kind]: EvidenceOf<K> } = {
  "service-statement": {
    kind: "service-statement",
    says: "available",
    plannedFor: null,
    source: "fact-2026",
    note: words("named"),
  },
  "class-statement": { kind: "class-statement", class: "paas", source: "fact-2025", note: words("class named") },
  "sdk-endpoint": { kind: "sdk-endpoint", source: "code-2026", note: words("endpoint") },
  prepared: { kind: "prepared", source: "code-2026", note: words("prepared") },
  sibling: { kind: "sibling", cloud: "azure-government", presence: "present", source: "sibling-2023", note: words("sibling") },
  "necessary-part": { kind: "necessary-part", of: "compute", source: "fact-2025", note: words("part") },
  retirement: { kind: "retirement", on: "2024-08-31", source: "fact-2025", note: words("retired") },
  nature: { kind: "nature", source: "fact-2025", note: words("nature") },
  press: { kind: "press", says: "available", source: "press-2026", note: words("press") },
};

export function anEvidence<K extends Kind>(kind: K, override: Partial<EvidenceOf<K>> = {}): EvidenceOf<K> {
  return { ...EVIDENCE[kind], ...override };
}

export function aService(override: Partial<Service> = {}): Service {
  return {
    id: "compute",
    name: words("Compute"),
    family: "compute",
    nature: "foundational",
    class: "iaas",
    evidence: [anEvidence("service-statement")],
    replacement: null,
    requirement: null,
    note: null,
    ...override,
  };
}

/** A service for which no evidence decides anything. */
export const anUnknownService = (id: string): Service => aService({ id, name: words(id), nature: "unclassified", evidence: [] });

/** A service that is refused, with a replacement unless told otherwise. */
export function aRefusedService(override: Partial<Service> = {}): Service {
  return aService({
    id: "edge",
    name: words("Edge"),
    nature: "global-edge",
    evidence: [
      anEvidence("sibling", { cloud: "azure-government", presence: "absent" }),
      anEvidence("sibling", { cloud: "azure-germany", presence: "absent" }),
    ],
    replacement: { pattern: words("Regional gateway"), effort: "M", becomes: "conditional", uses: [] },
    requirement: "19.2.b",
    ...override,
  });
}

export function aRule(override: Partial<Rule> = {}): Rule {
  return {
    id: "big-size",
    services: ["compute"],
    when: { fact: "size", in: ["big"] },
    effect: "conditional",
    because: words("Big sizes are not described"),
    remedy: words("Choose an ordinary size"),
    requirement: null,
    evidence: [anEvidence("nature")],
    ...override,
  };
}

export function aMapping(override: Partial<Mapping> = {}): Mapping {
  return { service: "compute", precision: "exact", role: "hosted", ...override };
}

export function anEdition(override: Partial<Edition> = {}): Edition {
  return {
    id: "2026-11",
    effectiveFrom: "2026-11-01",
    title: words("Test edition"),
    correctionOf: null,
    sources: [
      aSource(),
      aSource({ id: "fact-2025", date: "2025-04-17" }),
      aSource({ id: "secondary-2026", label: "secondary" }),
      aSource({ id: "inference-2026", label: "inference" }),
      aSource({ id: "code-2026", date: "2026-04-07" }),
      aSource({ id: "sibling-2023", date: "2023-06-08" }),
      aSource({ id: "press-2026", date: "2026-05-01", label: "secondary" }),
    ],
    services: [aService()],
    rules: [],
    map: { "test.compute/machines": aMapping() },
    qualification: [],
    ...override,
  };
}

/** Every fact `none`, unless overridden. */
export function someFacts(override: Partial<Record<FactName, string>> = {}): Facts {
  return Object.freeze({ ...allFacts(NONE), type: "test.compute/machines", ...override });
}

export function allFacts(value: string): Record<FactName, string> {
  return {
    type: value,
    kind: value,
    sku: value,
    tier: value,
    size: value,
    location: value,
    zones: value,
    redundancy: value,
    os: value,
    image: value,
    plan: value,
    "access-tier": value,
    "network-access": value,
    identity: value,
    encryption: value,
    "security-type": value,
    "extended-location": value,
  };
}
