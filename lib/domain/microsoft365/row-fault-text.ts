import type { Locale } from "../locale";
import type { RowCode } from "./contribution";
import texts from "./row-fault-texts.json" with { type: "json" };

/** Why a line was left out and what to do about it, in words. */
export function rowFaultText(code: RowCode, locale: Locale): { readonly because: string; readonly remedy: string } {
  return texts[locale][code];
}
