import type { Verdict } from "@/lib/domain/eligibility/verdict";
import type { Locale } from "@/lib/domain/locale";

interface ScoreTexts {
  readonly usage: string;
  readonly unknownOption: string;
  readonly unknownEdition: string;
  readonly editions: string;
  readonly unreadable: string;
  readonly edition: string;
  readonly resources: string;
  readonly shapes: string;
  readonly unmapped: string;
  readonly labels: string;
  readonly rejected: string;
  readonly row: string;
  readonly more: string;
  readonly verdicts: Readonly<Record<Verdict, string>>;
}

const FR: ScoreTexts = {
  usage: "Usage : npm run --silent score -- [--json] [--edition ID] FICHIER...",
  unknownOption: "Option inconnue :",
  unknownEdition: "Édition inconnue :",
  editions: "Éditions livrées :",
  unreadable: "Illisible :",
  edition: "édition",
  resources: "ressources",
  shapes: "formes",
  unmapped: "Types sans service :",
  labels: "Libellés sans type :",
  rejected: "lignes non lues :",
  row: "ligne",
  more: "de plus",
  verdicts: {
    eligible: "éligible",
    conditional: "sous condition",
    planned: "annoncé",
    redesign: "à reconcevoir",
    unknown: "inconnu",
    "not-eligible": "non éligible",
    configuration: "configuration",
  },
};

const EN: ScoreTexts = {
  usage: "Usage: npm run --silent score -- [--json] [--edition ID] FILE...",
  unknownOption: "Unknown option:",
  unknownEdition: "Unknown edition:",
  editions: "Shipped editions:",
  unreadable: "Unreadable:",
  edition: "edition",
  resources: "resources",
  shapes: "shapes",
  unmapped: "Types without a service:",
  labels: "Labels without a type:",
  rejected: "rows not read:",
  row: "row",
  more: "more",
  verdicts: {
    eligible: "eligible",
    conditional: "conditional",
    planned: "planned",
    redesign: "redesign",
    unknown: "unknown",
    "not-eligible": "not eligible",
    configuration: "configuration",
  },
};

export function scoreTexts(locale: Locale): ScoreTexts {
  return locale === "fr" ? FR : EN;
}

/** French where the terminal is French, English elsewhere. */
export function localeOf(environment: Readonly<Record<string, string | undefined>>): Locale {
  const language = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || "";
  return language.toLowerCase().startsWith("fr") ? "fr" : "en";
}
