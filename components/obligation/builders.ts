import type { DerogationView, ObligationComparison, WorkloadObligationView } from "@/lib/contract/obligation";
import { RULE_SETS } from "@/lib/domain/obligation/shipped-rule-sets";

const done = { name: "Camille Laurent", at: "2026-06-15T09:30:00.000Z" };

/** Views that are valid by default; a test says only what it is about. */
export function aDerogation(overrides: Partial<DerogationView> = {}): DerogationView {
  return {
    id: "7e2f3a9c-1c1d-4b1e-9d55-0a3f5c1f2b12",
    workload: { id: "7e2f3a9c-1c1d-4b1e-9d55-0a3f5c1f2b11", name: "Paie des agents", key: "tag:paie" },
    subject: "Hébergement actuel de la paie",
    textCode: "SREN-31",
    state: "granted",
    authority: "Ministre chargé des comptes publics",
    requestedOn: "2026-05-04",
    primeMinisterOn: "2026-06-10",
    decidedOn: "2026-06-15",
    expiresOn: "2027-12-15",
    reference: "2026-DER-014",
    note: "",
    revision: 2,
    created: done,
    changed: done,
    ...overrides,
  };
}

const HEADS = RULE_SETS.map(({ id, effectiveFrom, title, changes }) => ({ id, effectiveFrom, title, changes }));

export function aComparison(overrides: Partial<ObligationComparison> = {}): ObligationComparison {
  const none = { "must-not": 0, must: 0, should: 0, may: 0, unknown: 0 };
  return {
    ruleSets: HEADS,
    from: "2021-09",
    to: "2023-05",
    workloads: 3,
    byLevel: { from: { ...none, must: 3 }, to: { ...none, must: 1, may: 2 } },
    moves: [{ from: "must", to: "may", workloads: 2 }],
    listed: {
      total: 2,
      items: [
        { id: "7e2f3a9c-1c1d-4b1e-9d55-0a3f5c1f2b11", name: "Annuaire", key: "tag:annuaire", from: "must", to: "may" },
        { id: "7e2f3a9c-1c1d-4b1e-9d55-0a3f5c1f2b13", name: "", key: "ungrouped:", from: "must", to: "may" },
      ],
    },
    ...overrides,
  };
}

/** The obligation of a triage under every shipped state of the texts. */
export function anObligationView(obligation: WorkloadObligationView["obligation"]): WorkloadObligationView {
  return {
    obligation,
    history: HEADS.map((head) => ({ ...head, level: obligation.level })),
  };
}
