import type { Locale } from "@/lib/domain/locale";
import type { RejectionCode } from "./reading";
import texts from "./rejection-texts.json" with { type: "json" };

export interface RejectionText {
  readonly because: string;
  readonly remedy: string;
}

/** The sentence and the remedy of a rejected row, for page, file and terminal. `params` fill `{name}`; a missing one reads `?`. */
export function rejectionText(
  code: RejectionCode,
  field: string | null,
  params: Readonly<Record<string, string>>,
  locale: Locale,
): RejectionText {
  const values: Record<string, string> = { ...params, ...(field === null ? {} : { field }) };
  const fill = (sentence: string): string => sentence.replace(/\{([a-z]+)\}/g, (_, name: string) => values[name] ?? "?");
  const text = texts[code];
  return { because: fill(text.because[locale]), remedy: fill(text.remedy[locale]) };
}
