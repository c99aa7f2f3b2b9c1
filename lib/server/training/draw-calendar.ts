import { createEvents, type DateArray, type EventAttributes } from "ics";
import type { Locale } from "@/lib/domain/locale";
import { titleOf } from "./curriculum";
import type { StoredSession } from "./store-training-session";
import { type TrainingWords, trainingWords } from "./training-words";

/** Sessions as a calendar file. Taken in again, it changes what was there: same identifier, higher revision. */
export async function drawCalendar(sessions: readonly StoredSession[], name: string, locale: Locale): Promise<string> {
  const words = await trainingWords(locale);
  if (sessions.length === 0) return emptyCalendar(name);
  const header = { calName: name, productId: PRODUCT, method: "PUBLISH" };
  const { value, error } = createEvents(
    sessions.map((session) => eventOf(session, words, locale)),
    header,
  );
  if (error || typeof value !== "string") throw error ?? new Error("no calendar was made");
  return value;
}

const PRODUCT = "bleu-readiness-portal";

function eventOf(session: StoredSession, words: TrainingWords, locale: Locale): EventAttributes {
  const { id, title, startsAt, endsAt, place, revision, changedAt, cancelledAt } = session;
  const description = descriptionOf(session, words, locale);
  return {
    uid: `${id}@${PRODUCT}`,
    title: cancelledAt ? words("sessions.cancelledTitle", { title }) : title,
    start: utc(startsAt),
    end: utc(endsAt),
    startInputType: "utc",
    endInputType: "utc",
    startOutputType: "utc",
    endOutputType: "utc",
    sequence: revision,
    lastModified: utc(changedAt),
    status: cancelledAt ? "CANCELLED" : "CONFIRMED",
    ...(place ? { location: place } : {}),
    ...(description ? { description } : {}),
  };
}

function descriptionOf({ trainer, roles, modules, note }: StoredSession, words: TrainingWords, locale: Locale): string {
  const lines = [
    trainer ? words("sessions.icsTrainer", { trainer }) : "",
    roles.length > 0 ? words("sessions.icsRoles", { roles: roles.map((role) => words(`role.${role}`)).join(", ") }) : "",
    modules.length > 0 ? words("sessions.icsModules", { modules: modules.map((id) => titleOf(id, locale)).join(" ; ") }) : "",
    note,
  ];
  return lines.filter(Boolean).join("\n");
}

function utc(moment: Date): DateArray {
  return [moment.getUTCFullYear(), moment.getUTCMonth() + 1, moment.getUTCDate(), moment.getUTCHours(), moment.getUTCMinutes()];
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
