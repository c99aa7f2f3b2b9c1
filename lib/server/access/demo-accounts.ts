import type { MemberRole, PlatformRole } from "@/lib/domain/access/policy";
import { isDemonstration } from "../env";

export interface DemoAccount {
  readonly role: "project-lead" | "consultant" | "executive" | PlatformRole;
  readonly email: string;
  readonly name: string;
  readonly password: string;
}

/** Known passwords on purpose: they exist in demonstration mode only, which is bound to the loopback address. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  {
    role: "project-lead",
    email: "cheffe.projet@demonstration.invalid",
    name: "Claire Fontaine",
    password: "demonstration-cheffe-de-projet",
  },
  { role: "consultant", email: "consultant@demonstration.invalid", name: "Karim Benali", password: "demonstration-consultant" },
  { role: "executive", email: "direction@demonstration.invalid", name: "Hélène Marchand", password: "demonstration-direction" },
  {
    role: "portfolio-executive",
    email: "portefeuille@demonstration.invalid",
    name: "Sophie Aubert",
    password: "demonstration-portefeuille",
  },
  {
    role: "administrator",
    email: "administration@demonstration.invalid",
    name: "Marc Delorme",
    password: "demonstration-administration",
  },
  {
    role: "catalogue-editor",
    email: "catalogue@demonstration.invalid",
    name: "Nadia Rousseau",
    password: "demonstration-catalogue",
  },
  {
    role: "catalogue-approver",
    email: "approbation@demonstration.invalid",
    name: "Étienne Vasseur",
    password: "demonstration-approbation",
  },
];

export interface DemoMember {
  readonly role: MemberRole;
  readonly email: string;
  readonly name: string;
  readonly password: string;
}
/** People of one of the demonstration's organisations, beside the accounts above. */
export interface DemoTeam {
  readonly organisation: string;
  readonly people: readonly DemoMember[];
}

/** One for all of them: it is hashed once. */
const TEAM_PASSWORD = "demonstration-equipe";

function team(organisation: string, ending: string, names: Partial<Record<MemberRole, string>>): DemoTeam {
  const people = (Object.keys(ADDRESS) as MemberRole[]).flatMap((role) => {
    const name = names[role];
    const email = `${ADDRESS[role]}.${ending}@demonstration.invalid`;
    return name ? [{ role, name, email, password: TEAM_PASSWORD }] : [];
  });
  return { organisation, people };
}
const ADDRESS: Readonly<Record<MemberRole, string>> = {
  "project-lead": "conduite",
  "organisation-executive": "direction",
  contributor: "contribution",
  reader: "lecture",
};

export const MINISTRY = team("Ministère de la Transition (démonstration)", "ministere", {
  contributor: "Thomas Leclerc",
  reader: "Julie Carpentier",
});
export const OPERATOR = team("Opérateur d’énergie de l’Arc (démonstration)", "energie", {
  "project-lead": "Antoine Mercier",
  "organisation-executive": "Isabelle Fabre",
  contributor: "Yasmine Cherif",
  reader: "Olivier Prigent",
});
export const HOSPITAL = team("Centre hospitalier de l’Estuaire (démonstration)", "hopital", {
  "project-lead": "Véronique Salaün",
  "organisation-executive": "Philippe Arnaud",
  contributor: "Mehdi Ouali",
  reader: "Cécile Guérin",
});
export const DELEGATION = team("Délégation aux affaires réservées (démonstration)", "delegation", {
  "project-lead": "Laurent Besson",
  "organisation-executive": "Anne-Marie Tissot",
  contributor: "Ronan Kermarrec",
  reader: "Fatou Diallo",
});
export const METROPOLIS = team("Métropole du Val-Lorne (démonstration)", "metropole", {
  "project-lead": "Solène Quéré",
  "organisation-executive": "Bertrand Maillot",
  contributor: "Lina Bouzid",
  reader: "Hervé Castaing",
});
export const WATERWAYS = team("Agence des itinéraires fluviaux (démonstration)", "fluvial", {
  "project-lead": "Guillaume Ferrand",
  "organisation-executive": "Odile Rambert",
  contributor: "Samir Toumi",
  reader: "Pauline Estève",
});
export const COUNTERS = team("Groupement des guichets solidaires (démonstration)", "guichets", {
  "project-lead": "Myriam Jolivet",
  "organisation-executive": "Alain Verdier",
  contributor: "Nolwenn Floch",
  reader: "Idriss Camara",
});
export const UNIVERSITY = team("Université des Hauts-Plateaux (démonstration)", "universite", {
  "project-lead": "Aurore Delmas",
  "organisation-executive": "Tanguy Rochard",
  contributor: "Wassim Haddou",
  reader: "Josiane Perrot",
});
export const DEPARTMENT = team("Département de la Vouivre (démonstration)", "departement", {
  "project-lead": "Romain Chastel",
  "organisation-executive": "Sylviane Bonnard",
  contributor: "Ophélie Gassama",
  reader: "Gérald Mounier",
});
export const DEMO_TEAMS: readonly DemoTeam[] = [
  MINISTRY,
  OPERATOR,
  HOSPITAL,
  DELEGATION,
  METROPOLIS,
  WATERWAYS,
  COUNTERS,
  UNIVERSITY,
  DEPARTMENT,
];

/** What the sign-in page may offer, or null outside demonstration mode. */
export function demoAccounts(): { readonly accounts: readonly DemoAccount[]; readonly teams: readonly DemoTeam[] } | null {
  return isDemonstration() ? { accounts: DEMO_ACCOUNTS, teams: DEMO_TEAMS } : null;
}
