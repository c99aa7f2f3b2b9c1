import { z } from "zod";
import { defineRoute, PageQuery, ProjectPath, pageOf } from "./route";
import { InLocale, ModuleId, Roles, TRAINING } from "./training";

const SESSIONS = `${TRAINING}/sessions`;
const SESSION = `${SESSIONS}/{trainingSessionId}`;
const SessionPath = ProjectPath.extend({ trainingSessionId: z.uuid() });
const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const Fields = {
  title: z.string().trim().min(1).max(200),
  /** On the wall of the programme's people (Paris). */
  day: z.iso.date(),
  from: Time,
  to: Time,
  /** A room, or the address of a video conference. */
  place: z.string().trim().max(500),
  trainer: z.string().trim().max(200),
  /** For whom; empty is for everybody. */
  roles: Roles,
  /** What it is about. */
  modules: z.array(ModuleId).max(20),
  note: z.string().trim().max(2_000),
};
const SessionFields = z.strictObject(Fields);
const EXAMPLE = {
  title: "Identités séparées : atelier",
  day: "2027-01-14",
  from: "14:00",
  to: "16:00",
  place: "Salle 214",
  trainer: "",
  roles: ["administrator" as const],
  modules: ["separate-identities"],
  note: "",
};

export const TrainingSessionView = z.strictObject({
  ...Fields,
  id: z.uuid(),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  modules: z.array(z.strictObject({ id: z.string(), title: z.string() })),
  cancelledAt: z.iso.datetime().nullable(),
  revision: z.number().int(),
});
export type TrainingSessionView = z.infer<typeof TrainingSessionView>;

export const listTrainingSessionsRoute = defineRoute({
  method: "GET",
  path: SESSIONS,
  summary: "Training sessions: those to come, soonest first, or those that are over, latest first",
  params: ProjectPath,
  query: PageQuery.extend({ when: z.enum(["to-come", "over"]).default("to-come"), ...InLocale.shape }),
  response: pageOf(TrainingSessionView),
});

export const planTrainingSessionRoute = defineRoute({
  method: "POST",
  path: SESSIONS,
  summary: "Plan a training session",
  params: ProjectPath,
  query: InLocale,
  body: SessionFields,
  example: { body: EXAMPLE },
  response: TrainingSessionView,
});

export const changeTrainingSessionRoute = defineRoute({
  method: "PUT",
  path: SESSION,
  summary: "Change a training session that is not cancelled",
  params: SessionPath,
  query: InLocale,
  body: SessionFields.extend({ revision: z.number().int() }),
  example: { body: { ...EXAMPLE, revision: 0 } },
  response: TrainingSessionView,
});

export const cancelTrainingSessionRoute = defineRoute({
  method: "POST",
  path: `${SESSION}/cancel`,
  summary: "Cancel a training session: it stays in the calendar, cancelled",
  params: SessionPath,
  query: InLocale,
  response: TrainingSessionView,
});

export const downloadCalendarRoute = defineRoute({
  method: "GET",
  path: `${TRAINING}/sessions.ics`,
  summary: "Every training session as a calendar file",
  params: ProjectPath,
  query: InLocale,
  response: z.string(),
});

export const downloadMeetingRoute = defineRoute({
  method: "GET",
  path: `${SESSION}/calendar.ics`,
  summary: "One training session as a calendar file",
  params: SessionPath,
  query: InLocale,
  response: z.string(),
});
