import type { WorkloadFacts } from "@/lib/contract/eligibility";
import type { CRITICALITIES, DATA_CATEGORIES } from "@/lib/contract/words";
import type { Caller } from "@/lib/server/database";
import { editWorkload } from "@/lib/server/eligibility/edit-workload";
import { listWorkloads } from "@/lib/server/eligibility/list-workloads";
import { readWorkload } from "@/lib/server/eligibility/read-workload";

interface Said {
  readonly owner: string;
  readonly criticality: (typeof CRITICALITIES)[number];
  readonly dataCategories: (typeof DATA_CATEGORIES)[number][];
  readonly facts: Partial<WorkloadFacts>;
}

const COMMON: WorkloadFacts = {
  harms: [],
  harmsExamined: true,
  vitalSystem: false,
  hosting: "commercial-cloud",
  nature: "application",
  engagedOn: "2025-02-03",
  goLiveOn: null,
  contractEndsOn: null,
  licenceEndsOn: null,
};

/** So that the demonstration shows decisions of several kinds: one that cannot wait, one free to go, some to plan. All of it is invented. */
const SAID: Readonly<Record<string, Said>> = {
  "Assistant rédactionnel": {
    owner: "DNUM",
    criticality: "high",
    dataCategories: ["personal", "legally-protected-secret"],
    facts: { harms: ["public-order"], engagedOn: "2026-09-15", goLiveOn: "2027-03-01" },
  },
  "Paie des agents (recette)": { owner: "DRH", criticality: "low", dataCategories: ["internal"], facts: {} },
  "MC_rg-demarches_aks-demarches_francecentral": {
    owner: "DNUM",
    criticality: "moderate",
    dataCategories: ["internal"],
    facts: {},
  },
  "Portail des usagers (recette)": {
    owner: "DNUM",
    criticality: "low",
    dataCategories: ["internal"],
    facts: { contractEndsOn: "2027-12-31" },
  },
  Publipostage: {
    owner: "DICOM",
    criticality: "moderate",
    dataCategories: ["personal", "legally-protected-secret"],
    facts: { harms: ["public-order"], engagedOn: "2024-05-06", contractEndsOn: "2027-06-30" },
  },
};

/** What is said of a few more workloads. A record that somebody has written on is left alone. */
export async function seedDecisions(lead: Caller, where: { organisationId: string; projectId: string }): Promise<void> {
  const { items } = await listWorkloads(lead, { ...where, sort: "name", limit: 200 });
  for (const [name, { facts, ...said }] of Object.entries(SAID)) {
    const found = items.find((one) => one.name === name);
    if (!found) continue;
    const { revision } = await readWorkload(lead, { ...where, workloadId: found.id });
    if (revision > 0) continue;
    await editWorkload(lead, { ...where, workloadId: found.id, revision, name, ...said, facts: { ...COMMON, ...facts } });
  }
}
