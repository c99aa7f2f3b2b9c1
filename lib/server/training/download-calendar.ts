import { downloadCalendarRoute } from "@/lib/contract/training-session";
import { loadProject } from "../inventory/store-project";
import { download } from "../use-case";
import { drawCalendar } from "./draw-calendar";
import { namesOf } from "./store-training-names";
import { allSessions } from "./store-training-session";

/** More than a programme holds in years. */
const MOST = 1_000;

/** Every session, past and cancelled ones too, as a calendar file. */
export const downloadCalendar = download({
  permission: "training.read",
  input: downloadCalendarRoute.params.extend(downloadCalendarRoute.query.shape),

  async run(open, { projectId, locale }) {
    const { project, sessions } = await open(async (scope) => {
      await loadProject(scope, projectId);
      return { ...(await namesOf(scope, projectId)), sessions: await allSessions(scope, projectId, MOST) };
    });
    const file = await drawCalendar(sessions, project, locale);
    async function* body(): AsyncGenerator<string> {
      yield file;
    }
    return { fileName: "training-sessions.ics", contentType: "text/calendar; charset=utf-8", body: body() };
  },
});
