import type { Locale } from "../locale";

/** Applications of the invented agency: one for each kind of answer that the portal gives. */
export const SANDBOX_APPS = ["grants", "online", "payroll", "sensors", "defence", "site", "base"] as const;
export type SandboxApp = (typeof SANDBOX_APPS)[number];

interface AppWords {
  /** As its resources are named by. */
  readonly slug: string;
  readonly name: string;
  readonly department: string;
}
interface SandboxWords {
  readonly file: string;
  readonly agency: string;
  /** Keys of the tags other than `application`, by which the estate is grouped. */
  readonly tags: { readonly department: string; readonly environment: string };
  readonly apps: Readonly<Record<SandboxApp, AppWords>>;
  readonly requests: string;
}

/** How the invented estate calls things, in either language: a sandbox is filled in one of them. */
export const SANDBOX_WORDS: Readonly<Record<Locale, SandboxWords>> = {
  fr: {
    file: "bac-a-sable.json",
    agency: "agence",
    tags: { department: "direction", environment: "environnement" },
    apps: {
      grants: { slug: "aides", name: "Instruction des aides", department: "Interventions" },
      online: { slug: "teleservice", name: "Téléservice", department: "Interventions" },
      payroll: { slug: "paie", name: "Paie", department: "Ressources humaines" },
      sensors: { slug: "mesures", name: "Mesures de terrain", department: "Études" },
      defence: { slug: "defense", name: "Correspondance de défense", department: "Cabinet" },
      site: { slug: "site", name: "Site institutionnel", department: "Communication" },
      base: { slug: "socle", name: "Socle réseau", department: "Informatique" },
    },
    requests: "demandes",
  },
  en: {
    file: "sandbox.json",
    agency: "agency",
    tags: { department: "department", environment: "environment" },
    apps: {
      grants: { slug: "grants", name: "Grant applications", department: "Grants" },
      online: { slug: "online", name: "Online service", department: "Grants" },
      payroll: { slug: "payroll", name: "Payroll", department: "Human resources" },
      sensors: { slug: "readings", name: "Field readings", department: "Studies" },
      defence: { slug: "defence", name: "Defence correspondence", department: "Director’s office" },
      site: { slug: "site", name: "Public website", department: "Communication" },
      base: { slug: "network", name: "Network foundation", department: "IT" },
    },
    requests: "requests",
  },
};
