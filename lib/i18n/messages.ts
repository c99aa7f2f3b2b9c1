import type { Locale } from "@/lib/domain/locale";
import { AREAS, type Area } from "./areas";

export interface MessageTree {
  [key: string]: string | MessageTree;
}

/** The messages of some areas in one language. */
export async function loadMessages(locale: Locale, areas: readonly Area[] = AREAS): Promise<Record<string, MessageTree>> {
  const files = await Promise.all(
    areas.map(async (area) => {
      const file: { default: MessageTree } = await import(`./messages/${locale}/${area}.json`);
      return [area, file.default] as const;
    }),
  );
  return Object.fromEntries(files);
}
