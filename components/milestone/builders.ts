import type { MilestoneView } from "@/lib/contract/milestone";

const ID = "66666666-6666-4666-8666-666666666666";

/** Taken by hand, of forty workloads that are judged. */
export const aMilestone = (over: Partial<MilestoneView> = {}): MilestoneView => ({
  id: ID,
  trigger: "manual",
  name: "Comité de novembre",
  note: "",
  decision: null,
  rules: { editionId: "2026-11", engineVersion: 1, formula: "2026-11", ruleSet: "2026-08", gates: "1.0" },
  figures: { score: 54.2, completeness: 0.8, firm: 0.35, deciding: 40, eligible: 18, weak: 12, pressing: 1 },
  sha256: "a".repeat(64),
  by: "Camille Exemple",
  at: "2026-11-22T09:00:00.000Z",
  withdrawn: null,
  ...over,
});
