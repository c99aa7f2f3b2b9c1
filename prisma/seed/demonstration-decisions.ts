import type { WorkloadFacts } from "@/lib/contract/eligibility";
import type { Caller } from "@/lib/server/database";
import { type Said, sayOfWorkloads } from "@/lib/server/jobs/say-of-workloads";

const COMMON: Partial<WorkloadFacts> = { engagedOn: "2025-02-03" };

/** So that the demonstration shows decisions of several kinds: one that cannot wait, one free to go, some to plan. All of it is invented. */
const SAID: Readonly<Record<string, Said>> = {
  "Assistant rédactionnel": {
    owner: "DNUM",
    criticality: "high",
    dataCategories: ["personal", "legally-protected-secret"],
    facts: { harms: ["public-order"], engagedOn: "2026-09-15", goLiveOn: "2027-03-01" },
  },
  "Paie des agents (recette)": { owner: "DRH", criticality: "low", dataCategories: ["internal"], facts: {} },
  "Simulation du trafic": { owner: "DNUM", criticality: "moderate", dataCategories: ["internal"], facts: {} },
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
  await sayOfWorkloads(lead, where, SAID, COMMON);
}
