import type { EventAttributes } from "ics";
import { downloadDeadlinesRoute } from "@/lib/contract/programme";
import type { Locale } from "@/lib/domain/locale";
import { gateOf } from "@/lib/domain/programme/gate";
import { knownQuestionnaire } from "../assessment/known-questionnaire";
import { assessmentsOf } from "../assessment/store-assessment";
import { calendarFile, inUtc, uidOf, wholeDay } from "../calendar/calendar-file";
import type { OrganisationScope } from "../database";
import { sessionEvents } from "../training/draw-calendar";
import { namesOf } from "../training/store-training-names";
import { allSessions } from "../training/store-training-session";
import { download } from "../use-case";
import { programmeWords } from "./programme-words";
import { duesOf, type StoredDue } from "./store-plan";
import { loadStanding } from "./store-project-facts";

/** More than a programme holds in years. */
const MOST = 1_000;

/** Every deadline of a project: gates, assessments that are not validated, training sessions. */
export const downloadDeadlines = download({
  permission: "programme.read",
  input: downloadDeadlinesRoute.params.extend(downloadDeadlinesRoute.query.shape),

  async run(open, { projectId, locale }) {
    const { dues, assessments, sessions, project } = await open(async (scope) => {
      await loadStanding(scope, projectId);
      return {
        ...(await namesOf(scope, projectId)),
        dues: await duesOf(scope, projectId),
        assessments: await assessmentsDue(scope, projectId, locale),
        sessions: await allSessions(scope, projectId, MOST),
      };
    });
    const words = await programmeWords(locale);
    const events: EventAttributes[] = [
      ...dues.map((due) => gateEvent(due, projectId, (gate) => words("gateDue", { gate }), locale)),
      ...assessments.map(({ id, title, dueOn }) => ({ ...allDay(id, dueOn), title: words("assessmentDue", { title }) })),
      ...(await sessionEvents(sessions, locale)),
    ];
    const file = calendarFile(events, project);
    async function* body(): AsyncGenerator<string> {
      yield file;
    }
    return { fileName: "deadlines.ics", contentType: "text/calendar; charset=utf-8", body: body() };
  },
});

function allDay(id: string, day: string): Pick<EventAttributes, "uid" | "transp" | "busyStatus"> & ReturnType<typeof wholeDay> {
  return { uid: uidOf(id), ...wholeDay(day), transp: "TRANSPARENT", busyStatus: "FREE" };
}

function gateEvent(
  { gate, dueOn, revision, at }: StoredDue,
  projectId: string,
  title: (gate: string) => string,
  locale: Locale,
): EventAttributes {
  const { title: name, decides } = gateOf(gate);
  return {
    ...allDay(`${projectId}-${gate}`, dueOn),
    title: title(name[locale]),
    description: decides[locale],
    sequence: revision,
    lastModified: inUtc(at),
  };
}

async function assessmentsDue(
  scope: OrganisationScope,
  projectId: string,
  locale: Locale,
): Promise<{ readonly id: string; readonly title: string; readonly dueOn: string }[]> {
  const due: { id: string; title: string; dueOn: string }[] = [];
  for (const { id, questionnaireId, version, state, dueOn } of await assessmentsOf(scope, projectId)) {
    if (dueOn === null || state === "validated") continue;
    const { questionnaire } = await knownQuestionnaire(scope, questionnaireId, version);
    due.push({ id, title: questionnaire.title[locale], dueOn });
  }
  return due;
}
