import type { WorkloadFacts } from "@/lib/contract/eligibility";
import type { SaidOfQuestions } from "@/lib/server/jobs/fill-assessment";
import type { Invented } from "./demonstration-training";
import { type GateToPass, inDays } from "./pass-gate";
import type { Said } from "@/lib/server/jobs/say-of-workloads";

/** What is true of every workload of the operator unless said otherwise. All of it is invented. */
export const COMMON: Partial<WorkloadFacts> = { engagedOn: "2025-09-01" };

/** Two systems of vital importance, restricted information in the maps and the badges, personal data of customers. */
export const SAID: Readonly<Record<string, Said>> = {
  "Historisation de la conduite": {
    owner: "Conduite",
    criticality: "vital",
    dataCategories: ["internal", "legally-protected-secret"],
    facts: { harms: ["public-safety", "public-order"], vitalSystem: true, goLiveOn: "2027-09-30" },
  },
  "Télésurveillance des postes": {
    owner: "Conduite",
    criticality: "vital",
    dataCategories: ["internal"],
    facts: { harms: ["public-safety"], vitalSystem: true },
  },
  "Contrôle d’accès aux sites": {
    owner: "Sûreté",
    criticality: "high",
    dataCategories: ["personal", "restricted"],
    facts: { harms: ["public-safety"] },
  },
  "Cartographie des ouvrages": {
    owner: "Patrimoine",
    criticality: "high",
    dataCategories: ["internal", "restricted"],
    facts: { harms: ["public-safety"] },
  },
  "Comptage communicant": {
    owner: "Distribution",
    criticality: "high",
    dataCategories: ["personal"],
    facts: { contractEndsOn: "2028-06-30" },
  },
  "Espace client": {
    owner: "Relation clients",
    criticality: "high",
    dataCategories: ["personal"],
    facts: { nature: "online-service", contractEndsOn: "2027-12-31" },
  },
  Facturation: {
    owner: "Relation clients",
    criticality: "high",
    dataCategories: ["personal"],
    facts: { goLiveOn: "2027-04-30", licenceEndsOn: "2027-11-30" },
  },
  "Prévision de production": { owner: "Marchés", criticality: "moderate", dataCategories: ["internal"], facts: {} },
  "Site public": { owner: "Communication", criticality: "low", dataCategories: ["public"], facts: { nature: "public-site" } },
  Intranet: { owner: "Communication", criticality: "low", dataCategories: ["internal"], facts: {} },
  "Socle réseau": { owner: "Systèmes d’information", criticality: "high", dataCategories: ["internal"], facts: {} },
  Journalisation: { owner: "Systèmes d’information", criticality: "high", dataCategories: ["internal"], facts: {} },
};

/** Of the fallback site, known by its plan only. */
export const SAID_OF_FALLBACK: Readonly<Record<string, Said>> = {
  "Conduite de secours": {
    owner: "Conduite",
    criticality: "vital",
    dataCategories: ["internal"],
    facts: { harms: ["public-safety"], vitalSystem: true, engagedOn: "2026-06-01", goLiveOn: "2027-06-30" },
  },
  "Portail d’astreinte": { owner: "Conduite", criticality: "moderate", dataCategories: ["personal"], facts: {} },
};

export const LEARNERS: readonly Invented[] = [
  { name: "Agathe Lemaire", roles: ["architect"], done: 1 },
  { name: "Bruno Castel", roles: ["architect", "security-officer"], done: 1 },
  { name: "Diane Peyrot", roles: ["administrator"], done: 1 },
  { name: "Eliott Masson", roles: ["administrator"], done: 1 },
  { name: "Flora Jacquin", roles: ["security-officer"], done: 0.8 },
  { name: "Gilles Tanguy", roles: ["support"], done: 0.6 },
  { name: "Houda Lamrani", roles: ["support"], done: 0.3 },
  { name: "Ivan Roche", roles: ["champion"], done: 0.4 },
];

const SECOND_FACTORS = "Les clés de sécurité sont commandées\u202f; elles seront remises avant l’ouverture du pilote.";
export const TRAINING: GateToPass = {
  gate: "training",
  note: "Les équipes sont formées\u202f: la préparation peut commencer.",
  remark: "Avis favorable.",
  reasons: { "leads-trained": "Le directeur de projet achève son parcours dans le mois." },
};
export const PREPARATION: GateToPass = {
  gate: "preparation",
  note: "L’inventaire est complet et l’évaluation de l’organisation est validée\u202f: le pilote portera sur la facturation, hors systèmes d’importance vitale.",
  remark: "Avis favorable\u202f: les systèmes d’importance vitale restent hors du pilote tant que leur périmètre n’est pas arrêté.",
  reasons: {
    "second-factors-on": SECOND_FACTORS,
    "technique-assessed": "L’évaluation technique couvre déjà le périmètre du pilote\u202f; le reste sera validé avant son bilan.",
    "few-undetermined": "Les services industriels sont à l’étude\u202f; ils n’entrent pas dans le pilote.",
    "solid-evidence": "Les preuves faibles portent sur des services que le pilote n’emploie pas.",
    "owners-named": "Les derniers responsables seront nommés au prochain comité.",
    "criticality-known": "Les dernières criticités seront arrêtées au prochain comité.",
    "data-classified": "Le classement des données s’achève avec les métiers.",
  },
};

/** Answers to questions of the assessments that no list of choices answers. */
export const ANSWERS: SaidOfQuestions = {
  "programme-leads": { kind: "people", names: ["Isabelle Fabre (direction)", "Antoine Mercier (conduite de projet)"] },
  "arbitration-days": { kind: "number", number: 6 },
  "workload-owners-share": { kind: "number", number: 100 },
  "workload-criticality-share": { kind: "number", number: 100 },
  "accreditation-date": { kind: "date", date: "2027-06-15" },
  "purchase-months": { kind: "number", number: 4 },
  "current-contract-end": { kind: "date", date: "2028-06-30" },
  "project-lead-time": { kind: "number", number: 80 },
  "pilot-start": { kind: "date", date: inDays(-21) },
  "pilot-measures": {
    kind: "text",
    text: "Clôture mensuelle tenue, délai d’édition des factures, aucun incident de niveau élevé.",
  },
  "inventory-coverage": { kind: "number", number: 95 },
  "tag-coverage": { kind: "number", number: 90 },
  "regions-count": { kind: "number", number: 1 },
  "data-volume": { kind: "number", number: 38 },
  "coexistence-months": { kind: "number", number: 9 },
  "rollback-hours": { kind: "number", number: 48 },
};
