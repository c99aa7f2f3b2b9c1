import type { WorkloadView } from "@/lib/contract/eligibility";
import { CRITICALITIES, DATA_CATEGORIES, HARMS, HOSTINGS, NATURES } from "@/lib/contract/words";

export type DataCategory = (typeof DATA_CATEGORIES)[number];
export type Harm = (typeof HARMS)[number];
export const FACT_DAYS = ["engagedOn", "goLiveOn", "contractEndsOn", "licenceEndsOn"] as const;
export type FactDay = (typeof FACT_DAYS)[number];

/** What the form holds: words as typed, empty for nothing. */
export interface WorkloadDraft extends Record<FactDay, string> {
  name: string;
  owner: string;
  criticality: string;
  dataCategories: DataCategory[];
  harms: Harm[];
  /** Looked at, and nothing of the list would be harmed. */
  noHarm: boolean;
  vitalSystem: string;
  hosting: string;
  nature: string;
}
export const DRAFT_FIELDS = [
  "name",
  "owner",
  "criticality",
  "dataCategories",
  "harms",
  "vitalSystem",
  "hosting",
  "nature",
  ...FACT_DAYS,
] as const;
export type DraftField = (typeof DRAFT_FIELDS)[number];
type Kept = Pick<WorkloadView, "name" | "owner" | "criticality" | "dataCategories" | "facts">;

export function draftOf({ facts, ...workload }: Kept): WorkloadDraft {
  return {
    name: workload.name,
    owner: workload.owner ?? "",
    criticality: workload.criticality ?? "",
    dataCategories: [...workload.dataCategories],
    harms: [...facts.harms],
    noHarm: facts.harmsExamined && facts.harms.length === 0,
    vitalSystem: facts.vitalSystem === null ? "" : facts.vitalSystem ? "yes" : "no",
    hosting: facts.hosting ?? "",
    nature: facts.nature ?? "",
    engagedOn: facts.engagedOn ?? "",
    goLiveOn: facts.goLiveOn ?? "",
    contractEndsOn: facts.contractEndsOn ?? "",
    licenceEndsOn: facts.licenceEndsOn ?? "",
  };
}

/** What is sent: trimmed, empty as null, lists in the order of the product so that equal sets are equal. */
export function recordOf(draft: WorkloadDraft): Kept {
  const harms = HARMS.filter((harm) => draft.harms.includes(harm));
  return {
    name: draft.name.trim(),
    owner: draft.owner.trim() || null,
    criticality: CRITICALITIES.find((known) => known === draft.criticality) ?? null,
    dataCategories: DATA_CATEGORIES.filter((category) => draft.dataCategories.includes(category)),
    facts: {
      harms,
      harmsExamined: harms.length > 0 || draft.noHarm,
      vitalSystem: draft.vitalSystem === "" ? null : draft.vitalSystem === "yes",
      hosting: HOSTINGS.find((known) => known === draft.hosting) ?? null,
      nature: NATURES.find((known) => known === draft.nature) ?? null,
      engagedOn: draft.engagedOn || null,
      goLiveOn: draft.goLiveOn || null,
      contractEndsOn: draft.contractEndsOn || null,
      licenceEndsOn: draft.licenceEndsOn || null,
    },
  };
}

/** Fields on which two versions disagree. */
export function conflictingFields(mine: WorkloadDraft, theirs: WorkloadDraft): DraftField[] {
  const [a, b] = [recordOf(mine), recordOf(theirs)];
  return DRAFT_FIELDS.filter((field) => fieldOf(a, field) !== fieldOf(b, field));
}

function fieldOf({ facts, ...record }: Kept, field: DraftField): string {
  return JSON.stringify(field === "harms" ? [facts.harms, facts.harmsExamined] : { ...record, ...facts }[field]);
}
