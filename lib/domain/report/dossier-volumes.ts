import type { Verdict } from "../eligibility/verdict";

export interface VerdictPart {
  readonly verdict: Verdict;
  readonly workloads: number;
}
/** The volumes, first and last, that hold workloads of a verdict. */
export interface VerdictVolumes {
  readonly verdict: Verdict;
  readonly first: number;
  readonly last: number;
}
export interface VolumeLimits {
  /** Workloads that one document holds. */
  readonly inOne: number;
  /** Workloads of a volume, where one document does not hold them. */
  readonly perVolume: number;
}
/** Some three workloads a page: more than so many thousand pages open in no reader. Files kept for a month are told apart by it. */
export const VOLUME_LIMITS: VolumeLimits = { inOne: 20_000, perVolume: 5_000 };

/** How many documents a dossier on paper of so many workloads comes in: one, or numbered volumes. */
export function volumesOf(workloads: number, { inOne, perVolume }: VolumeLimits = VOLUME_LIMITS): number {
  return workloads <= inOne ? 1 : Math.ceil(workloads / perVolume);
}

/** What the lines `first` to `last`, counted from 1, hold of each verdict, for lines in the order of the totals; none that is absent. */
export function partsWithin(totals: readonly VerdictPart[], first: number, last: number): VerdictPart[] {
  let before = 0;
  return totals.flatMap(({ verdict, workloads }) => {
    const [from, to] = [Math.max(first, before + 1), Math.min(last, before + workloads)];
    before += workloads;
    return to < from ? [] : [{ verdict, workloads: to - from + 1 }];
  });
}

/** In which volumes of so many lines each verdict stands, for lines in the order of the totals. */
export function volumesByVerdict(totals: readonly VerdictPart[], perVolume: number): VerdictVolumes[] {
  let before = 0;
  return totals.flatMap(({ verdict, workloads }) => {
    const first = Math.floor(before / perVolume) + 1;
    before += workloads;
    return workloads === 0 ? [] : [{ verdict, first, last: Math.ceil(before / perVolume) }];
  });
}
