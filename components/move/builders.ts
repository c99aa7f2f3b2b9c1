import type { MoveView } from "@/lib/contract/move";

const words = (fr: string, en: string) => ({ fr, en });

type Source = MoveView["endpoints"][number]["sources"][number];
const GUIDE: Source = {
  id: "germany-security",
  title: words("Quitter Azure Allemagne : sécurité", "Leaving Azure Germany: security"),
  locator: "articles/germany/germany-migration-security.md",
  date: "2020-11-18",
  label: "fact",
};
const READING: Source = {
  id: "portal-reading",
  title: words("Lecture des auteurs du portail", "Reading by the portal’s authors"),
  locator: "Guide de déplacement du portail",
  date: "2026-11-22",
  label: "inference",
};
const VAULT = { id: "key-vault", name: words("Coffre de clés", "Key vault") };

/** A guide with one of everything: a vault that moves by precedent, an oddity that nothing is known of. */
export function aMoveView(override: Partial<MoveView> = {}): MoveView {
  return {
    workload: { id: "44444444-4444-4444-8444-444444444446", name: "Paie", key: "group:paie" },
    resources: 3,
    edition: { id: "2026-11", title: words("Édition de novembre", "November edition") },
    steps: [
      {
        id: "keys",
        title: words("Clés et secrets", "Keys and secrets"),
        purpose: words("Avant ce qu’ils protègent.", "Before what they protect."),
        services: [
          {
            ...VAULT,
            resources: 2,
            method: "recreate",
            basis: "precedent",
            like: null,
            how: words("Créer un coffre neuf.", "Create a new vault."),
            lost: words("Les clés.", "The keys."),
            tools: ["ARM"],
            replacement: words("Un coffre à vous.", "A vault of your own."),
            sources: [GUIDE],
          },
          {
            id: "oddity",
            name: words("Étrangeté", "Oddity"),
            resources: 1,
            method: "unknown",
            basis: "none",
            like: null,
            how: words("À demander.", "To be asked."),
            lost: null,
            tools: [],
            replacement: null,
            sources: [READING],
          },
        ],
        breaks: [
          {
            id: "keys",
            toCheck: true,
            services: [VAULT],
            sources: [GUIDE],
            title: words("Les clés ne suivent pas", "Keys do not follow"),
            text: words("De nouvelles clés sont créées.", "New keys are created."),
          },
        ],
        checklist: [
          {
            id: "vault-inventory",
            toCheck: false,
            services: [],
            sources: [READING],
            text: words("Relever les clés.", "Record the keys."),
            questions: [
              {
                id: "keys-and-secrets",
                assessmentId: "44444444-4444-4444-8444-444444444447",
                questionnaire: words("Préparation technique", "Technical readiness"),
                text: words("Les clés sont-elles prêtes ?", "Are the keys ready?"),
              },
            ],
          },
        ],
      },
    ],
    methods: [
      { method: "recreate", services: 1, resources: 2 },
      { method: "unknown", services: 1, resources: 1 },
    ],
    endpoints: [
      {
        ...VAULT,
        always: false,
        today: "https://<vault>.vault.azure.net",
        bleu: "https://<vault>.vault.sovcloud-api.fr",
        confidence: "confirmed",
        note: null,
        sources: [READING],
      },
      {
        id: "service-bus",
        name: words("Files", "Queues"),
        always: true,
        today: "*.servicebus.windows.net",
        bleu: null,
        confidence: "none",
        note: null,
        sources: [GUIDE],
      },
    ],
    silent: [],
    unmapped: 0,
    linked: true,
    ...override,
  };
}
