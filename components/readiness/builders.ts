import type { AssumptionView, ReadinessDimensionView, ReadinessSnapshotView, ReadinessView } from "@/lib/contract/readiness";

const words = (text: string) => ({ fr: text, en: text });
const ID = "66666666-6666-4666-8666-666666666666";

export const aDimension = (over: Partial<ReadinessDimensionView> = {}): ReadinessDimensionView => {
  const term = { id: "technical", name: words("Socle technique"), weight: 60, score: 50, known: 80, firm: 0, points: 40.0 };
  const because = words("Parce que.");
  return {
    ...term,
    source: "assessment",
    because,
    basis: words("Du questionnaire."),
    measures: [{ ...term, counted: null }],
    ...over,
  };
};

/** One dimension known, one of which nothing is known. */
export const aReadiness = (over: Partial<ReadinessView> = {}): ReadinessView => {
  const nothing = { score: null, known: 0, firm: 0, points: null };
  const unknown = aDimension({ id: "skills", name: words("Compétences"), weight: 40, ...nothing, measures: [] });
  const formula = { id: "2026-11", effectiveFrom: "2026-11-01" };
  const dimensions = [aDimension({ points: 50 }), unknown];
  return { formula, score: 50, completeness: 0.48, firm: 0, dimensions, raises: [], findOuts: [], ...over };
};

export const aMove = {
  dimension: "technical",
  subject: "technical-readiness",
  subjectName: words("Préparation technique"),
  assessmentId: null,
  question: null,
  text: null,
  count: null,
};

export const aSnapshot = (over: Partial<ReadinessSnapshotView> = {}): ReadinessSnapshotView => {
  const figures = { formula: "2026-11", score: 42.5, completeness: 0.44, firm: 0.36 };
  return { id: ID, trigger: "daily", ...figures, sha256: "a".repeat(64), by: null, at: "2026-11-20T11:00:00.000Z", ...over };
};

export const anAssumption = (over: Partial<AssumptionView> = {}): AssumptionView => {
  const done = { name: "Camille Exemple", at: "2026-11-20T11:00:00.000Z" };
  const given = { statement: "Le réseau sera prêt.", dimension: "technical", ownerId: null, owner: null, reviewOn: "2026-12-01" };
  return { id: ID, ...given, status: "open", finding: "", revision: 1, created: done, changed: done, ...over };
};
