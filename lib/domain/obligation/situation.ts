import type { LegalForm, Status } from "../access/organisation";

export const CRITICALITIES = ["low", "moderate", "high", "vital"] as const;
export type Criticality = (typeof CRITICALITIES)[number];

export const DATA_CATEGORIES = [
  "public",
  "internal",
  "personal",
  "civil-status",
  "health",
  "essential-state-mission",
  "legally-protected-secret",
  "restricted",
  "acssi",
  "classified",
] as const;
export type DataCategory = (typeof DATA_CATEGORIES)[number];

/** What a breach of the data is likely to harm: the second of the two conditions of article 31 and of the circular of 2023. */
export const HARMS = ["public-order", "public-safety", "health-or-life", "intellectual-property"] as const;
export type Harm = (typeof HARMS)[number];

/** The kind of cloud aimed at. The texts on SecNumCloud are about a commercial offer of a private provider. */
export const HOSTINGS = ["commercial-cloud", "state-cloud", "own-premises"] as const;
export type Hosting = (typeof HOSTINGS)[number];

export const NATURES = ["application", "office-suite", "online-service", "public-site", "open-data"] as const;
export type Nature = (typeof NATURES)[number];

/** What a triage looks at. Null, no category and harms not examined say that a fact is not known, never that it is absent. */
export interface Situation {
  readonly legalForm: LegalForm;
  readonly statuses: readonly Status[];
  readonly dataCategories: readonly DataCategory[];
  readonly harms: readonly Harm[];
  /** True with no harm: examined, none found. */
  readonly harmsExamined: boolean;
  /** A system of vital importance, or an important one of an operator of vital importance. */
  readonly vitalSystem: boolean | null;
  readonly hosting: Hosting | null;
  readonly nature: Nature | null;
  /** ISO day on which the project was engaged. */
  readonly engagedOn: string | null;
  readonly criticality: Criticality | null;
}

/** Facts that people say of a workload, by the name under which a triage asks for them. */
export const SITUATION_FACTS = [
  "dataCategories",
  "harms",
  "vitalSystem",
  "hosting",
  "nature",
  "engagedOn",
  "criticality",
] as const satisfies readonly (keyof Situation)[];
export type SituationFact = (typeof SITUATION_FACTS)[number];
