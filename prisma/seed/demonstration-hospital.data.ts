import type { WorkloadFacts } from "@/lib/contract/eligibility";
import type { Invented } from "./demonstration-training";
import type { Said } from "@/lib/server/jobs/say-of-workloads";

/** The portal's own list of resources, as an administrator of the invented hospital saved it: names, kinds and groups, nothing more. */
const GROUPS: Readonly<Record<string, readonly (readonly [kind: string, name: string, count: number])[]>> = {
  "rg-dossier-patient": [
    ["Machine virtuelle", "vm-dpi", 6],
    ["Disque", "disque-dpi", 8],
    ["Interface réseau", "nic-dpi", 6],
    ["Serveur SQL", "sql-dpi", 1],
    ["Compte de stockage", "stdpi", 2],
    ["Coffre de clés", "kv-dpi", 1],
  ],
  "rg-imagerie": [
    ["Machine virtuelle", "vm-pacs", 4],
    ["Disque", "disque-pacs", 10],
    ["Interface réseau", "nic-pacs", 4],
    ["Compte de stockage", "stpacs", 3],
  ],
  "rg-prise-de-rendez-vous": [
    ["App Service", "app-rendez-vous", 2],
    ["Serveur SQL", "sql-rendez-vous", 1],
    ["Coffre de clés", "kv-rendez-vous", 1],
  ],
  "rg-site-internet": [
    ["App Service", "app-site", 1],
    ["Compte de stockage", "stsite", 1],
  ],
  "rg-reseau": [
    ["Réseau virtuel", "vnet-hopital", 2],
    ["Groupe de sécurité réseau", "nsg-hopital", 6],
    ["Adresse IP publique", "pip-hopital", 2],
  ],
};

export function hospitalInventory(): string {
  const rows = Object.entries(GROUPS).flatMap(([group, kinds]) =>
    kinds.flatMap(([kind, name, count]) =>
      Array.from({ length: count }, (_, n) => `"${name}-${n + 1}","${kind}","${group}","France Centre","Hôpital"`),
    ),
  );
  return ["NOM,TYPE,GROUPE DE RESSOURCES,EMPLACEMENT,ABONNEMENT", ...rows, ""].join("\n");
}

export const COMMON: Partial<WorkloadFacts> = { harmsExamined: false, vitalSystem: null };

/** What the hospital has said so far: health data where the law asks for certified hosting; the rest is still to come. */
export const SAID: Readonly<Record<string, Said>> = {
  "rg-dossier-patient": {
    owner: "Département d’information médicale",
    criticality: "vital",
    dataCategories: ["personal", "health"],
    facts: { harms: ["health-or-life"], harmsExamined: true },
  },
  "rg-imagerie": {
    owner: "Pôle imagerie",
    criticality: "high",
    dataCategories: ["personal", "health"],
    facts: { harms: ["health-or-life"], harmsExamined: true },
  },
  "rg-site-internet": {
    owner: "Communication",
    criticality: "low",
    dataCategories: ["public"],
    facts: { nature: "public-site", harmsExamined: true },
  },
};

export const LEARNERS: readonly Invented[] = [
  { name: "Armelle Joubert", roles: ["architect"], done: 0.3 },
  { name: "Benoît Sissoko", roles: ["administrator"], done: 0.5 },
  { name: "Clarisse Vidal", roles: ["security-officer"], done: 0.2 },
  { name: "Daniel Poulain", roles: ["support"], done: 0 },
];
