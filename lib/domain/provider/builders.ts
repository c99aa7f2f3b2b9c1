import type { QualificationFact } from "./fact";

/** A fact that is valid by default: milestone J1 of an offer, known until a day. */
export function aFact(override: Partial<QualificationFact> = {}): QualificationFact {
  return {
    id: "a",
    provider: "bleu",
    offer: "bleu-cloud",
    scope: "iaas",
    milestone: "J1",
    on: "2025-11-17",
    knownUntil: "2026-09-28",
    validFrom: null,
    validTo: null,
    decision: null,
    source: { title: "Annonce", locator: "en ligne", date: "2025-11-17", label: "fact" },
    note: { fr: "Note", en: "Note" },
    since: "2026-11-01",
    approvedAt: null,
    ...override,
  };
}
