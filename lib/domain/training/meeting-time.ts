/** The zone in which sessions are planned and shown. */
export const PROGRAMME_ZONE = "Europe/Paris";
/** A session that lasts longer than a day is several sessions. */
const LONGEST_MS = 12 * 3_600_000;

/** A day and two times on the wall of the programme's people: `2026-12-03`, `14:00`, `16:00`. */
export interface MeetingTime {
  readonly day: string;
  readonly from: string;
  readonly to: string;
}

/** The two moments of a meeting; or why there are none. */
export function momentsOf({ day, from, to }: MeetingTime): { start: Date; end: Date } | "ends-before-it-starts" | "too-long" {
  const [start, end] = [momentOf(day, from), momentOf(day, to)];
  if (end <= start) return "ends-before-it-starts";
  return end.getTime() - start.getTime() > LONGEST_MS ? "too-long" : { start, end };
}

/** What the wall shows at a moment. */
export function wallTime(moment: Date): { readonly day: string; readonly time: string } {
  const parts = new Map(WALL.formatToParts(moment).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? "";
  return { day: `${part("year")}-${part("month")}-${part("day")}`, time: `${part("hour")}:${part("minute")}` };
}

/** The day alone, at a tenth of the cost: for tables of moments. */
export function wallDay(moment: Date): string {
  return DAY.format(moment);
}

/** Swedish days are written as ISO 8601 writes them. */
const DAY = new Intl.DateTimeFormat("sv-SE", { timeZone: PROGRAMME_ZONE, year: "numeric", month: "2-digit", day: "2-digit" });

const WALL = new Intl.DateTimeFormat("en-GB", {
  timeZone: PROGRAMME_ZONE,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** In the night of spring an hour does not exist: it becomes the one after. */
function momentOf(day: string, time: string): Date {
  const asUtc = new Date(`${day}T${time}:00Z`);
  const first = new Date(asUtc.getTime() - offsetAt(asUtc));
  return new Date(asUtc.getTime() - offsetAt(first));
}

function offsetAt(moment: Date): number {
  const wall = wallTime(moment);
  return new Date(`${wall.day}T${wall.time}:00Z`).getTime() - Math.floor(moment.getTime() / 60_000) * 60_000;
}
