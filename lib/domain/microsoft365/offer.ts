import offer from "./offer.json" with { type: "json" };

/** Parts of Microsoft 365 in the order of screens. */
export const OFFER_AREAS = [
  "mail",
  "content",
  "teams",
  "voice",
  "work",
  "apps",
  "viva",
  "power",
  "copilot",
  "identity",
  "device",
  "security",
  "compliance",
  "business",
  "platform",
] as const;
export type OfferArea = (typeof OFFER_AREAS)[number];

/** A service or feature of Microsoft 365: a service of the catalogue's edition, and what it is a part of. */
export interface Offered {
  readonly id: string;
  /** Without it, this cannot be there either; null: it stands on its own. */
  readonly parent: string | null;
  readonly area: OfferArea;
}

export const OFFER = offer as readonly Offered[];
const byId: ReadonlyMap<string, Offered> = new Map(OFFER.map((one) => [one.id, one]));

/** A service and what it is a part of, nearest first; an id of no service of Microsoft 365 stands alone. */
export function withParents(id: string): string[] {
  const parent = byId.get(id)?.parent ?? null;
  return parent === null ? [id] : [id, ...withParents(parent)];
}
