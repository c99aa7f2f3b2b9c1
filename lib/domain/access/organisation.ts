/** Legal forms of `organisation_types` in the fact files; OIV, OSE and NIS2 are no legal forms: they stand beside it as statuses. */
export const LEGAL_FORMS = [
  "ministere",
  "administration_etat",
  "operateur_etat",
  "gip_liste",
  "collectivite",
  "hopital",
  "entreprise_privee",
  "defense_industrie",
] as const;
export type LegalForm = (typeof LEGAL_FORMS)[number];

export const STATUSES = ["oiv", "ose", "nis2-essential", "nis2-important"] as const;
export type Status = (typeof STATUSES)[number];
