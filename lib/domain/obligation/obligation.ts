import type { Standing } from "../access/regulatory-profile";
import type { Text } from "../text";
import type { SituationFact } from "./situation";

/** What the texts make of a hosting: from the strictest; `unknown` when a fact that decides has not been said. */
export const LEVELS = ["must-not", "must", "should", "may", "unknown"] as const;
export type Level = (typeof LEVELS)[number];

/** A text that is cited: its name, its dates in words, and where in it. */
export interface CitedText {
  /** `SREN-31`, `CLOUD-AU-CENTRE`… */
  readonly code: string;
  readonly title: Text;
  readonly dates: Text;
  /** The ISO day from which it is cited here. */
  readonly date: string;
  readonly locator: Text;
  /** How the text itself is known: read, read through another, concluded. */
  readonly standing: Standing;
}

/** What one rule says of a situation. */
export interface Duty {
  readonly ruleId: string;
  readonly level: Level;
  readonly because: Text;
  readonly standing: Standing;
  /** What is a reading of ours in it; null when nothing is. */
  readonly reading: Text | null;
  readonly sources: readonly CitedText[];
  /** Only such a duty waits for the qualification of a provider. */
  readonly restsOnSecNumCloud: boolean;
}

export const DEROGATION_PATHS = ["minister", "minister-and-prime-minister"] as const;
export type DerogationPath = (typeof DEROGATION_PATHS)[number];

/** How a project that is already engaged may be let off for a time; where texts set other limits, both are given. */
export interface DerogationWay {
  readonly path: DerogationPath;
  /** `no` when the project is known to be engaged later than the texts allow, `unknown` when the day was not said. */
  readonly open: "yes" | "no" | "unknown";
  readonly because: Text;
  readonly limits: readonly { readonly months: number; readonly from: Text; readonly source: CitedText }[];
}

export const OVERLAY_CODES = [
  "provider-not-in-catalogue",
  "provider-not-known",
  "service-outside-scope",
  "service-scope-not-known",
] as const;
export type OverlayCode = (typeof OVERLAY_CODES)[number];

/** Why a must that rests on SecNumCloud cannot be met at this provider on this day. It changes no level. */
export interface Overlay {
  readonly code: OverlayCode;
  readonly because: Text;
  readonly standing: Standing;
  /** The day it was looked at, and the last day the answer was known for. */
  readonly day: string;
  readonly knownUntil: string | null;
  readonly sources: readonly CitedText[];
}

/** A rule that could not be decided, and what would decide it. */
export interface OpenRule {
  readonly ruleId: string;
  readonly level: Level;
  readonly missing: readonly SituationFact[];
}

/** The answer of a triage: what decides, what else is due, what stands in the way, and what is not known. */
export interface Obligation extends Duty {
  readonly ruleSet: string;
  readonly day: string;
  /** With `unknown`: the levels that remain possible, strictest first; else the level alone. */
  readonly possible: readonly Exclude<Level, "unknown">[];
  readonly derogation: DerogationWay | null;
  readonly further: readonly Duty[];
  readonly overlays: readonly Overlay[];
  readonly open: readonly OpenRule[];
  /** Facts whose absence leaves something open, each once. */
  readonly missing: readonly SituationFact[];
}
