import type { LegalForm, Status } from "@/lib/domain/access/organisation";
import { ResourceGroup, type Row, tags } from "@/lib/domain/sandbox/resource-group";
import { COUNTERS, type DemoTeam, DEPARTMENT, METROPOLIS, UNIVERSITY, WATERWAYS } from "@/lib/server/access/demo-accounts";
import type { Said } from "@/lib/server/jobs/say-of-workloads";
import type { Invented } from "./demonstration-training";

export interface Neighbour {
  readonly team: DemoTeam;
  readonly legalForm: LegalForm;
  readonly statuses: readonly Status[];
  readonly mission: string;
  readonly project: string;
  readonly fileName: string;
  readonly rows: () => Row[];
  readonly said: Readonly<Record<string, Said>>;
  readonly learners: readonly Invented[];
  /** Share of the executive's modules that are completed. */
  readonly studied: number;
  /** How many questions of the assessment of the organisation are answered. */
  readonly answered: number;
  /** Days until the first gate. */
  readonly due: number;
}

/** A subscription of which every resource group is an application. */
const groupsOf = (subscription: string) => (name: string, application: string, direction: string) =>
  new ResourceGroup(subscription, name, tags(application, direction));

function metropolisRows(): Row[] {
  const group = groupsOf("1f6b8d20-47ac-4e19-9c35-a80d52e7b641");
  const network = group("rg-billettique", "Billettique", "Mobilités");
  network.webApp("app-billettique").database("sql-billettique", "titres").vault("kv-billettique");
  const waste = group("rg-collecte", "Collecte des déchets", "Environnement");
  waste.machine("vm-collecte-1", "Standard_D2s_v5", "Linux").storage("stcollecte", "Standard_LRS");
  waste.add("Microsoft.Devices/IotHubs", "iot-bacs", { sku: { name: "S1", tier: "Standard", capacity: 1 } });
  const acts = group("rg-deliberations", "Délibérations", "Assemblées");
  acts.machine("vm-deliberations-1", "Standard_D2s_v5", "Windows").storage("stdeliberations", "Standard_GRS");
  const site = group("rg-site", "Site de la métropole", "Communication");
  site.webApp("app-site").storage("stsite", "Standard_LRS");
  return [network, waste, acts, site].flatMap(({ rows }) => rows);
}

function waterwaysRows(): Row[] {
  const group = groupsOf("c3d95e71-0b28-4f6a-b7e4-16f9a2d8053c");
  const locks = group("rg-ecluses", "Suivi des écluses", "Exploitation");
  for (let n = 1; n <= 3; n++) locks.machine(`vm-ecluses-${n}`, "Standard_D4s_v5", "Linux", [String(n)]);
  locks.database("sql-ecluses", "passages").vault("kv-ecluses");
  const tolls = group("rg-peages", "Péages de navigation", "Finances");
  tolls.machine("vm-peages-1", "Standard_D4s_v5", "Windows").database("sql-peages", "peages").vault("kv-peages");
  const notices = group("rg-avis", "Avis à la batellerie", "Exploitation");
  notices.machine("vm-avis-1", "Standard_D2s_v5", "Linux").storage("stavis", "Standard_ZRS");
  return [locks, tolls, notices].flatMap(({ rows }) => rows);
}

function countersRows(): Row[] {
  const group = groupsOf("86a0e4f3-5d17-4c92-8ab6-e91c7f30d2b5");
  const files = group("rg-dossiers", "Dossiers des usagers", "Accueil");
  files.webApp("app-dossiers").database("sql-dossiers", "dossiers").vault("kv-dossiers").storage("stdossiers", "Standard_GRS");
  const help = group("rg-assistant", "Assistant d’accueil", "Accueil");
  help.webApp("app-assistant");
  help.add("Microsoft.CognitiveServices/accounts", "oai-assistant", { kind: "OpenAI", sku: { name: "S0" } });
  const agenda = group("rg-agenda", "Agenda des permanences", "Réseau");
  agenda.machine("vm-agenda-1", "Standard_B2s", "Linux").database("sql-agenda", "agenda");
  return [files, help, agenda].flatMap(({ rows }) => rows);
}

function universityRows(): Row[] {
  const group = groupsOf("a94c0b57-62e1-4d38-b5f9-30c7e18d6f42");
  const theses = group("rg-theses", "Dépôt des thèses", "Bibliothèque");
  theses.webApp("app-theses").storage("sttheses", "Standard_GRS");
  const timetable = group("rg-emplois-du-temps", "Emplois du temps", "Scolarité");
  timetable.machine("vm-edt-1", "Standard_D2s_v5", "Linux").database("sql-edt", "edt");
  const computing = group("rg-calcul", "Calcul des laboratoires", "Recherche");
  computing.add("Microsoft.Databricks/workspaces", "dbw-calcul", { sku: { name: "premium" } }).storage("stcalcul", "Standard_LRS");
  return [theses, timetable, computing].flatMap(({ rows }) => rows);
}

