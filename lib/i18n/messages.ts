import type { Locale } from "@/lib/domain/locale";
import { AREAS, type Area } from "./areas";

export interface MessageTree {
  [key: string]: string | MessageTree;
}

/** Read once: each import goes through a table of every file, for every page. */
const kept: Readonly<Record<Locale, Map<Area, MessageTree>>> = { fr: new Map(), en: new Map() };

/** The messages of some areas in one language. */
export async function loadMessages(locale: Locale, areas: readonly Area[] = AREAS): Promise<Record<string, MessageTree>> {
  const trees = kept[locale];
  await Promise.all(
    areas
      .filter((area) => !trees.has(area))
      .map(async (area) => {
        const file: { default: MessageTree } = await import(`./messages/${locale}/${area}.json`);
        trees.set(area, file.default);
      }),
  );
  const loaded: Record<string, MessageTree> = {};
  for (const area of areas) loaded[area] = trees.get(area) ?? {};
  return loaded;
}

/** A whole area (`shell`), or one section of it (`eligibility.estate`). */
export type MessagePart = Area | `${Area}.${string}`;

/** What some client components use of the messages, under the names that they have there. */
async function loadParts(locale: Locale, parts: readonly MessagePart[]): Promise<Record<string, MessageTree>> {
  const found = parts.map((part) => part.split(".", 2) as [Area, string?]);
  const loaded = await loadMessages(locale, [...new Set(found.map(([area]) => area))]);
  const chosen: Record<string, MessageTree> = {};
  for (const [area, section] of found) {
    const tree = loaded[area];
    const inside = section === undefined ? tree : tree?.[section];
    if (!tree || typeof inside !== "object") throw new Error(`no messages under ${area}.${section}`);
    chosen[area] = section === undefined ? tree : { ...chosen[area], [section]: inside };
  }
  return chosen;
}

/** Pages name their parts in the code, so that these are as few as there are pages. */
const written: Readonly<Record<Locale, Map<string, string>>> = { fr: new Map(), en: new Map() };

/** The same as JSON. */
export async function textOf(locale: Locale, parts: readonly MessagePart[]): Promise<string> {
  const texts = written[locale];
  const key = parts.join();
  const text = texts.get(key) ?? JSON.stringify(await loadParts(locale, parts));
  texts.set(key, text);
  return text;
}
