import type { WorkloadFacts } from "@/lib/contract/eligibility";
import { ResourceGroup, type Row, tags } from "@/lib/domain/sandbox/resource-group";
import type { Invented } from "./demonstration-training";
import type { Said } from "@/lib/server/jobs/say-of-workloads";

const SUBSCRIPTION = "e94b07c6-52ad-4d1f-8b3e-9c61f27a0d58";
const group = (name: string, application: string) => new ResourceGroup(SUBSCRIPTION, name, tags(application, "Délégation"));

/** A small estate where nearly everything is classified. All of it is invented. */
export function delegationRows(): Row[] {
  const notes = group("rg-notes", "Notes réservées");
  for (let n = 1; n <= 4; n++) notes.machine(`vm-notes-${n}`, "Standard_D4s_v5", "Windows");
  notes.database("sql-notes", "notes").vault("kv-notes", "premium").storage("stnotes", "Standard_LRS");
  const cables = group("rg-telegrammes", "Télégrammes");
  for (let n = 1; n <= 3; n++) cables.machine(`vm-telegrammes-${n}`, "Standard_D4s_v5", "Linux");
  cables.vault("kv-telegrammes", "premium");
  const keys = group("rg-chiffrement", "Gestion des moyens de chiffrement");
  keys.machine("vm-chiffrement", "Standard_D2s_v5", "Linux").vault("kv-chiffrement", "premium");
  const clearances = group("rg-habilitations", "Suivi des habilitations");
  clearances.webApp("app-habilitations").database("sql-habilitations", "habilitations").vault("kv-habilitations");
  const site = group("rg-site", "Site institutionnel");
  site.webApp("app-site").storage("stsite", "Standard_LRS");
  return [notes, cables, keys, clearances, site].flatMap(({ rows }) => rows);
}

export const COMMON: Partial<WorkloadFacts> = { harms: ["public-order"] };

/** Classified information and its means of protection may go to no commercial cloud, qualified or not: instruction IGI 1300. */
export const SAID: Readonly<Record<string, Said>> = {
  "Notes réservées": { owner: "Cabinet", criticality: "vital", dataCategories: ["classified"], facts: {} },
  Télégrammes: { owner: "Transmissions", criticality: "vital", dataCategories: ["classified"], facts: {} },
  "Gestion des moyens de chiffrement": { owner: "Transmissions", criticality: "high", dataCategories: ["acssi"], facts: {} },
  "Suivi des habilitations": {
    owner: "Sécurité",
    criticality: "high",
    dataCategories: ["personal", "classified"],
    facts: {},
  },
  "Site institutionnel": {
    owner: "Communication",
    criticality: "low",
    dataCategories: ["public"],
    facts: { harms: [], nature: "public-site" },
  },
};

export const LEARNERS: readonly Invented[] = [
  { name: "Aurélien Blot", roles: ["security-officer"], done: 1 },
  { name: "Brigitte Oger", roles: ["architect"], done: 0.5 },
];

export const REFUSAL =
  "Quatre charges sur cinq traitent des informations classifiées ou leurs moyens de protection\u202f: elles ne peuvent rejoindre aucun cloud commercial, même qualifié. Le programme s’arrête ici\u202f; le site institutionnel sera étudié à part.";
