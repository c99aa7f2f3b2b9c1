import type { Locale } from "@/lib/domain/locale";
import { AREAS, type Area } from "./areas";

export interface MessageTree {
  [key: string]: string | MessageTree;
}

/** Each file is asked for once: a bundle makes a table of all its files whenever it is asked for one by a name that it composes. */
const kept = new Map<string, Promise<MessageTree>>();

function fileOf(locale: Locale, area: Area): Promise<MessageTree> {
  const name = `${locale}/${area}`;
  const file =
    kept.get(name) ?? import(`./messages/${locale}/${area}.json`).then((loaded: { default: MessageTree }) => loaded.default);
  kept.set(name, file);
  return file;
}

/** The messages of some areas in one language. */
export async function loadMessages(locale: Locale, areas: readonly Area[] = AREAS): Promise<Record<string, MessageTree>> {
  return Object.fromEntries(await Promise.all(areas.map(async (area) => [area, await fileOf(locale, area)] as const)));
}

/** A whole area (`shell`), or one section of it (`eligibility.estate`). */
export type MessagePart = Area | `${Area}.${string}`;

/** What some client components use of the messages, under the names that they have there. */
export async function loadParts(locale: Locale, parts: readonly MessagePart[]): Promise<Record<string, MessageTree>> {
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
