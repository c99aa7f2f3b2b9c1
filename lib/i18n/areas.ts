/** One message file per area and language: `messages/{fr,en}/<area>.json`. The file name is the namespace. */
export const AREAS = [
  "common",
  "eligibility-words",
  "shell",
  "access",
  "catalogue",
  "inventory",
  "eligibility",
  "workload",
  "decision",
  "organisation",
  "admin",
  "people",
  "mail",
  "account",
  "audit",
  "training",
  "assessment",
  "evidence",
  "second-reading",
  "exchange",
  "own-questionnaire",
  "programme",
  "readiness",
  "dashboard",
  "milestone",
  "move",
  "obligation",
  "microsoft365-import",
  "microsoft365-move",
  "provider",
  "edition",
  "picture",
] as const;
export type Area = (typeof AREAS)[number];

/** What every client component may use without asking. */
export const EVERYWHERE: readonly Area[] = ["common", "eligibility-words"];
