import type { Dashboard } from "../dashboard/dashboard";

/** What a trend shows of a moment. `deciding`, `eligible` and `weak` are null where no inventory was judged yet. */
export interface MilestoneFigures {
  /** 0 to 100; null: nothing was known. */
  readonly score: number | null;
  readonly completeness: number;
  readonly firm: number;
  /** Workloads that are judged: what is configuration alone is counted nowhere. */
  readonly deciding: number | null;
  readonly eligible: number | null;
  /** Workloads whose verdict rests on an estimate alone. */
  readonly weak: number | null;
  readonly pressing: number;
}

/** Under what figures were computed: a trend is broken where one of these changed. */
export interface MilestoneRules {
  readonly editionId: string | null;
  readonly engineVersion: number;
  readonly formula: string;
  readonly ruleSet: string;
  readonly gates: string;
}

/** The figures of the trend, out of a dashboard. */
export function figuresOf({ readiness, estate, decisions }: Dashboard): MilestoneFigures {
  const { score, completeness, firm } = readiness;
  return {
    score,
    completeness,
    firm,
    deciding: estate && decidingOf(estate),
    eligible: estate?.byWorkload.eligible ?? null,
    weak: estate?.byEvidence.weak ?? null,
    pressing: decisions.pressing,
  };
}

/** What a dashboard was computed under. */
export function rulesOf({ inputs }: Dashboard): MilestoneRules {
  const { edition, engineVersion, formula, ruleSet, gates } = inputs;
  return { editionId: edition?.id ?? null, engineVersion, formula, ruleSet, gates };
}

/** Workloads that are judged: all but those of configuration alone. The whole of every share. */
export function decidingOf({ byWorkload }: NonNullable<Dashboard["estate"]>): number {
  const { configuration: _, ...judged } = byWorkload;
  return Object.values(judged).reduce((sum, count) => sum + count, 0);
}
