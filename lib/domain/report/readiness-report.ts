import type { AssessmentState } from "../assessment/state";
import type { Dashboard } from "../dashboard/dashboard";
import type { DecisionState, Outcome } from "../programme/decision";
import type { Phase } from "../programme/phase";
import type { AssumptionStatus } from "../readiness/assumption";
import type { FindOut, Raise } from "../readiness/moves";
import type { Text } from "../text";

/** Moves that are told: the best ones. */
const MOST_MOVES = 8;

interface Term {
  readonly id: string;
  readonly name: Text;
  readonly weight: number;
  readonly score: number | null;
  /** Percents. */
  readonly known: number;
  readonly points: number | null;
}
interface Measure extends Term {
  readonly counted: { readonly part: number; readonly whole: number } | null;
}
interface Dimension extends Term {
  readonly because: Text;
  readonly basis: Text;
  readonly measures: readonly Measure[];
}
type Named<M> = Omit<M, "assessmentId" | "question"> & { readonly subjectName: Text | null };

/** What the report says beyond the dashboard, read in the same moment. */
export interface ReadinessMaterial {
  readonly formula: { readonly id: string; readonly effectiveFrom: string };
  readonly dimensions: readonly Dimension[];
  readonly raises: readonly Named<Raise>[];
  readonly findOuts: readonly Named<FindOut>[];
  readonly assessments: readonly {
    readonly title: Text;
    readonly version: string;
    readonly state: AssessmentState;
    readonly score: number | null;
    readonly completeness: number;
    readonly reviewedAs: "consultant" | "project-lead" | null;
    readonly at: string;
  }[];
  readonly assumptions: readonly {
    readonly statement: string;
    readonly status: AssumptionStatus;
    readonly owner: string | null;
    readonly reviewOn: string | null;
    readonly finding: string;
  }[];
  /** Newest first. */
  readonly decisions: readonly {
    readonly number: number;
    readonly gate: Phase;
    readonly outcome: Outcome;
    readonly state: DecisionState;
    readonly proposedAt: string;
    readonly proposedBy: string;
    readonly signed: readonly string[];
  }[];
}

type WithCounts<T extends Term> = T & {
  /** Weight × known: what the term counts for in the mean. */
  readonly counts: number;
};
export interface ReadinessReport
  extends Pick<Dashboard, "at" | "day" | "organisation" | "project" | "inputs" | "phase" | "operating" | "gates">,
    Omit<ReadinessMaterial, "dimensions"> {
  readonly score: number | null;
  readonly completeness: number;
  readonly firm: number;
  readonly dimensions: readonly (WithCounts<Omit<Dimension, "measures">> & {
    readonly measures: readonly WithCounts<Measure>[];
  })[];
  /** Of the dimensions: their points add up to the score, exactly. */
  readonly total: { readonly weight: number; readonly counts: number };
}

/** The readiness report, from the dashboard of a moment and what it does not hold of the same moment. */
export function readinessReport(dashboard: Dashboard, material: ReadinessMaterial): ReadinessReport {
  const { at, day, organisation, project, inputs, phase, operating, gates } = dashboard;
  const { score, completeness, firm } = dashboard.readiness;
  const dimensions = material.dimensions.map((dimension) => ({
    ...withCounts(dimension),
    measures: dimension.measures.map(withCounts),
  }));
  return {
    ...{ at, day, organisation, project, inputs, phase, operating, gates },
    ...material,
    ...{ score, completeness, firm, dimensions },
    raises: material.raises.slice(0, MOST_MOVES),
    findOuts: material.findOuts.slice(0, MOST_MOVES),
    total: {
      weight: dimensions.reduce((sum, { weight }) => sum + weight, 0),
      counts: hundredths(dimensions.reduce((sum, { counts }) => sum + counts, 0)),
    },
  };
}

function withCounts<T extends Term>(term: T): WithCounts<T> {
  return { ...term, counts: hundredths((term.weight * term.known) / 100) };
}

/** Two decimals say a product of a whole weight and whole percents exactly. */
function hundredths(value: number): number {
  return Math.round(100 * value) / 100;
}
