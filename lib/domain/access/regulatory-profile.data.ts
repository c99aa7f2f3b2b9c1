import type { LegalForm, Status } from "./organisation";
import type { BindingGround, Obligation } from "./regulatory-profile";

export const OBLIGATION_CODES = [
  "SREN-31",
  "CLOUD-AU-CENTRE",
  "RGS",
  "HDS",
  "RGPD",
  "LPM-SIIV",
  "NIS1-OSE",
  "NIS2",
  "DR",
  "CLASSIFIE",
] as const;
export type ObligationCode = (typeof OBLIGATION_CODES)[number];

const same = (text: string) => ({ fr: text, en: text });
const ANSSI_GUIDE = {
  fr: "ANSSI, recommandations pour l’hébergement des SI sensibles dans le cloud, juillet 2024",
  en: "ANSSI, recommendations for hosting sensitive systems in the cloud, July 2024",
};
const FAQ = {
  fr: "Circulaire n° 6404/SG du 31 mai 2023 ; foire aux questions de la DINUM du 23 février 2024",
  en: "Circular no. 6404/SG of 31 May 2023; DINUM’s questions and answers of 23 February 2024",
};
const BOUND = {
  fr: "Liée : un service qualifié SecNumCloud est obligatoire chez un prestataire privé pour les données d’une sensibilité particulière dont la violation porterait atteinte à l’ordre public, à la sécurité publique, à la santé ou à la vie des personnes, ou à la propriété intellectuelle. Pour les autres données, il n’est pas requis.",
  en: "Bound: with a private provider, a SecNumCloud-qualified service is mandatory for particularly sensitive data whose breach would harm public order, public security, people’s health or life, or intellectual property. For other data it is not required.",
};

/**
 * From the fact files `organisation_types` and `obligation_decision_rules`. Where the first omits them, the texts that `obligations`
 * says bind everybody (RGPD) or every administrative authority (RGS) are added to the forms concerned.
 */
