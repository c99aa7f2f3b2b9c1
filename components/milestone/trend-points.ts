import type { TrendPoint } from "@/components/ui/chart/trend-shape";
import type { MilestoneView } from "@/lib/contract/milestone";

type Kept = Pick<MilestoneView, "id" | "at" | "figures" | "rules">;
/** The rules that a trend does not run across. */
const BREAKS = ["formula", "edition", "engine"] as const;
export type Break = (typeof BREAKS)[number];

const VALUE_OF: Readonly<Record<Break, (rules: Kept["rules"]) => string | null>> = {
  formula: ({ formula }) => formula,
  edition: ({ editionId }) => editionId,
  engine: ({ engineVersion }) => String(engineVersion),
};

export interface RulesChange {
  /** Of the first milestone under the new rules. */
  readonly id: string;
  readonly at: string;
  readonly changed: readonly { readonly rule: Break; readonly before: string; readonly after: string }[];
}

/** Where the rules changed from one milestone to the next, oldest first. A first edition breaks nothing: there was nothing before. */
export function rulesChanges(kept: readonly Kept[]): RulesChange[] {
  return kept.flatMap((one, place) => {
    const previous = kept[place - 1];
    if (!previous) return [];
    const changed = BREAKS.flatMap((rule) => {
      const [before, after] = [VALUE_OF[rule](previous.rules), VALUE_OF[rule](one.rules)];
      return before === null || after === null || before === after ? [] : [{ rule, before, after }];
    });
    return changed.length === 0 ? [] : [{ id: one.id, at: one.at, changed }];
  });
}

interface Trends {
  /** The score, with the share of its weights that is known. */
  readonly score: readonly TrendPoint[];
  /** The eligible share, with the share that rests on more than an estimate. */
  readonly eligible: readonly TrendPoint[];
}

/** Both trends, oldest first: what each stretch was computed under is the id of the milestone that it begins with. */
export function trendsOf(kept: readonly Kept[]): Trends {
  const starts = new Set(rulesChanges(kept).map(({ id }) => id));
  let formula = "";
  const points = kept.map(({ id, at, figures }) => {
    if (starts.has(id)) formula = id;
    return { id, at, formula, figures };
  });
  return {
    score: points.map(({ figures, ...point }) => ({ ...point, value: figures.score, known: figures.completeness })),
    eligible: points.map(({ figures: { deciding, eligible, weak }, ...point }) => ({
      ...point,
      value: deciding ? (100 * (eligible ?? 0)) / deciding : null,
      known: deciding ? 1 - (weak ?? 0) / deciding : 0,
    })),
  };
}
