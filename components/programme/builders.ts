import type { CriterionView, DecisionView, GateView, ProgrammeView } from "@/lib/contract/programme";
import { PHASES } from "@/lib/domain/programme/phase";

const AT = "2026-11-22T09:00:00.000Z";
const ID = "4f0c3a52-1111-4222-8333-944455556666";

export function aCriterion(override: Partial<CriterionView> = {}): CriterionView {
  return {
    id: "owners-named",
    kind: "described",
    title: "Les charges ont un responsable",
    why: "Sans responsable, personne ne décide.",
    status: "unmet",
    fact: { code: "described", params: { count: 3, total: 16, needed: 13 } },
    at: AT,
    waivable: true,
    waiver: null,
    attestation: null,
    where: { page: "workloads", id: null, section: null },
    responsible: "project-lead",
    people: [],
    ...override,
  };
}

function aGate(override: Partial<GateView> = {}): GateView {
  return {
    phase: "preparation",
    title: "Jalon de préparation",
    decides: "Un pilote peut être choisi.",
    dueOn: null,
    risk: null,
    passed: null,
    openDecision: null,
    unmet: 1,
    people: [],
    criteria: [aCriterion()],
    ...override,
  };
}

/** At its second gate; `gate` changes that one. */
export function aProgramme(gate: Partial<GateView> = {}, override: Partial<ProgrammeView> = {}): ProgrammeView {
  return {
    phase: "preparation",
    operating: false,
    at: AT,
    gates: PHASES.map((phase) =>
      aGate({
        phase,
        ...(phase === "training" ? { passed: { decisionId: null, on: null } } : {}),
        ...(phase === "preparation" ? gate : {}),
      }),
    ),
    toDo: [],
    missingSigners: [],
    people: [],
    ...override,
  };
}

export function aDecision(override: Partial<DecisionView> = {}): DecisionView {
  const { id, title, status, fact, at, waiver, attestation } = aCriterion();
  return {
    id: ID,
    number: 3,
    gate: "preparation",
    gateTitle: "Jalon de préparation",
    outcome: "go",
    state: "open",
    proposedAt: AT,
    proposedBy: "Claire Fontaine",
    signed: [],
    note: "Le comité propose de passer.",
    sha256: "a".repeat(64),
    document: '{"number":3}',
    gatesVersion: "1.0",
    criteria: [{ id, title, status, fact, at, waiver, attestation }],
    estate: null,
    assessments: [],
    readiness: { snapshotId: ID, score: null, completeness: 0.4, formula: "2026-11" },
    signatures: [],
    maySignAs: null,
    missingSigners: ["lead", "consultant", "executive"],
    ...override,
  };
}
