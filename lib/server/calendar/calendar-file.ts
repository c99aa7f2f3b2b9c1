import { createEvents, type DateArray, type EventAttributes } from "ics";

const PRODUCT = "bleu-readiness-portal";

/** The identifier of an event stays: taken in again, it changes what was there. */
export function uidOf(id: string): string {
  return `${id}@${PRODUCT}`;
}

export function inUtc(moment: Date): DateArray {
  return [moment.getUTCFullYear(), moment.getUTCMonth() + 1, moment.getUTCDate(), moment.getUTCHours(), moment.getUTCMinutes()];
}

/** A whole day (ISO), and the day after it: where such an event ends. */
export function wholeDay(day: string): { readonly start: DateArray; readonly end: DateArray } {
  const next = new Date(Date.parse(day) + 24 * 3_600_000).toISOString();
  return { start: dateOf(day), end: dateOf(next) };
}

function dateOf(day: string): DateArray {
  const [year = 0, month = 1, date = 1] = day.slice(0, 10).split("-").map(Number);
  return [year, month, date];
}

export function calendarFile(events: readonly EventAttributes[], name: string): string {
  if (events.length === 0) return emptyCalendar(name);
  const { value, error } = createEvents([...events], { calName: name, productId: PRODUCT, method: "PUBLISH" });
  if (error || typeof value !== "string") throw error ?? new Error("no calendar was made");
  return value;
}

/** The library makes none of nothing. */
function emptyCalendar(name: string): string {
  const plain = name.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\s+/g, " ");
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:${PRODUCT}`,
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${plain}`,
    "END:VCALENDAR",
    "",
  ].join("\r\n");
}
