import type { EventAttributes } from "ics";
import type { Locale } from "@/lib/domain/locale";
import { calendarFile, inUtc, uidOf } from "../calendar/calendar-file";
import { titleOf } from "./curriculum";
import type { StoredSession } from "./store-training-session";
import { type TrainingWords, trainingWords } from "./training-words";

/** Sessions as a calendar file. Taken in again, it changes what was there: same identifier, higher revision. */
export async function drawCalendar(sessions: readonly StoredSession[], name: string, locale: Locale): Promise<string> {
  return calendarFile(await sessionEvents(sessions, locale), name);
}

export async function sessionEvents(sessions: readonly StoredSession[], locale: Locale): Promise<EventAttributes[]> {
  const words = await trainingWords(locale);
  return sessions.map((session) => eventOf(session, words, locale));
}

function eventOf(session: StoredSession, words: TrainingWords, locale: Locale): EventAttributes {
  const { id, title, startsAt, endsAt, place, revision, changedAt, cancelledAt } = session;
  const description = descriptionOf(session, words, locale);
  return {
    uid: uidOf(id),
    title: cancelledAt ? words("sessions.cancelledTitle", { title }) : title,
    start: inUtc(startsAt),
    end: inUtc(endsAt),
    startInputType: "utc",
    endInputType: "utc",
    startOutputType: "utc",
    endOutputType: "utc",
    sequence: revision,
    lastModified: inUtc(changedAt),
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
