import type { QualificationFact } from "./fact";
import type { Provider } from "./provider";
import type { Milestone, Scope } from "./words";

// Carried over from the public record gathered in November 2026; each line keeps its source, its date and how far it goes.
const ANSSI_13: QualificationFact["source"] = { title: "Catalogue mensuel de l’ANSSI, transcrit par un tiers", locator: "Transcription relevée le 2026-09-13 ; à recontrôler sur le catalogue de l’ANSSI", date: "2026-09-13", label: "secondary" };
const ANSSI_08: QualificationFact["source"] = { title: "Catalogue de l’ANSSI du 8 septembre 2026 (12 prestataires, 27 services), résumé par un tiers", locator: "dimitri/faits-politiques.fr docs/souverainete-numerique.md v5 (2026-09-19)", date: "2026-09-08", label: "secondary" };
const ABSENT: QualificationFact["source"] = { title: "Absence des 12 prestataires du catalogue de l’ANSSI de septembre 2026", locator: "Déduit des transcriptions des 8 et 13 septembre 2026", date: "2026-09-13", label: "inference" };
const PRESS: QualificationFact["source"] = { title: "Presse, relevée pour la chronologie du projet", locator: "Presse ; référence exacte non conservée", date: "2026-11-22", label: "secondary" };
const FOUNDING: QualificationFact["source"] = { title: "Textes fondateurs du projet", locator: "Documents de cadrage relus le 2026-11-22", date: "2026-11-22", label: "secondary" };
const REQUIREMENT_19_6: QualificationFact["source"] = { title: "Référentiel SecNumCloud 3.2, exigence 19.6 (protection contre le droit extra-européen)", locator: "cyber.gouv.fr, SecNumCloud 3.2, 19.6 ; application au prestataire : déduction", date: "2022-03-08", label: "inference" };
const DOSSIER: QualificationFact["source"] = { title: "Dossier de faits du portail, d’après la presse et les publications des prestataires", locator: "Relevé du 2026-11-22", date: "2026-11-22", label: "secondary" };
const KNOWLEDGE: QualificationFact["source"] = { title: "Connaissance générale des auteurs, non relue à la source", locator: "Annuaire du portail, 2026-11-22", date: "2026-11-22", label: "inference" };
const AMERICAN = { fr: "Groupe américain de services cloud.", en: "American cloud group." };
const BLEU_J0: QualificationFact["source"] = { title: "Bleu valide le jalon J0 de la qualification SecNumCloud 3.2 pour un catalogue IaaS, PaaS, CaaS", locator: "bleucloud.fr, communiqué « Bleu valide le J0 » ; incyber ; clubic.com 562404", date: "2025-04-17", label: "fact" };

/** The day on which the directory was drawn up. */
export const DIRECTORY_DATE = "2026-11-22";

const GONE_NOTE = { fr: "Aucune décision de qualification n’est connue du portail pour ce prestataire.", en: "The portal knows of no qualification decision for this provider." };
const NON_EU = { source: REQUIREMENT_19_6, text: { fr: "L’exigence 19.6 veut un siège et un contrôle européens, et qu’aucun tiers extra-européen ne puisse obtenir les données : un prestataire sous contrôle extra-européen n’y répond pas en son nom propre.", en: "Requirement 19.6 wants a European head office and European control, and no non-European third party able to obtain the data: a provider under non-European control does not meet it in its own name." } };

