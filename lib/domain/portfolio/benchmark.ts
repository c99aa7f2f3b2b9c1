export const BENCHMARK_FIGURES = ["readiness", "completeness", "eligible"] as const;
export type BenchmarkFigure = (typeof BENCHMARK_FIGURES)[number];

/** So many organisations other than the asker's, or nothing is told; and so many make each figure that is. */
export const FEWEST = 5;
/** Figures of 0 to 100 are told in steps of so much. */
export const STEP = 5;
const CROWDS = [FEWEST, 10, 20, 50, 100, 500, 1_000, 5_000] as const;

/** Quartiles of a cohort without the asker's own figure, each the mean of the five figures around it. */
export interface Quartiles {
  readonly others: number;
  readonly quarter: number;
  readonly median: number;
  readonly threeQuarters: number;
}

/** What is told of one figure. */
export interface ToldFigure {
  /** Over organisations of the asker's legal form, or over all. */
  readonly ofForm: boolean;
  /** At least so many others: never their exact number, which would show each that joins or leaves. */
  readonly atLeast: number;
  readonly quarter: number;
  readonly median: number;
  readonly threeQuarters: number;
  /** The quarter of the cohort that the asker's own figure falls into, 1 the lowest; null without such a figure. */
  readonly place: 1 | 2 | 3 | 4 | null;
}

/** The quartiles of other organisations' figures (0 to 100); null with fewer than five. */
export function quartilesOf(figures: readonly number[]): Quartiles | null {
  if (figures.length < FEWEST) return null;
  const sorted = [...figures].sort((a, b) => a - b);
  const around = (share: number): number => {
    const middle = Math.floor(1.5 + share * (sorted.length - 1));
    const low = Math.min(Math.max(middle - 2, 1), sorted.length - FEWEST + 1);
    return sorted.slice(low - 1, low - 1 + FEWEST).reduce((sum, one) => sum + one, 0) / FEWEST;
  };
  return { others: sorted.length, quarter: around(0.25), median: around(0.5), threeQuarters: around(0.75) };
}

/** Among others of one's form where they are five, else among all of them where they are five, else nothing. */
export function cohortOf(ofForm: Quartiles | null, ofAll: Quartiles | null): (Quartiles & { readonly ofForm: boolean }) | null {
  if (ofForm && ofForm.others >= FEWEST) return { ...ofForm, ofForm: true };
  return ofAll && ofAll.others >= FEWEST ? { ...ofAll, ofForm: false } : null;
}

/**
 * What may be told of a cohort: rounded quartiles, a floor of its size and the quarter that the asker's own figure (0 to 100) falls
 * into, which is judged by the rounded quartiles alone and so tells nothing besides. Null with fewer than five others.
 */
export function tellFigure(cohort: (Quartiles & { readonly ofForm: boolean }) | null, own: number | null): ToldFigure | null {
  if (!cohort || cohort.others < FEWEST) return null;
  const [quarter, median, threeQuarters] = [cohort.quarter, cohort.median, cohort.threeQuarters].map(rounded);
  if (quarter === undefined || median === undefined || threeQuarters === undefined) return null;
  const below = own === null ? 0 : [quarter, median, threeQuarters].filter((bound) => own >= bound).length;
  const place = own === null ? null : ([1, 2, 3, 4] as const)[below];
  return { ofForm: cohort.ofForm, atLeast: atLeast(cohort.others), quarter, median, threeQuarters, place: place ?? null };
}

function rounded(figure: number): number {
  return Math.round(figure / STEP) * STEP;
}

function atLeast(others: number): number {
  return CROWDS.filter((floor) => floor <= others).at(-1) ?? FEWEST;
}
