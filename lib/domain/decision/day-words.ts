import type { Text } from "@/lib/domain/text";

const IN = {
  fr: new Intl.DateTimeFormat("fr-FR", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }),
  en: new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }),
};

/** An ISO day in words, for a sentence; French writes the first of the month « 1er ». */
export function dayInWords(day: string): Text {
  const at = new Date(`${day}T00:00:00Z`);
  return { fr: IN.fr.format(at).replace(/^1 /, "1er "), en: IN.en.format(at) };
}

/**
 * The last day of a period that the catalogue announces: `2027` → 2027-12-31, `2027-06` → 2027-06-30, `2027-H1` or `2027-Q2`
 * → their ends, a day → itself. Null for anything else: a period that is not understood is not a date.
 */
export function lastDayOf(period: string): string | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(period)) return period;
  const found = /^(\d{4})(?:-(?:(\d{2})|H([12])|Q([1-4])))?$/.exec(period);
  if (found === null) return null;
  const [, year, month, half, quarter] = found;
  const last = month ? Number(month) : half ? Number(half) * 6 : quarter ? Number(quarter) * 3 : 12;
  return last < 1 || last > 12 ? null : new Date(Date.UTC(Number(year), last, 0)).toISOString().slice(0, 10);
}

/** A day some days later. */
export function daysLater(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
