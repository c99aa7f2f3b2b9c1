import type { WorkloadFacts } from "@/lib/contract/eligibility";
import type { SaidOfQuestions } from "./fill-assessment";
import type { Said } from "./say-of-workloads";

/** All of it is invented. */
export const COMMON: WorkloadFacts = {
  harms: [],
  harmsExamined: true,
  vitalSystem: false,
  hosting: "commercial-cloud",
  nature: "application",
  engagedOn: "2025-03-03",
  goLiveOn: null,
  contractEndsOn: null,
  licenceEndsOn: null,
};

/** A workload for each fate; nothing is said of the sensors: a question left open. */
export const SAID: Readonly<Record<string, Said>> = {
  "Instruction des aides": {
    owner: "Interventions",
    criticality: "high",
    dataCategories: ["personal", "essential-state-mission"],
    facts: { harms: ["public-order"], goLiveOn: "2027-09-30" },
  },
  Téléservice: {
    owner: "Interventions",
    criticality: "high",
    dataCategories: ["personal"],
    facts: { nature: "online-service", contractEndsOn: "2027-12-31" },
  },
  Paie: { owner: "Ressources humaines", criticality: "high", dataCategories: ["personal"], facts: {} },
  "Correspondance de défense": { owner: "Cabinet", criticality: "high", dataCategories: ["classified"], facts: {} },
  "Site institutionnel": {
    owner: "Communication",
    criticality: "low",
    dataCategories: ["public"],
    facts: { nature: "public-site" },
  },
  "Socle réseau": { owner: "Informatique", criticality: "moderate", dataCategories: ["internal"], facts: {} },
};

export const QUESTIONNAIRE = "organisational-readiness";
/** Enough to see figures move, with most of the work still to do. */
export const ANSWERED = 15;
export const ANSWERS: SaidOfQuestions = {
  "programme-leads": { kind: "people", names: ["Personne fictive (direction)"] },
  "arbitration-days": { kind: "number", number: 8 },
};

export const DEROGATION = {
  subject: "Maintien du téléservice sur l’hébergement actuel, le temps qu’une offre conforme soit disponible.",
  authority: "Autorité fictive",
  reference: "DER-0001 (fictive)",
} as const;

export const NO_GO =
  "Les équipes ne sont pas encore formées et les mesures de terrain ne sont pas décrites\u202f: le passage est reporté.";