export const BINDINGS_OF: Readonly<Record<LegalForm | Status, BindingGround>> = {
  ministere: {
    binding: "bound",
    because: BOUND,
    standing: "fact",
    source: {
      fr: "Loi n° 2024-449, art. 31 ; circulaire n° 6404/SG du 31 mai 2023",
      en: "Act no. 2024-449, art. 31; circular no. 6404/SG of 31 May 2023",
    },
    obligations: ["SREN-31", "CLOUD-AU-CENTRE", "RGS", "RGPD"],
  },
  administration_etat: {
    binding: "bound",
    because: {
      fr: `${BOUND.fr} L’article 31 vise toutes les administrations de l’État ; la circulaire ne nomme que les administrations centrales, elle est appliquée ici par analogie.`,
      en: `${BOUND.en} Article 31 is about all State administrations; the circular names the central ones only and is applied here by analogy.`,
    },
    standing: "inference",
    source: {
      fr: "Loi n° 2024-449, art. 31 (« administrations de l’État ») ; forme absente de la table des types d’organisation",
      en: "Act no. 2024-449, art. 31 (“administrations of the State”); form absent from the table of organisation types",
    },
    obligations: ["SREN-31", "CLOUD-AU-CENTRE", "RGS", "RGPD"],
  },
  operateur_etat: {
    binding: "bound",
    because: BOUND,
    standing: "fact",
    source: {
      fr: "Loi n° 2024-449, art. 31 ; circulaire n° 6404/SG du 31 mai 2023 (opérateurs du jaune budgétaire)",
      en: "Act no. 2024-449, art. 31; circular no. 6404/SG of 31 May 2023 (operators listed in the budget annex)",
    },
    obligations: ["SREN-31", "CLOUD-AU-CENTRE", "RGPD"],
  },
  gip_liste: {
    binding: "bound",
    because: {
      fr: `${BOUND.fr} Seuls sont liés les six groupements que le décret énumère ; cette liste n’a pas pu être consultée : vérifiez que le vôtre y figure.`,
      en: `${BOUND.en} Only the six groupings that the decree lists are bound; that list could not be consulted: check that yours is on it.`,
    },
    standing: "secondary",
    source: {
      fr: "Loi n° 2024-449, art. 31 ; décret n° 2026-272 du 14 avril 2026 (lu par résumé)",
      en: "Act no. 2024-449, art. 31; decree no. 2026-272 of 14 April 2026 (read in summary)",
    },
    obligations: ["SREN-31", "RGPD"],
  },
  collectivite: {
    binding: "recommended",
    because: {
      fr: "Non liée par la circulaire ni par l’article 31. Recommandé pour l’état civil et les données sensibles.",
      en: "Bound neither by the circular nor by article 31. Recommended for civil registration and sensitive data.",
    },
    standing: "fact",
    source: FAQ,
    obligations: ["RGS", "RGPD"],
  },
  hopital: {
    binding: "recommended",
    because: {
      fr: "Non lié par la circulaire ni par l’article 31. Recommandé pour les données sensibles ; l’hébergement des données de santé recueillies lors du soin relève de la certification HDS, indépendante de SecNumCloud.",
      en: "Bound neither by the circular nor by article 31. Recommended for sensitive data; hosting health data collected in care takes HDS certification, which is independent of SecNumCloud.",
    },
    standing: "fact",
    source: FAQ,
    obligations: ["HDS", "RGPD"],
  },
  entreprise_privee: {
    binding: "optional",
    because: {
      fr: "Aucune obligation : un choix de risque.",
      en: "No obligation: a choice about risk.",
    },
    standing: "fact",
    source: { fr: "Loi n° 2024-449, art. 31 (périmètre)", en: "Act no. 2024-449, art. 31 (scope)" },
    obligations: ["RGPD"],
  },
  defense_industrie: {
    binding: "case-by-case",
    because: {
      fr: "Selon les données : une information classifiée ne va jamais sur un cloud commercial, même qualifié ; une information Diffusion Restreinte demande une homologation, dont SecNumCloud n’est qu’un socle.",
      en: "It depends on the data: classified information never goes to a commercial cloud, even a qualified one; “Diffusion Restreinte” information takes an accreditation, of which SecNumCloud is a base only.",
    },
    standing: "fact",
    source: { fr: "II 901 ; IGI 1300 ; SecNumCloud 3.2, annexe 2", en: "II 901; IGI 1300; SecNumCloud 3.2, annex 2" },
    obligations: ["DR", "CLASSIFIE", "LPM-SIIV", "RGPD"],
  },
  oiv: {
    binding: "recommended",
    because: {
      fr: "Recommandé, et non imposé, pour les systèmes d’information d’importance vitale, qui suivent leurs propres règles.",
      en: "Recommended, not imposed, for systems of vital importance, which follow rules of their own.",
    },
    standing: "fact",
    source: ANSSI_GUIDE,
    obligations: ["LPM-SIIV"],
  },
  ose: {
    binding: "recommended",
    because: {
      fr: "Recommandé pour les systèmes sensibles des services essentiels ; aucun texte ne l’impose.",
      en: "Recommended for sensitive systems of essential services; no text imposes it.",
    },
    standing: "fact",
    source: ANSSI_GUIDE,
    obligations: ["NIS1-OSE", "NIS2"],
  },
  "nis2-essential": {
    binding: "recommended",
    because: {
      fr: "Traitée comme un opérateur de services essentiels : recommandé pour les systèmes sensibles. La transposition de NIS 2 n’était pas promulguée à la dernière date connue ; elle n’impose pas SecNumCloud.",
      en: "Treated as an operator of essential services: recommended for sensitive systems. The transposition of NIS 2 was not promulgated at the last known date; it does not impose SecNumCloud.",
    },
    standing: "inference",
    source: ANSSI_GUIDE,
    obligations: ["NIS2"],
  },
  "nis2-important": {
    binding: "optional",
    because: {
      fr: "NIS 2 n’impose pas SecNumCloud ; sa transposition n’était pas promulguée à la dernière date connue.",
      en: "NIS 2 does not impose SecNumCloud; its transposition was not promulgated at the last known date.",
    },
    standing: "secondary",
    source: {
      fr: "Projet de loi Résilience, dossier ouvert au 11 septembre 2026",
      en: "Resilience bill, file still open on 11 September 2026",
    },
    obligations: ["NIS2"],
  },
};

