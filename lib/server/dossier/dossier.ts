import type { DossierFilters, DossierInputs } from "@/lib/contract/dossier";
import type { Source } from "@/lib/domain/catalogue/edition";
import type { Outcome } from "@/lib/domain/decision/decision";
import type { Grade, Verdict } from "@/lib/domain/eligibility/verdict";
import type { Locale } from "@/lib/domain/locale";
import type { Level } from "@/lib/domain/obligation/obligation";
import type { Criticality, DataCategory } from "@/lib/domain/obligation/situation";
import type { VerdictPart, VerdictVolumes } from "@/lib/domain/report/dossier-volumes";
import type { Place, VerdictTotal } from "./store-dossier";

/** One workload as the dossier tells it, in one language. */
export interface DossierWorkload {
  readonly id: string;
  readonly name: string;
  readonly key: string;
  readonly verdict: Verdict;
  readonly level: Level;
  readonly outcome: Outcome;
  readonly evidence: Grade;
  readonly reported: number;
  readonly needed: number;
  readonly resources: number;
  /** What blocks first: the service, why, and what to do. Empty where nothing does. */
  readonly service: string;
  readonly because: string;
  readonly remedy: string;
  readonly owner: string;
  readonly criticality: Criticality | null;
  readonly dataCategories: readonly DataCategory[];
  readonly engagedOn: string | null;
  readonly goLiveOn: string | null;
  readonly contractEndsOn: string | null;
  readonly licenceEndsOn: string | null;
}

/** One link of a chain of reasons. */
export interface DossierReason {
  readonly decides: boolean;
  readonly accessory: boolean;
  readonly effect: Verdict;
  readonly service: string;
  readonly ruleId: string;
  readonly because: string;
  readonly remedy: string;
  readonly requirement: string;
  readonly resources: number;
  readonly evidence: Grade;
  readonly date: string | null;
  readonly sources: readonly Source[];
}
/** What a workload's verdict rests on. */
export interface WorkloadReasons extends Pick<DossierWorkload, "name" | "key" | "verdict"> {
  readonly reasons: readonly DossierReason[];
}
export interface ReasonedWorkload extends DossierWorkload, WorkloadReasons {}

export interface DossierResource {
  readonly key: string;
  readonly name: string;
  readonly type: string;
  readonly service: string;
  readonly sku: string;
  readonly location: string;
  readonly resourceGroup: string;
  readonly subscription: string;
  readonly workload: { readonly name: string; readonly key: string };
  readonly verdict: Verdict;
  readonly evidence: Grade;
}

/** One of the documents of a dossier that is too large for one: which of its workloads, counted from 1, in the order of the whole. */
export interface Volume {
  readonly number: number;
  readonly of: number;
  readonly first: number;
  readonly last: number;
  /** What it holds of each verdict. */
  readonly totals: readonly VerdictPart[];
  /** What the others hold, and where. */
  readonly elsewhere: readonly VerdictVolumes[];
}

/** What stands at the head of the file. */
export interface DossierHead {
  readonly organisation: string;
  readonly project: string;
  readonly edition: string;
  readonly inputs: DossierInputs;
  readonly filters: DossierFilters;
  /** What the service that is filtered by is called. */
  readonly blocking: string | null;
  readonly locale: Locale;
  /** When it was asked for. */
  readonly at: Date;
  /** What the source holds under the filters. */
  readonly totals: readonly VerdictTotal[];
  readonly workloads: number;
  readonly resources: number;
  /** Null: the file is whole. */
  readonly volume: Volume | null;
}
/** So many workloads, after a place. */
export interface Span {
  readonly after: Place | null;
  readonly limit: number;
}

/** A dossier that is read page by page, as often as its file needs; never held whole. */
export interface Dossier {
  readonly head: DossierHead;
  readonly workloads: () => AsyncGenerator<readonly DossierWorkload[]>;
  readonly reasons: () => AsyncGenerator<readonly WorkloadReasons[]>;
  /** Both at once, where a file tells them together. */
  readonly reasoned: (span?: Span) => AsyncGenerator<readonly ReasonedWorkload[]>;
  /** Where a span ends; null where there are not so many. */
  readonly endOf: (span: Span) => Promise<Place | null>;
  readonly resources: () => AsyncGenerator<readonly DossierResource[]>;
}

/** The lines of a file are not those of the source: no such file is handed out. */
export class CountsDiffer extends Error {}

/** What was written so far, compared with the source at the end. */
export class DossierCount {
  readonly workloads = new Map<Verdict, number>();
  lines = 0;
  reasons = 0;
  resources = 0;
  /** Workloads told with their reasons. */
  told = 0;

  get rows(): number {
    return this.lines + this.reasons + this.resources;
  }

  workload(verdict: Verdict): void {
    this.workloads.set(verdict, (this.workloads.get(verdict) ?? 0) + 1);
    this.lines += 1;
  }

  /** What a volume holds is held by the whole. */
  add(part: DossierCount): void {
    for (const [verdict, workloads] of part.workloads)
      this.workloads.set(verdict, (this.workloads.get(verdict) ?? 0) + workloads);
    this.lines += part.lines;
    this.reasons += part.reasons;
    this.resources += part.resources;
    this.told += part.told;
  }

  /** Throws CountsDiffer unless every count is that of the source. */
  compare(
    head: Pick<DossierHead, "workloads" | "resources"> & { totals: readonly VerdictPart[] },
    { withResources }: { withResources: boolean },
  ): void {
    const same = head.totals.every(({ verdict, workloads }) => this.workloads.get(verdict) === workloads);
    const whole = this.lines === head.workloads && this.told === head.workloads;
    if (!same || !whole || (withResources && this.resources !== head.resources)) throw new CountsDiffer();
  }
}