export const PROVIDERS: readonly Provider[] = [
  {
    id: "bleu", name: "Bleu", source: DOSSIER, endedIn: null,
    what: { fr: "Coentreprise d’Orange et de Capgemini (50/50) ; technologie de Microsoft, qui n’a pas de part au capital.", en: "Joint venture of Orange and Capgemini (50/50); technology of Microsoft, which holds no share." },
    offers: [{ id: "bleu-cloud", name: { fr: "Cloud de confiance Bleu", en: "Bleu trusted cloud" } }],
    events: [
      { when: "2021-05-26", what: { fr: "Annonce de Bleu.", en: "Bleu is announced." }, source: { title: "Annonce de Bleu par Orange et Capgemini", locator: "nextinpact, le brief 47232", date: "2021-05-27", label: "fact" } },
      { when: "2024-01-15", what: { fr: "Lancement commercial.", en: "Commercial launch." }, source: { title: "Lancement commercial de Bleu", locator: "newsroom.orange.com, 15 janvier 2024", date: "2024-01-15", label: "fact" } },
      { when: "2025-04-17", what: { fr: "Jalon J0 de la qualification SecNumCloud 3.2.", en: "Milestone J0 of the SecNumCloud 3.2 qualification." }, source: BLEU_J0 },
      { when: "2025-11-17", what: { fr: "Jalon J1 validé pour IaaS, PaaS, CaaS ; une autre source écrit « septembre 2025 ».", en: "Milestone J1 validated for IaaS, PaaS, CaaS; another source writes “September 2025”." }, source: { title: "Communiqué de Bleu du 17 novembre 2025, cité par des tiers", locator: "Communiqué Bleu, Paris, 17 novembre 2025", date: "2025-11-17", label: "secondary" } },
      { when: "2026-03-25", what: { fr: "Qualification espérée avant la fin de 2026.", en: "Qualification hoped for before the end of 2026." }, source: { title: "LeMagIT, cité par un tiers", locator: "lemagit.fr/actualites/366640812", date: "2026-03-25", label: "secondary" } },
    ],
  },
  {
    id: "ovhcloud", name: "OVHcloud", source: ANSSI_13, endedIn: null,
    what: { fr: "Trois services d’infrastructure au catalogue de l’ANSSI de septembre 2026.", en: "Three infrastructure services in the ANSSI catalogue of September 2026." },
    offers: [
      { id: "hosted-private-cloud", name: { fr: "Hosted Private Cloud (VMware)", en: "Hosted Private Cloud (VMware)" } },
      { id: "bare-metal-pod", name: { fr: "Bare Metal Pod", en: "Bare Metal Pod" } },
      { id: "snc-cloud-platform", name: { fr: "SNC Cloud Platform", en: "SNC Cloud Platform" } },
    ],
    events: [],
  },
  {
    id: "outscale", name: "3DS Outscale", source: ANSSI_13, endedIn: null,
    what: { fr: "Filiale de Dassault Systèmes.", en: "A company of Dassault Systèmes." },
    offers: [{ id: "iaas-cloud-on-demand", name: { fr: "IaaS Cloud on Demand", en: "IaaS Cloud on Demand" } }],
    events: [],
  },
  {
    id: "oodrive", name: "Oodrive", source: ANSSI_08, endedIn: null,
    what: { fr: "Travail collaboratif et partage de fichiers.", en: "Collaboration and file sharing." },
    offers: [{ id: "collaboration", name: { fr: "Collaboration et partage de fichiers", en: "Collaboration and file sharing" } }],
    events: [],
  },
  {
    id: "cloud-temple", name: "Cloud Temple", source: ANSSI_13, endedIn: null,
    what: { fr: "Infrastructure et plateforme de conteneurs au catalogue de l’ANSSI de septembre 2026.", en: "Infrastructure and a container platform in the ANSSI catalogue of September 2026." },
    offers: [
      { id: "secure-temple", name: { fr: "IaaS Secure Temple", en: "IaaS Secure Temple" } },
      { id: "paas-openshift", name: { fr: "PaaS OpenShift", en: "PaaS OpenShift" } },
    ],
    events: [{ when: "2022", what: { fr: "Première qualification de l’offre IaaS.", en: "First qualification of the IaaS offer." }, source: ANSSI_13 }],
  },
  {
    id: "numspot", name: "NumSpot", source: ANSSI_13, endedIn: null,
    what: { fr: "Plateforme de services cloud.", en: "Cloud services platform." },
    offers: [{ id: "cloud-services-platform", name: { fr: "Plateforme des services cloud", en: "Cloud services platform" } }],
    events: [],
  },
  {
    id: "s3ns", name: "S3NS", source: ANSSI_13, endedIn: null,
    what: { fr: "Thales Cloud Sécurisé ; technologie de Google.", en: "Thales Cloud Sécurisé; technology of Google." },
    offers: [{ id: "premi3ns", name: { fr: "Cloud de confiance S3NS (PREMI3NS)", en: "S3NS trusted cloud (PREMI3NS)" } }],
    events: [
      { when: "2025-11-05", what: { fr: "EDF retient Bleu et S3NS.", en: "EDF chooses Bleu and S3NS." }, source: { title: "EDF choisit Bleu et S3NS", locator: "clubic.com 585967 ; channelnews ; cio-online", date: "2025-11-05", label: "fact" } },
    ],
  },
  {
    id: "cegedim", name: "Cegedim", source: ANSSI_13, endedIn: null,
    what: { fr: "Infrastructure CegNumCloud.", en: "CegNumCloud infrastructure." },
    offers: [{ id: "cegnumcloud-secured-iaas", name: { fr: "CegNumCloud Secured IaaS", en: "CegNumCloud Secured IaaS" } }],
    events: [],
  },
  {
    id: "worldline", name: "Worldline", source: ANSSI_08, endedIn: null,
    what: { fr: "Service cloud ; la source ne dit pas lequel.", en: "A cloud service; the source does not say which." },
    offers: [{ id: "cloud", name: { fr: "Service cloud", en: "Cloud service" } }],
    events: [{ when: "2024-07", what: { fr: "Inscrit au catalogue sous la version 3.1 du référentiel.", en: "Listed under version 3.1 of the framework." }, source: ANSSI_08 }],
  },
  {
    id: "orange-business", name: "Orange Business", source: ANSSI_13, endedIn: null,
    what: { fr: "Infrastructure Cloud Avenue SecNum.", en: "Cloud Avenue SecNum infrastructure." },
    offers: [{ id: "cloud-avenue-secnum", name: { fr: "Cloud Avenue SecNum", en: "Cloud Avenue SecNum" } }],
    events: [],
  },
  {
    id: "whaller", name: "Whaller", source: ANSSI_08, endedIn: null,
    what: { fr: "Travail collaboratif.", en: "Collaboration." },
    offers: [{ id: "collaboration", name: { fr: "Collaboration", en: "Collaboration" } }],
    events: [],
  },
  {
    id: "cloud-solutions", name: "Cloud Solutions (Wimi)", source: ANSSI_08, endedIn: null,
    what: { fr: "Travail collaboratif Wimi.", en: "Wimi collaboration." },
    offers: [{ id: "wimi", name: { fr: "Wimi", en: "Wimi" } }],
    events: [],
  },
  {
    id: "index-education", name: "Index Éducation (Pronote)", source: ANSSI_08, endedIn: null,
    what: { fr: "Logiciel de vie scolaire Pronote.", en: "Pronote school software." },
    offers: [{ id: "pronote", name: { fr: "Pronote", en: "Pronote" } }],
    events: [],
  },
  {
    id: "scaleway", name: "Scaleway", source: ANSSI_08, endedIn: null,
    what: { fr: "Qualification en cours au constat de septembre 2026.", en: "Qualification in progress at the observation of September 2026." },
    offers: [{ id: "cloud", name: { fr: "Offre cloud", en: "Cloud offer" } }],
    events: [{ when: "2026-04-23", what: { fr: "Retenu par la Plateforme des données de santé ; le marché demandait SecNumCloud.", en: "Chosen by the Health Data Hub; the tender required SecNumCloud." }, source: { title: "La Plateforme des données de santé retient Scaleway", locator: "eucloudpatterns.eu", date: "2026-04-23", label: "fact" } }],
  },
  {
    id: "its-integra", name: "ITS Integra", source: ANSSI_08, endedIn: null,
    what: { fr: "Qualification en cours au constat de septembre 2026.", en: "Qualification in progress at the observation of September 2026." },
    offers: [{ id: "cloud", name: { fr: "Offre cloud", en: "Cloud offer" } }],
    events: [],
  },
  {
    id: "t-systems", name: "T-Systems", source: DOSSIER, endedIn: null,
    what: { fr: "Prestataire allemand ; opérateur de Microsoft Cloud Deutschland jusqu’à sa fermeture.", en: "German provider; operated Microsoft Cloud Deutschland until it closed." },
    offers: [{ id: "cloud", name: { fr: "Offre cloud", en: "Cloud offer" } }],
    events: [
      { when: "2015", what: { fr: "Microsoft Cloud Deutschland est annoncé, puis ouvert en 2016 ; surcoût moyen d’environ 25 % selon la presse.", en: "Microsoft Cloud Deutschland is announced, then opened in 2016; about 25 % dearer on average according to the press." }, source: { title: "Surcoût de Microsoft Cloud Deutschland", locator: "connect-professional.de citant Handelsblatt, 2018", date: "2018-12-31", label: "secondary" } },
      { when: "2018-08", what: { fr: "Microsoft Cloud Deutschland n’accepte plus de nouveaux clients.", en: "Microsoft Cloud Deutschland takes no new customers." }, source: { title: "Documentation d’Azure Allemagne", locator: "learn.microsoft.com, azure/germany", date: "2018-08-31", label: "fact" } },
      { when: "2021-10-29", what: { fr: "Fermeture de Microsoft Cloud Deutschland.", en: "Microsoft Cloud Deutschland closes." }, source: { title: "Clouds nationaux, Microsoft identity platform", locator: "learn.microsoft.com, msal-national-cloud", date: "2021-10-29", label: "fact" } },
    ],
  },
  {
    id: "oracle", name: "Oracle", source: KNOWLEDGE, endedIn: null,
    what: AMERICAN, remark: NON_EU,
    offers: [{ id: "cloud", name: { fr: "Offre cloud", en: "Cloud offer" } }],
    events: [],
  },
  {
    id: "aws", name: "AWS", source: KNOWLEDGE, endedIn: null,
    what: AMERICAN, remark: NON_EU,
    offers: [{ id: "cloud", name: { fr: "Offre cloud, dont European Sovereign Cloud", en: "Cloud offer, including European Sovereign Cloud" } }],
    events: [{ when: "2026-01-15", what: { fr: "Ouverture d’AWS European Sovereign Cloud (Brandebourg).", en: "AWS European Sovereign Cloud opens (Brandenburg)." }, source: { title: "Ouverture d’AWS European Sovereign Cloud, citée par un tiers", locator: "Article d’un tiers, relevé le 2026-11-22", date: "2026-01-15", label: "secondary" } }],
  },
  {
    id: "google", name: "Google Cloud", source: KNOWLEDGE, endedIn: null,
    what: { fr: "Groupe américain de services cloud ; fournit la technologie de S3NS, qui est qualifié pour son propre compte.", en: "American cloud group; supplies the technology of S3NS, which is qualified on its own account." }, remark: NON_EU,
    offers: [{ id: "cloud", name: { fr: "Offre cloud", en: "Cloud offer" } }],
    events: [],
  },
  {
    id: "numergy", name: "Numergy", source: FOUNDING,
    what: { fr: "« Cloud souverain » de SFR (47 %), Bull (20 %) et la Caisse des dépôts (33 %).", en: "“Sovereign cloud” of SFR (47 %), Bull (20 %) and Caisse des dépôts (33 %)." },
    endedIn: { when: "2016", what: { fr: "Arrêt.", en: "Stopped." }, source: FOUNDING },
    offers: [], events: [{ when: "2012", what: { fr: "Création.", en: "Founded." }, source: FOUNDING }],
  },
  {
    id: "cloudwatt", name: "Cloudwatt", source: PRESS,
    what: { fr: "« Cloud souverain » d’Orange (44,4 %), Thales (22,2 %) et la Caisse des dépôts (33,3 %).", en: "“Sovereign cloud” of Orange (44.4 %), Thales (22.2 %) and Caisse des dépôts (33.3 %)." },
    endedIn: { when: "2020", what: { fr: "Arrêt.", en: "Stopped." }, source: PRESS },
    offers: [],
    events: [
      { when: "2012", what: { fr: "Création.", en: "Founded." }, source: FOUNDING },
      { when: "2015", what: { fr: "Absorbé par Orange.", en: "Absorbed by Orange." }, source: PRESS },
    ],
  },
];