/** From the fact file `obligations`. */
export const OBLIGATIONS: Readonly<Record<ObligationCode, Obligation>> = {
  "SREN-31": {
    label: { fr: "Loi SREN, article 31", en: "SREN Act, article 31" },
    dates: {
      fr: "21 mai 2024 ; décret du 14 avril 2026 ; arrêté du 12 août 2026",
      en: "21 May 2024; decree of 14 April 2026; order of 12 August 2026",
    },
    standing: "secondary",
    source: {
      fr: "Loi n° 2024-449, art. 31 ; décret n° 2026-272 et arrêté du 12 août 2026, lus par résumés",
      en: "Act no. 2024-449, art. 31; decree no. 2026-272 and order of 12 August 2026, read in summaries",
    },
  },
  "CLOUD-AU-CENTRE": {
    label: { fr: "Circulaire « Cloud au centre »", en: "“Cloud au centre” circular" },
    dates: { fr: "5 juillet 2021, puis 31 mai 2023", en: "5 July 2021, then 31 May 2023" },
    standing: "fact",
    source: { fr: "Circulaires n° 6282-SG et n° 6404/SG", en: "Circulars no. 6282-SG and no. 6404/SG" },
  },
  RGS: {
    label: { fr: "Référentiel général de sécurité, version 2", en: "General security framework (RGS), version 2" },
    dates: { fr: "13 juin 2014", en: "13 June 2014" },
    standing: "fact",
    source: same("RGS v2.0"),
  },
  HDS: {
    label: { fr: "Certification « hébergeur de données de santé » (HDS)", en: "Health data hosting certification (HDS)" },
    dates: { fr: "arrêté du 26 avril 2024 ; pour tous au 16 mai 2026", en: "order of 26 April 2024; for all by 16 May 2026" },
    standing: "fact",
    source: { fr: "Code de la santé publique, art. L. 1111-8", en: "Public Health Code, art. L. 1111-8" },
  },
  RGPD: {
    label: { fr: "Règlement général sur la protection des données", en: "General Data Protection Regulation" },
    dates: { fr: "25 mai 2018", en: "25 May 2018" },
    standing: "fact",
    source: { fr: "Règlement (UE) 2016/679, art. 28 et 44 à 49", en: "Regulation (EU) 2016/679, art. 28 and 44 to 49" },
  },
  "LPM-SIIV": {
    label: {
      fr: "Systèmes d’information d’importance vitale (loi de programmation militaire)",
      en: "Systems of vital importance (military programming act)",
    },
    dates: { fr: "2013 ; arrêtés sectoriels de 2016 à 2019", en: "2013; sector orders of 2016 to 2019" },
    standing: "fact",
    source: { fr: "Code de la défense, art. L. 1332-6-1", en: "Defence Code, art. L. 1332-6-1" },
  },
  "NIS1-OSE": {
    label: { fr: "Directive NIS : opérateurs de services essentiels", en: "NIS directive: operators of essential services" },
    dates: { fr: "2018", en: "2018" },
    standing: "fact",
    source: { fr: "Loi n° 2018-133", en: "Act no. 2018-133" },
  },
  NIS2: {
    label: { fr: "Directive NIS 2 : projet de loi Résilience", en: "NIS 2 directive: Resilience bill" },
    dates: {
      fr: "non promulguée au 12 juin 2026 ; dossier ouvert au 11 septembre 2026",
      en: "not promulgated on 12 June 2026; file open on 11 September 2026",
    },
    standing: "secondary",
    source: { fr: "Dossier législatif, lu par des tiers", en: "Legislative file, read through third parties" },
  },
  DR: {
    label: { fr: "Diffusion Restreinte (II 901)", en: "“Diffusion Restreinte” (II 901)" },
    dates: { fr: "28 janvier 2015", en: "28 January 2015" },
    standing: "fact",
    source: { fr: "II 901 ; SecNumCloud 3.2, annexe 2 h", en: "II 901; SecNumCloud 3.2, annex 2 h" },
  },
  CLASSIFIE: {
    label: { fr: "Secret de la défense nationale (IGI 1300)", en: "National defence secrecy (IGI 1300)" },
    dates: { fr: "9 août 2021", en: "9 August 2021" },
    standing: "fact",
    source: { fr: "IGI 1300 ; SecNumCloud 3.2, annexe 2 f", en: "IGI 1300; SecNumCloud 3.2, annex 2 f" },
  },
};
