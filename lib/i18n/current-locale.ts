import { getLocale } from "next-intl/server";
import type { Locale } from "@/lib/domain/locale";

/** The language of the current request, as `request.ts` chose it. */
export async function currentLocale(): Promise<Locale> {
  return (await getLocale()) === "en" ? "en" : "fr";
}