type Row = readonly [provider: string, offer: string, scopes: readonly (Scope | null)[], milestone: Milestone, on: string | null, validTo: string | null, decision: string | null];

/** Qualified by a decision whose number and validity are in the transcription of the catalogue. */
const DECIDED: readonly Row[] = [
  ["cegedim", "cegnumcloud-secured-iaas", ["iaas"], "J3", "2024-12-04", "2027-12-04", "1951"],
  ["cloud-temple", "paas-openshift", ["paas"], "J3", "2025-05-30", "2028-05-30", "919"],
  ["cloud-temple", "secure-temple", ["iaas"], "J3", "2026-07-31", "2028-05-30", "3389"],
  ["numspot", "cloud-services-platform", ["iaas"], "J3", "2026-07-31", "2029-07-31", "3395"],
  ["ovhcloud", "hosted-private-cloud", ["iaas"], "J3", "2023-12-28", "2026-12-29", "2279"],
  ["ovhcloud", "bare-metal-pod", ["iaas"], "J3", "2025-03-24", "2028-03-24", "559"],
  ["ovhcloud", "snc-cloud-platform", ["iaas"], "J3", "2026-07-31", "2029-07-31", "3393"],
  ["orange-business", "cloud-avenue-secnum", ["iaas"], "J3", "2025-07-11", "2028-07-11", "1147"],
  ["outscale", "iaas-cloud-on-demand", ["iaas"], "J3", "2023-11-30", "2026-11-30", "2118"],
  ["s3ns", "premi3ns", ["iaas", "paas", "caas"], "J3", "2025-12-17", "2028-12-17", "2057"],
];
/** In the catalogue of 8 September 2026; decision and validity were not found. */
const LISTED: readonly Row[] = [
  ["oodrive", "collaboration", ["saas"], "J3", null, null, null],
  ["whaller", "collaboration", ["saas"], "J3", null, null, null],
  ["worldline", "cloud", [null], "J3", null, null, null],
  ["cloud-solutions", "wimi", ["saas"], "J3", null, null, null],
  ["index-education", "pronote", ["saas"], "J3", null, null, null],
];
const PENDING: readonly Row[] = [
  ["scaleway", "cloud", ["iaas", "paas"], "pending", null, null, null],
  ["its-integra", "cloud", [null], "pending", null, null, null],
];
const NOT_LISTED: readonly Row[] = ["t-systems", "oracle", "aws", "google"].map((id): Row => [id, "cloud", [null], "none", "2026-09-08", null, null]);

