const DAY_MS = 86_400_000;
/** `2027` typed into a cell for dates is a day of 1905: a number stands for a day from here on only, earlier ones are text. */
const FIRST_DAY = "1930-01-01";

/** The number that a spreadsheet shows as a day; null for a day that is written out. */
export function serialOf(day: string, from1904 = false): number | null {
  return day < FIRST_DAY ? null : Math.round((Date.parse(day) - epoch(from1904)) / DAY_MS);
}

/** The day that a number of a spreadsheet stands for; null when it is none that anybody means. */
export function dayOfSerial(serial: number, from1904: boolean): string | null {
  const moment = epoch(from1904) + Math.floor(serial) * DAY_MS;
  if (!(moment >= Date.parse(FIRST_DAY)) || moment >= Date.UTC(10_000, 0)) return null;
  return new Date(moment).toISOString().slice(0, 10);
}

/** `2027-01-14`, and in French also `14/01/2027`; null for a day that is none. */
export function dayOfText(text: string, locale: "fr" | "en"): string | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/.exec(text) ?? [];
  if (year && month && day) return realDay(year, month, day);
  const [, d, m, y] = (locale === "fr" && /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)) || [];
  return y && m && d ? realDay(y, m.padStart(2, "0"), d.padStart(2, "0")) : null;
}

function realDay(year: string, month: string, day: string): string | null {
  const written = `${year}-${month}-${day}`;
  const moment = new Date(`${written}T00:00:00Z`);
  return Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== written ? null : written;
}

function epoch(from1904: boolean): number {
  return from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
}
