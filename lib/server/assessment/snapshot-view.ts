import type { SnapshotView } from "@/lib/contract/assessment";
import type { StoredSnapshot } from "./store-snapshot";

const OCCASIONS = ["named", "submitted", "validated"] as const;

export function snapshotView(stored: StoredSnapshot, names: ReadonlyMap<string, string>): SnapshotView {
  const { id, name, occasion, questionnaireVersion, score, completeness, answered, questions, sha256, personId, at } = stored;
  return {
    id,
    name,
    occasion: OCCASIONS.find((known) => known === occasion) ?? "named",
    version: questionnaireVersion,
    score,
    completeness,
    answered,
    questions,
    sha256,
    by: { personId, name: names.get(personId) ?? "" },
    at: at.toISOString(),
  };
}
