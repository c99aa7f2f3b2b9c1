import type { PortfolioLine } from "@/lib/contract/portfolio";

/** A ministry in preparation whose gate is at risk, followed up by the caller. */
export function aPortfolioLine(override: Partial<PortfolioLine> = {}): PortfolioLine {
  return {
    id: "00000000-0000-4000-8000-000000000001",
    organisation: {
      id: "00000000-0000-4000-8000-000000000002",
      name: "Ministère de la Mer",
      legalForm: "ministere",
      openable: true,
      followed: true,
    },
    project: { id: "00000000-0000-4000-8000-000000000001", name: "Socle", phase: "preparation", operating: false },
    score: 54.2,
    completeness: 0.8,
    dueOn: "2026-12-10",
    risk: "at-risk",
    unmet: 2,
    workloads: 40,
    byWorkload: { eligible: 18, conditional: 6, planned: 4, redesign: 5, unknown: 4, "not-eligible": 3, configuration: 0 },
    shareEligible: 0.6,
    shareWeak: 0.4,
    pressing: 1,
    movedAt: "2026-11-12T09:00:00.000Z",
    awaitingReview: 1,
    editionBehind: true,
    questionnairesBehind: 2,
    computedAt: "2026-11-22T08:00:00.000Z",
    nextAction: { text: "Relancer la direction", dueOn: "2026-11-20", overdue: true },
    ...override,
  };
}

/** A project of an organisation that is closed to the caller, of which nothing was counted yet. */
export function aClosedLine(): PortfolioLine {
  const plain = aPortfolioLine();
  return aPortfolioLine({
    id: "00000000-0000-4000-8000-000000000003",
    organisation: { ...plain.organisation, name: "Hôpital", openable: false, followed: false },
    project: { id: "00000000-0000-4000-8000-000000000003", name: "Étude", phase: "training", operating: false },
    score: null,
    completeness: null,
    dueOn: null,
    risk: null,
    unmet: null,
    workloads: null,
    byWorkload: null,
    shareEligible: null,
    shareWeak: null,
    pressing: null,
    awaitingReview: 0,
    editionBehind: false,
    questionnairesBehind: 0,
    computedAt: null,
    nextAction: null,
  });
}
