import type { Edition, Rule, Service, Source } from "./edition";

/** Entries of an edition by id. The browser builds one from the entries it was sent. */
export interface EditionLookup {
  readonly service: (id: string) => Service | undefined;
  readonly rule: (id: string) => Rule | undefined;
  readonly source: (id: string) => Source | undefined;
}

/** Indexes an edition, or the part of one that is at hand; the first of two equal ids counts. */
export function lookupOf(edition: Pick<Edition, "services" | "rules" | "sources">): EditionLookup {
  const services = byId(edition.services);
  const rules = byId(edition.rules);
  const sources = byId(edition.sources);
  return { service: (id) => services.get(id), rule: (id) => rules.get(id), source: (id) => sources.get(id) };
}

function byId<Entry extends { readonly id: string }>(entries: readonly Entry[]): Map<string, Entry> {
  const index = new Map<string, Entry>();
  for (const entry of entries) if (!index.has(entry.id)) index.set(entry.id, entry);
  return index;
}
