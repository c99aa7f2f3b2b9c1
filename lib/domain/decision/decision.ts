import type { Source } from "@/lib/domain/catalogue/edition";
import type { NeededFact } from "@/lib/domain/eligibility/qualification";
import type { Grade, Verdict } from "@/lib/domain/eligibility/verdict";
import type { Level } from "@/lib/domain/obligation/obligation";
import type { Hosting } from "@/lib/domain/obligation/situation";
import type { Text } from "@/lib/domain/text";

/** What is decided of a workload, most binding first. */
export const OUTCOMES = ["must-not", "examine", "trusted-alternative", "redesign", "plan", "migrate-now", "stay"] as const;
export type Outcome = (typeof OUTCOMES)[number];

export type Standing = Source["label"];

/** Where a clause can be checked. */
export interface Reference {
  readonly text: Text;
  readonly date: string;
}

/** What a decision takes from the obligation. */
export interface DecidedObligation {
  readonly level: Level;
  readonly ruleId: string;
  readonly because: Text;
  readonly standing: Standing;
  readonly sources: readonly Reference[];
  readonly restsOnSecNumCloud: boolean;
  /** Whether a derogation may be asked for meanwhile; `not-known` while nobody has said when the project was engaged. */
  readonly derogation: "open" | "none" | "not-known";
  /** Duties beside it that the host must be shown to fulfil (health data, restricted information). */
  readonly hostDuties: readonly {
    readonly code: string;
    readonly because: Text;
    readonly standing: Standing;
    readonly sources: readonly Reference[];
  }[];
  /** Facts whose absence leaves it open, in words. */
  readonly missing: readonly Text[];
}

/** One reason of the verdict, already in words. */
export interface DecidedReason {
  readonly id: string;
  /** Null: a type that the catalogue does not know. */
  readonly service: Text | null;
  /** `2027`, `2027-06`…: what the catalogue says a planned service is planned for. */
  readonly plannedFor: string | null;
  readonly effort: "S" | "M" | "L" | null;
  readonly factMissing: boolean;
  readonly sources: readonly Reference[];
}

/** What a decision takes from the verdict of a workload. */
export interface DecidedVerdict {
  readonly verdict: Verdict;
  readonly evidence: Grade;
  readonly edition: { readonly id: string; readonly effectiveFrom: string };
  readonly reasons: readonly DecidedReason[];
}

export interface Deadlines {
  readonly goLiveOn: string | null;
  readonly contractEndsOn: string | null;
  readonly licenceEndsOn: string | null;
  /** End of a derogation that was granted. */
  readonly derogationEndsOn: string | null;
}

export interface DecidedQualification
  extends Pick<NeededFact, "scope" | "milestone" | "on" | "knownUntil" | "validFrom" | "validTo" | "decision"> {
  readonly standing: Standing;
  readonly sources: readonly Reference[];
}

/** All that a decision rests on. Days are ISO days; `day` is the day it is taken. */
export interface Question {
  readonly obligation: DecidedObligation;
  readonly verdict: DecidedVerdict;
  /** One fact per scope that its services need; empty when one of them has no known scope or no fact. */
  readonly qualification: readonly DecidedQualification[];
  readonly deadlines: Deadlines;
  /** The kind of cloud aimed at; null while nobody has said. */
  readonly hosting: Hosting | null;
  /** A system of vital importance, or of vital criticality. */
  readonly vital: boolean;
  readonly day: string;
}

export const FACT_KINDS = ["obligation", "finding", "qualification", "date", "method"] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** One sentence of the argument, and the fact it states. */
export interface Clause {
  readonly id: string;
  readonly text: Text;
  readonly fact: { readonly kind: FactKind; readonly id: string };
  readonly standing: Standing;
  /** Grade of the catalogue's evidence, where the clause states a verdict. */
  readonly evidence: Grade | null;
  readonly sources: readonly Reference[];
}

export const EVENT_KINDS = [
  "contract-end",
  "licence-end",
  "go-live",
  "derogation-end",
  "service-planned",
  "service-not-planned",
  "answer-awaited",
  "rework",
  "qualification",
  "qualification-end",
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** A date that presses (`deadline`), one that is waited for (`arrival`), or one to know of (`notice`). */
export interface ClockEvent {
  readonly id: string;
  readonly kind: EventKind;
  readonly role: "deadline" | "arrival" | "notice";
  /** The day that can be counted on: the end of a period announced; null when not known. */
  readonly on: string | null;
  readonly text: Text;
  readonly standing: Standing;
  readonly sources: readonly Reference[];
}

export interface Clock {
  /** Dated ones first, in their order. */
  readonly events: readonly ClockEvent[];
  /** The deadline that comes before what is waited for; null when waiting is possible. */
  readonly cannotWait: { readonly deadline: ClockEvent; readonly awaits: readonly ClockEvent[] } | null;
}

export interface Interim {
  readonly id: string;
  readonly text: Text;
  readonly standing: Standing;
  readonly sources: readonly Reference[];
}

export interface Decision {
  readonly outcome: Outcome;
  readonly ruleId: string;
  /** One paragraph: read in order. */
  readonly argument: readonly Clause[];
  readonly clock: Clock;
  /** What can be done meanwhile; empty while waiting is possible. */
  readonly interim: readonly Interim[];
}
