import type { Text } from "@/lib/domain/text";

/** A sentence with its parameters put in, each in the language of the sentence. */
export function fill(text: Text, params: Readonly<Record<string, Text | string>>): Text {
  return { fr: inLocale(text, params, "fr"), en: inLocale(text, params, "en") };
}

function inLocale(text: Text, params: Readonly<Record<string, Text | string>>, locale: "fr" | "en"): string {
  return text[locale].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    return value === undefined ? whole : typeof value === "string" ? value : value[locale];
  });
}

/** Texts as an enumeration, in both languages. */
export function listed(parts: readonly Text[]): Text {
  return { fr: FORMATS.fr.format(parts.map((part) => part.fr)), en: FORMATS.en.format(parts.map((part) => part.en)) };
}

const FORMATS = { fr: new Intl.ListFormat("fr"), en: new Intl.ListFormat("en-GB") };
