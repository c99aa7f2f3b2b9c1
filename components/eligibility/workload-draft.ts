import type { WorkloadView } from "@/lib/contract/eligibility";
import { CRITICALITIES, DATA_CATEGORIES } from "@/lib/contract/words";

export type DataCategory = (typeof DATA_CATEGORIES)[number];
/** What the form holds: words as typed, empty for nothing. */
export interface WorkloadDraft {
  name: string;
  owner: string;
  criticality: string;
  dataCategories: DataCategory[];
}
export const DRAFT_FIELDS = ["name", "owner", "criticality", "dataCategories"] as const;
export type DraftField = (typeof DRAFT_FIELDS)[number];
type Kept = Pick<WorkloadView, "name" | "owner" | "criticality" | "dataCategories">;

export function draftOf(workload: Kept): WorkloadDraft {
  return {
    name: workload.name,
    owner: workload.owner ?? "",
    criticality: workload.criticality ?? "",
    dataCategories: [...workload.dataCategories],
  };
}

/** What is sent: trimmed, empty as null, categories in the order of the product so that equal sets are equal. */
export function recordOf(draft: WorkloadDraft): Kept {
  return {
    name: draft.name.trim(),
    owner: draft.owner.trim() || null,
    criticality: CRITICALITIES.find((known) => known === draft.criticality) ?? null,
    dataCategories: DATA_CATEGORIES.filter((category) => draft.dataCategories.includes(category)),
  };
}

/** Fields on which two versions disagree. */
export function conflictingFields(mine: WorkloadDraft, theirs: WorkloadDraft): DraftField[] {
  const [a, b] = [recordOf(mine), recordOf(theirs)];
  return DRAFT_FIELDS.filter((field) => JSON.stringify(a[field]) !== JSON.stringify(b[field]));
}
