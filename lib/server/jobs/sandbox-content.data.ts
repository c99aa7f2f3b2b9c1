import type { WorkloadFacts } from "@/lib/contract/eligibility";
import type { Locale } from "@/lib/domain/locale";
import { SANDBOX_WORDS, type SandboxApp } from "@/lib/domain/sandbox/words";
import type { Text } from "@/lib/domain/text";
import type { SaidOfQuestions } from "./fill-assessment";
import type { Said } from "./say-of-workloads";

/** All of it is invented. */
export const COMMON: Partial<WorkloadFacts> = { engagedOn: "2025-03-03" };

/** A workload for each fate; nothing is said of the sensors: a question left open. */
const SAID: Readonly<Record<Exclude<SandboxApp, "sensors">, Omit<Said, "owner">>> = {
  grants: {
    criticality: "high",
    dataCategories: ["personal", "essential-state-mission"],
    facts: { harms: ["public-order"], goLiveOn: "2027-09-30" },
  },
  online: {
    criticality: "high",
    dataCategories: ["personal"],
    facts: { nature: "online-service", contractEndsOn: "2027-12-31" },
  },
  payroll: { criticality: "high", dataCategories: ["personal"], facts: {} },
  defence: { criticality: "high", dataCategories: ["classified"], facts: {} },
  site: { criticality: "low", dataCategories: ["public"], facts: { nature: "public-site" } },
  base: { criticality: "moderate", dataCategories: ["internal"], facts: {} },
};

/** What is said of each workload, by its name in a language. */
export function saidIn(locale: Locale): Readonly<Record<string, Said>> {
  const { apps } = SANDBOX_WORDS[locale];
  const said = Object.entries(SAID).map(([app, one]) => {
    const { name, department } = apps[app as SandboxApp];
    return [name, { ...one, owner: department }];
  });
  return Object.fromEntries(said);
}

export const QUESTIONNAIRE = "organisational-readiness";
/** Enough to see figures move, with most of the work still to do. */
export const ANSWERED = 15;
const LEAD: Text = { fr: "Personne fictive (direction)", en: "Invented person (management)" };
export function answersIn(locale: Locale): SaidOfQuestions {
  return {
    "programme-leads": { kind: "people", names: [LEAD[locale]] },
    "arbitration-days": { kind: "number", number: 8 },
  };
}

export const DEROGATION: Readonly<Record<"subject" | "authority" | "reference", Text>> = {
  subject: {
    fr: "Maintien du téléservice sur l’hébergement actuel, le temps qu’une offre conforme soit disponible.",
    en: "The online service stays where it is hosted today until a compliant offer is available.",
  },
  authority: { fr: "Autorité fictive", en: "Invented authority" },
  reference: { fr: "DER-0001 (fictive)", en: "DER-0001 (invented)" },
};

export const NO_GO: Text = {
  fr: "Les équipes ne sont pas encore formées et les mesures de terrain ne sont pas décrites\u202f: le passage est reporté.",
  en: "The teams are not trained yet and the field readings are not described: the gate is put off.",
};
