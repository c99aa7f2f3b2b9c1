import { VERDICTS, type Verdict } from "../eligibility/verdict";
import { PHASES } from "../programme/phase";
import type { Dashboard } from "./dashboard";

const words = (text: string) => ({ fr: text, en: text });
const counts = (given: Partial<Record<Verdict, number>>) =>
  Object.fromEntries(VERDICTS.map((verdict) => [verdict, given[verdict] ?? 0])) as Record<Verdict, number>;

/** A ministry in preparation: forty workloads, a tenant, one gate passed and one at risk. */
export function aDashboard(override: Partial<Dashboard> = {}): Dashboard {
  return {
    version: 1,
    at: "2026-11-22T09:00:00.000Z",
    day: "2026-11-22",
    organisation: {
      id: "00000000-0000-4000-8000-000000000001",
      name: "Ministère de la Mer",
      legalForm: "administration_etat",
      statuses: [],
    },
    project: { id: "00000000-0000-4000-8000-000000000002", name: "Socle" },
    inputs: {
      edition: { id: "2026-11", effectiveFrom: "2026-11-01" },
      engineVersion: 1,
      importNumber: 2,
      importedAt: "2026-11-10T08:00:00.000Z",
      tenantAt: "2026-11-12T08:00:00.000Z",
      formula: "2026-11",
      ruleSet: "2026-08",
      gates: "1.0",
      questionnaires: [{ id: "skills", version: "1.0" }],
    },
    readiness: {
      score: 54.2,
      completeness: 0.8,
      firm: 0.35,
      dimensions: [
        { id: "training", name: words("Formation"), weight: 20, score: 60, known: 100, points: 15 },
        { id: "technical", name: words("Technique"), weight: 50, score: 62.7, known: 100, points: 39.2 },
        { id: "exit", name: words("Réversibilité"), weight: 30, score: null, known: 0, points: null },
      ],
    },
    phase: "preparation",
    operating: false,
    gates: PHASES.map((phase) => ({
      phase,
      title: words(phase),
      dueOn: phase === "preparation" ? "2026-12-10" : null,
      risk: phase === "preparation" ? "at-risk" : null,
      passedOn: phase === "training" ? "2026-10-01" : null,
      criteria: 4,
      unmet:
        phase === "preparation" ? [{ id: "owners-named", title: words("Responsables nommés"), owners: ["Claire Morel"] }] : [],
    })),
    estate: {
      workloads: 40,
      resources: 1_200,
      byWorkload: counts({ eligible: 18, conditional: 6, planned: 4, redesign: 5, unknown: 4, "not-eligible": 3 }),
      byEvidence: { confirmed: 10, strong: 14, weak: 12, none: 4 },
      completeness: { reported: 950, needed: 1_000 },
    },
    decisions: {
      workloads: 40,
      pressing: 1,
      cells: [
        { verdict: "eligible", level: "must", outcome: "plan", workloads: 18, weak: 4 },
        { verdict: "conditional", level: "should", outcome: "plan", workloads: 6, weak: 2 },
        { verdict: "planned", level: "must", outcome: "plan", workloads: 4, weak: 4 },
        { verdict: "redesign", level: "must", outcome: "redesign", workloads: 5, weak: 2 },
        { verdict: "unknown", level: "unknown", outcome: "examine", workloads: 4, weak: 4 },
        { verdict: "not-eligible", level: "must-not", outcome: "must-not", workloads: 3, weak: 0 },
      ],
    },
    pressing: [
      {
        workloadId: "00000000-0000-4000-8000-000000000003",
        name: "Paie des agents",
        owner: "Claire Morel",
        outcome: "redesign",
        deadline: words("Fin du contrat"),
        on: "2027-01-31",
      },
    ],
    blockers: [
      {
        service: { id: "azure-front-door", name: words("Azure Front Door") },
        verdict: "redesign",
        workloads: 5,
        frees: 4,
        because: words("Le service est distribué par nature."),
        remedy: words("Passerelle régionale."),
        evidence: "weak",
        owners: ["Claire Morel"],
      },
    ],
    tenant: { people: 1_500, services: 12, byService: counts({ eligible: 8, unknown: 3, "not-eligible": 1 }), affected: 220 },
    exposure: {
      before: { exposed: 37, free: 1, unknown: 2 },
      after: { exposed: 9, free: 27, unknown: 4 },
      basis: [
        { text: words("Règle de compte."), standing: "inference", source: words("CLOUD Act, 23 mars 2018"), date: "2018-03-23" },
      ],
    },
    training: [
      { role: "executive", people: 4, trained: 3 },
      { role: "architect", people: 10, trained: 6 },
    ],
    ...override,
  };
}
