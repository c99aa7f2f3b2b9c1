import type { Locale } from "@/lib/domain/locale";
import type { Text } from "@/lib/domain/text";

/**
 * The same data with its sentences in one language only: what a page sends to the browser is half as long. Both languages are read
 * under the one that is shown, so that its type stays.
 */
export function inOneLanguage<T>(value: T, locale: Locale): T {
  return kept(value, locale) as T;
}

function kept(value: unknown, locale: Locale): unknown {
  if (Array.isArray(value)) return value.map((one) => kept(one, locale));
  if (typeof value !== "object" || value === null) return value;
  if (isText(value)) return { fr: "", en: "", [locale]: value[locale] };
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, kept(one, locale)]));
}

function isText(value: object): value is Text {
  const keys = Object.keys(value);
  return keys.length === 2 && "fr" in value && "en" in value && typeof value.fr === "string" && typeof value.en === "string";
}
