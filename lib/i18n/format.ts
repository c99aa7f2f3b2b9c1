import type { Locale } from "@/lib/domain/locale";

/** Times on screen are those of the people who run the programme, wherever the server stands. */
export const TIME_ZONE = "Europe/Paris";
const TAGS: Readonly<Record<Locale, string>> = { fr: "fr-FR", en: "en-GB" };

/** Making a formatter costs a hundred times what using it does: each is kept, one a language. */
function keeping<Format>(make: (tag: string) => Format): (locale: Locale) => Format {
  const made = new Map<Locale, Format>();
  return (locale) => {
    const known = made.get(locale) ?? make(TAGS[locale]);
    made.set(locale, known);
    return known;
  };
}
const NUMBER = keeping((tag) => new Intl.NumberFormat(tag));
const TENTH = keeping((tag) => new Intl.NumberFormat(tag, { minimumFractionDigits: 1, maximumFractionDigits: 1 }));
const PERCENT = keeping((tag) => new Intl.NumberFormat(tag, { style: "percent", maximumFractionDigits: 0 }));
const DAY = keeping((tag) => new Intl.DateTimeFormat(tag, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" }));
const DAY_OF = keeping((tag) => new Intl.DateTimeFormat(tag, { dateStyle: "medium", timeZone: TIME_ZONE }));
const MONTH = keeping((tag) => new Intl.DateTimeFormat(tag, { month: "short", year: "numeric", timeZone: "UTC" }));
const TIME = keeping((tag) => new Intl.DateTimeFormat(tag, { timeStyle: "short", timeZone: TIME_ZONE }));
const MOMENT = keeping((tag) => new Intl.DateTimeFormat(tag, { dateStyle: "medium", timeStyle: "short", timeZone: TIME_ZONE }));

/** `12 345` with the thin space that French typography wants, `12,345` in English. */
export function formatNumber(locale: Locale, value: number): string {
  return NUMBER(locale).format(value);
}

/** A number as people of a language type it, with or without spaces between thousands; null when it is none. */
export function readNumber(locale: Locale, text: string): number | null {
  const plain = text.replace(/\s/g, "");
  const grouped = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain);
  const digits = locale === "fr" ? plain.replace(",", ".") : grouped ? plain.replaceAll(",", "") : plain;
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(digits) ? Number(digits) : null;
}

/** Always with one decimal: `57,0`. */
export function formatTenth(locale: Locale, value: number): string {
  return TENTH(locale).format(value);
}

/**
 * A share as a whole percentage: `41 %`. What is neither nothing nor all never reads 0 % or 100 %: it says `< 1 %` or `> 99 %`.
 * Without a whole (0 of 0) there is no share: `—`.
 */
export function formatShare(locale: Locale, part: number, whole: number): string {
  if (whole <= 0) return "—";
  const percent = (ratio: number) => PERCENT(locale).format(ratio);
  const ratio = part / whole;
  if (part > 0 && ratio < 0.01) return `<\u202f${percent(0.01)}`;
  if (part < whole && ratio > 0.99) return `>\u202f${percent(0.99)}`;
  return percent(ratio);
}

/**
 * A day (`2026-11-22`) as `22 nov. 2026`, a moment (ISO 8601) by its day in Paris; a partial day (`2026-11`, `2026`) as far as it goes;
 * anything else as it stands.
 */
export function formatDay(locale: Locale, day: string): string {
  if (/^\d{4}-\d{2}-\d{2}T/.test(day)) return ordinalFirst(locale, DAY_OF(locale).format(new Date(day)));
  const [, year, month, date] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(day) ?? [];
  if (!year) return day;
  if (!month) return year;
  const moment = new Date(Date.UTC(Number(year), Number(month) - 1, date ? Number(date) : 1));
  return date ? ordinalFirst(locale, DAY(locale).format(moment)) : MONTH(locale).format(moment);
}

/** In French the first of a month is an ordinal: `1er mars 2027`. */
function ordinalFirst(locale: Locale, day: string): string {
  return locale === "fr" ? day.replace(/^1 /, "1er ") : day;
}

/** The time of a moment (ISO 8601) as `14:02`, Paris time. */
export function formatTime(locale: Locale, moment: string): string {
  return TIME(locale).format(new Date(moment));
}

/** A moment (ISO 8601) as `22 nov. 2026, 14:02`, Paris time. */
export function formatMoment(locale: Locale, moment: string): string {
  return ordinalFirst(locale, MOMENT(locale).format(new Date(moment)));
}

const UNITS: Readonly<Record<Locale, readonly string[]>> = { fr: ["o", "ko", "Mo", "Go"], en: ["B", "kB", "MB", "GB"] };

/** A size: `40 Mo`, `1,2 Go`. */
export function formatBytes(locale: Locale, bytes: number): string {
  const step = bytes < 1000 ? 0 : Math.min(3, Math.floor(Math.log10(bytes) / 3));
  const value = new Intl.NumberFormat(TAGS[locale], { maximumFractionDigits: step > 1 ? 1 : 0 }).format(bytes / 1000 ** step);
  return `${value}\u202f${UNITS[locale][step] ?? ""}`;
}
