import type { DifferenceView, ImportView } from "@/lib/contract/inventory";

/** An import that waits for its confirmation; a test says only what it is about. */
export function anImport(overrides: Partial<ImportView> = {}): ImportView {
  return {
    id: "5b0d9a52-9a5e-4b0b-8f57-7c8b3d0a4f10",
    number: null,
    state: "previewed",
    fileName: "inventaire.json",
    format: "resource-graph-json",
    bytes: 41_234_567,
    by: "Camille Martin",
    createdAt: "2026-11-20T14:02:00.000Z",
    appliedAt: null,
    resources: 1200,
    rejected: 0,
    failure: null,
    warnings: [],
    types: [
      { type: "microsoft.compute/disks", service: { fr: "Disques gérés", en: "Managed disks" }, count: 800 },
      { type: "microsoft.contoso/widgets", service: null, count: 400 },
    ],
    unresolvedLabels: [],
    plan: { added: 1100, changed: 60, unchanged: 40, missing: 0 },
    removalConfirmed: false,
    progress: null,
    ...overrides,
  };
}

export function aDifference(overrides: Partial<DifferenceView> = {}): DifferenceView {
  return {
    kind: "changed",
    key: "k",
    name: "vm-paie",
    type: "microsoft.compute/virtualmachines",
    resourceGroup: "rg-paie",
    changes: [{ field: "fact:size", before: "standard_d2s_v3", after: "standard_nc6s_v3" }],
    verdictBefore: "eligible",
    verdictAfter: "planned",
    ...overrides,
  };
}
