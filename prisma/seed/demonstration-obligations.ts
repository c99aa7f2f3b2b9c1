import type { Caller } from "@/lib/server/database";
import { type Said, sayOfWorkloads } from "@/lib/server/jobs/say-of-workloads";
import { addDerogation } from "@/lib/server/obligation/add-derogation";
import { listDerogations } from "@/lib/server/obligation/list-derogations";

/** One workload of each fate; in the data warehouse the harms are still to be examined. All of it is invented. */
const SAID: Readonly<Record<string, Said>> = {
  "Démarches en ligne": {
    owner: "DNUM",
    criticality: "high",
    dataCategories: ["personal", "essential-state-mission"],
    facts: {
      harms: ["public-order"],
      nature: "online-service",
      engagedOn: "2025-03-03",
      goLiveOn: "2027-06-30",
      contractEndsOn: "2027-12-31",
    },
  },
  "Paie des agents": {
    owner: "DRH",
    criticality: "high",
    dataCategories: ["personal", "legally-protected-secret"],
    facts: { engagedOn: "2024-09-02", goLiveOn: "2027-03-31", licenceEndsOn: "2027-09-30" },
  },
  "Site institutionnel": { owner: "DICOM", criticality: "low", dataCategories: ["public"], facts: { nature: "public-site" } },
  "Entrepôt de données": {
    owner: "SDES",
    criticality: "moderate",
    dataCategories: ["internal", "legally-protected-secret"],
    facts: { harmsExamined: false },
  },
  "Suivi de la flotte": { owner: "DAF", criticality: "moderate", dataCategories: ["restricted"], facts: {} },
  "Archives courantes": { owner: "DAF", criticality: "moderate", dataCategories: ["internal", "classified"], facts: {} },
  Supervision: { owner: "DNUM", criticality: "high", dataCategories: ["internal"], facts: { vitalSystem: true } },
};

interface Where {
  readonly organisationId: string;
  readonly projectId: string;
}

/** What a few workloads need for their obligation to be known, and a derogation. A record that somebody has written on is left alone. */
export async function seedObligations(lead: Caller, where: Where): Promise<void> {
  const items = await sayOfWorkloads(lead, where, SAID);
  if ((await listDerogations(lead, where)).items.length > 0) return;
  await addDerogation(lead, {
    ...where,
    workloadId: items.find(({ name }) => name === "Démarches en ligne")?.id ?? null,
    subject: "Maintien des démarches en ligne sur l’hébergement actuel, le temps qu’une offre conforme soit disponible.",
    textCode: "SREN-31",
    state: "granted",
    authority: "Ministre chargé de la transition (démonstration)",
    requestedOn: "2026-05-04",
    primeMinisterOn: "2026-06-22",
    decidedOn: "2026-06-26",
    expiresOn: "2027-04-30",
    reference: "DER-2026-014 (démonstration)",
    note: "",
  });
}
