import type { Edition } from "@/lib/domain/catalogue/edition";
import { DIRECTORY_FACTS, PROVIDERS } from "./directory.data";
import type { QualificationFact } from "./fact";
import type { Offer, Provider } from "./provider";

/** The subject of the editions' own facts. */
export const BLEU = { provider: "bleu", offer: "bleu-cloud" } as const;

/** What an edition says of Bleu's qualification, as facts. A source that the edition lacks claims nothing. */
export function factsOfEdition(edition: Pick<Edition, "qualification" | "sources" | "effectiveFrom">): QualificationFact[] {
  return edition.qualification.map(({ source: id, ...said }) => {
    const found = edition.sources.find((source) => source.id === id);
    const { title, locator, date, label } = found ?? { title: id, locator: id, date: said.knownUntil, label: "inference" };
    return {
      ...said,
      ...BLEU,
      id: ["shipped", BLEU.provider, said.scope, said.milestone].join(":"),
      source: { title, locator, date, label },
      since: edition.effectiveFrom,
      approvedAt: null,
    };
  });
}

/** Everything that ships: the directory's facts and those of an edition. */
export function shippedFacts(edition: Pick<Edition, "qualification" | "sources" | "effectiveFrom">): QualificationFact[] {
  return [...DIRECTORY_FACTS, ...factsOfEdition(edition)];
}

export function findProvider(id: string): Provider | undefined {
  return PROVIDERS.find((provider) => provider.id === id);
}

export function findOffer(provider: string, offer: string): Offer | undefined {
  return findProvider(provider)?.offers.find(({ id }) => id === offer);
}