const DECIDED_NOTE = { fr: "Décision de qualification de l’ANSSI, telle que le catalogue la donne. Elle vaut pour cette offre et cette classe de services.", en: "Qualification decision of ANSSI, as the catalogue gives it. It holds for this offer and this class of services." };
const RENEWED_NOTE = { fr: "Renouvellement du 31 juillet 2026 ; l’offre IaaS a été qualifiée une première fois en 2022.", en: "Renewal of 31 July 2026; the IaaS offer was first qualified in 2022." };
const LISTED_NOTE = { fr: "Nommé au catalogue ce jour-là ; ni le numéro de la décision ni sa validité n’ont été trouvés.", en: "Named in the catalogue that day; neither the number of the decision nor its validity was found." };
const PENDING_NOTE = { fr: "Dit en cours de qualification, et absent du catalogue ; le jalon n’est pas connu.", en: "Said to be in qualification, and absent from the catalogue; the milestone is not known." };
const J0_NOTE = { fr: "Jalon J0 : la demande est acceptée. Ce n’est pas une qualification.", en: "Milestone J0: the application is accepted. This is not a qualification." };

function facts(rows: readonly Row[], source: QualificationFact["source"], knownUntil: string, note: QualificationFact["note"]): QualificationFact[] {
  return rows.flatMap(([provider, offer, scopes, milestone, on, validTo, decision]) =>
    scopes.map((scope) => ({
      id: ["shipped", provider, offer, scope ?? "any", milestone].join(":"),
      provider, offer, scope, milestone, on, knownUntil,
      validFrom: validTo === null ? null : on, validTo, decision, source,
      note: decision === "3389" ? RENEWED_NOTE : note,
      since: DIRECTORY_DATE, approvedAt: null,
    })),
  );
}

/** Facts that ship with the directory. Those of Bleu after J0 belong to the catalogue edition. */
export const DIRECTORY_FACTS: readonly QualificationFact[] = [
  ...facts(DECIDED, ANSSI_13, "2026-09-13", DECIDED_NOTE),
  ...facts(LISTED, ANSSI_08, "2026-09-08", LISTED_NOTE),
  ...facts(PENDING, ANSSI_08, "2026-09-08", PENDING_NOTE),
  ...facts(NOT_LISTED, ABSENT, "2026-09-13", GONE_NOTE),
  ...facts([["bleu", "bleu-cloud", ["iaas", "paas", "caas"], "J0", "2025-04-17", null, null]], BLEU_J0, "2025-11-16", J0_NOTE),
];

