import { createHash } from "node:crypto";
import type { Outcome } from "@/lib/domain/programme/decision";
import type { CriterionResult } from "@/lib/domain/programme/evaluate";
import type { AssessmentFact, EstateFact, ProjectFacts } from "@/lib/domain/programme/facts";
import { GATES_VERSION, gateOf } from "@/lib/domain/programme/gate";
import type { Phase } from "@/lib/domain/programme/phase";
import type { Text } from "@/lib/domain/text";

/** All that a decision rested on, as its document holds it. People by their ids: what is pinned outlives them. */
export interface PinnedFacts {
  readonly organisationId: string;
  readonly projectId: string;
  readonly number: number;
  readonly gate: Phase;
  readonly outcome: Outcome;
  readonly note: string;
  readonly proposedBy: string;
  readonly at: string;
  /** Version of the gates, and the words of that version. */
  readonly gates: string;
  readonly criteria: readonly (Omit<CriterionResult, "waivable"> & { readonly title: Text })[];
  readonly coverage: ProjectFacts["coverage"];
  readonly estate: EstateFact | null;
  readonly assessments: readonly AssessmentFact[];
  readonly readiness: {
    readonly snapshotId: string;
    readonly score: number | null;
    readonly completeness: number;
    readonly formula: string;
  };
}

type Given = Pick<
  PinnedFacts,
  "organisationId" | "projectId" | "number" | "gate" | "outcome" | "note" | "proposedBy" | "readiness"
>;

export function pinFacts(given: Given, results: readonly CriterionResult[], facts: ProjectFacts): PinnedFacts {
  const { criteria } = gateOf(given.gate);
  return {
    ...given,
    at: facts.at,
    gates: GATES_VERSION,
    criteria: results.map(({ id, status, fact, at, waiver, attestation }) => ({
      id,
      title: criteria.find((one) => one.id === id)?.title ?? { fr: id, en: id },
      status,
      fact,
      at,
      waiver,
      attestation,
    })),
    coverage: facts.coverage,
    estate: facts.estate,
    assessments: facts.assessments,
  };
}

/** The text that is kept, and the hash of that very text. */
export function sealed(pinned: PinnedFacts): { readonly document: string; readonly sha256: string } {
  const document = JSON.stringify(pinned);
  return { document, sha256: createHash("sha256").update(document).digest("hex") };
}
