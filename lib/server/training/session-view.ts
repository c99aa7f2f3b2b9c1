import type { TrainingSessionView } from "@/lib/contract/training-session";
import type { Locale } from "@/lib/domain/locale";
import { type MeetingTime, momentsOf, wallTime } from "@/lib/domain/training/meeting-time";
import { type LearningRole, plainRoles } from "@/lib/domain/training/role";
import { Invalid } from "../errors";
import { CURRICULUM, MODULE_IDS, titleOf } from "./curriculum";
import type { SessionFields, StoredSession } from "./store-training-session";

export function sessionView(session: StoredSession, locale: Locale): TrainingSessionView {
  const { id, title, startsAt, endsAt, place, trainer, note, revision, cancelledAt, roles, modules } = session;
  const [from, to] = [wallTime(startsAt), wallTime(endsAt)];
  return {
    id,
    title,
    day: from.day,
    from: from.time,
    to: to.time,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    place,
    trainer,
    note,
    roles: [...roles],
    modules: modules.map((one) => ({ id: one, title: titleOf(one, locale) })),
    cancelledAt: cancelledAt?.toISOString() ?? null,
    revision,
  };
}

type Given = MeetingTime &
  Pick<SessionFields, "title" | "place" | "trainer" | "note"> & { roles: LearningRole[]; modules: string[] };

/** The fields of a session as they are kept; what cannot be one is told by its field. */
export function sessionFields({ day, from, to, title, place, trainer, note, roles, modules }: Given): SessionFields {
  const moments = momentsOf({ day, from, to });
  if (typeof moments === "string") throw new Invalid([{ field: "to", message: moments }]);
  const unknown = modules.filter((id) => !MODULE_IDS.has(id));
  if (unknown.length > 0) throw new Invalid([{ field: "modules", message: `no such module: ${unknown.join(", ")}` }]);
  const ordered = CURRICULUM.map(({ id }) => id).filter((id) => modules.includes(id));
  return {
    title,
    place,
    trainer,
    note,
    startsAt: moments.start,
    endsAt: moments.end,
    roles: plainRoles(roles),
    modules: ordered,
  };
}