function departmentRows(): Row[] {
  const group = groupsOf("5e20d7c8-9f43-4b1d-86ea-d7f5013ca96b");
  const schools = group("rg-colleges", "Restauration des collèges", "Éducation");
  schools.webApp("app-colleges").database("sql-colleges", "repas");
  const roads = group("rg-routes", "Viabilité des routes", "Routes");
  roads.machine("vm-routes-1", "Standard_D2s_v5", "Linux").storage("stroutes", "Standard_LRS");
  roads.add("Microsoft.Maps/accounts", "maps-routes", { kind: "Gen2", sku: { name: "G2" }, location: "global" });
  return [schools, roads].flatMap(({ rows }) => rows);
}

/** Five bodies that compare themselves with the others: small estates, each at its own pace. All of it is invented. */
export const NEIGHBOURS: readonly Neighbour[] = [
  {
    team: METROPOLIS,
    legalForm: "collectivite",
    statuses: ["nis2-essential"],
    mission: "Cadrage de la trajectoire",
    project: "Hébergement des services métropolitains",
    fileName: "resource-graph-metropole.json",
    rows: metropolisRows,
    said: {
      Billettique: { owner: "Mobilités", criticality: "high", dataCategories: ["personal"], facts: { nature: "online-service" } },
      Délibérations: { owner: "Assemblées", criticality: "moderate", dataCategories: ["internal"], facts: {} },
      "Site de la métropole": {
        owner: "Communication",
        criticality: "low",
        dataCategories: ["public"],
        facts: { nature: "public-site" },
      },
    },
    learners: [
      { name: "Corentin Lagarde", roles: ["architect"], done: 0.8 },
      { name: "Djamila Ferhat", roles: ["administrator"], done: 0.4 },
      { name: "Estelle Morvan", roles: ["security-officer"], done: 0.6 },
    ],
    studied: 0.5,
    answered: 18,
    due: 50,
  },
  {
    team: WATERWAYS,
    legalForm: "operateur_etat",
    statuses: [],
    mission: "Préparation de la sortie du centre de calcul",
    project: "Sortie du centre de calcul",
    fileName: "resource-graph-fluvial.json",
    rows: waterwaysRows,
    said: {
      "Suivi des écluses": {
        owner: "Exploitation",
        criticality: "high",
        dataCategories: ["internal"],
        facts: { harms: ["public-safety"] },
      },
      "Péages de navigation": {
        owner: "Finances",
        criticality: "high",
        dataCategories: ["personal"],
        facts: { contractEndsOn: "2028-03-31" },
      },
      "Avis à la batellerie": {
        owner: "Exploitation",
        criticality: "moderate",
        dataCategories: ["public"],
        facts: { nature: "public-site" },
      },
    },
    learners: [
      { name: "Fabien Loiseau", roles: ["architect", "administrator"], done: 1 },
      { name: "Ghislaine Amiot", roles: ["security-officer"], done: 1 },
      { name: "Hakim Zerrouki", roles: ["support"], done: 0.7 },
    ],
    studied: 1,
    answered: 26,
    due: 30,
  },
  {
    team: COUNTERS,
    legalForm: "gip_liste",
    statuses: [],
    mission: "Premier diagnostic",
    project: "Socle commun des guichets",
    fileName: "resource-graph-guichets.json",
    rows: countersRows,
    said: {
      "Dossiers des usagers": {
        owner: "Accueil",
        criticality: "high",
        dataCategories: ["personal", "legally-protected-secret"],
        facts: { harms: ["public-order"] },
      },
    },
    learners: [
      { name: "Jeanne Ollivier", roles: ["administrator"], done: 0.2 },
      { name: "Kévin Madec", roles: ["support"], done: 0 },
    ],
    studied: 0,
    answered: 6,
    due: 95,
  },
  {
    team: UNIVERSITY,
    legalForm: "operateur_etat",
    statuses: ["nis2-important"],
    mission: "Étude d’opportunité",
    project: "Hébergement des services numériques",
    fileName: "resource-graph-universite.json",
    rows: universityRows,
    said: {
      "Emplois du temps": { owner: "Scolarité", criticality: "moderate", dataCategories: ["personal"], facts: {} },
      "Dépôt des thèses": { owner: "Bibliothèque", criticality: "low", dataCategories: ["public"], facts: {} },
    },
    learners: [
      { name: "Léa Thibault", roles: ["architect"], done: 0.5 },
      { name: "Mathis Ribeiro", roles: ["security-officer"], done: 0.2 },
    ],
    studied: 0.25,
    answered: 12,
    due: 70,
  },
  {
    team: DEPARTMENT,
    legalForm: "collectivite",
    statuses: ["nis2-important"],
    mission: "Cadrage",
    project: "Renouvellement de l’hébergement",
    fileName: "resource-graph-departement.json",
    rows: departmentRows,
    said: {
      "Restauration des collèges": {
        owner: "Éducation",
        criticality: "moderate",
        dataCategories: ["personal"],
        facts: { nature: "online-service" },
      },
    },
    learners: [
      { name: "Nadège Collet", roles: ["administrator"], done: 0.9 },
      { name: "Olivier Sarda", roles: ["security-officer", "support"], done: 0.6 },
    ],
    studied: 0.75,
    answered: 20,
    due: 40,
  },
];
