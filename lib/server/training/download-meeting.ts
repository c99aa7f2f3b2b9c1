import { downloadMeetingRoute } from "@/lib/contract/training-session";
import { loadProject } from "../inventory/store-project";
import { download } from "../use-case";
import { drawCalendar } from "./draw-calendar";
import { loadSession } from "./store-training-session";

/** One session as a calendar file. */
export const downloadMeeting = download({
  permission: "training.read",
  input: downloadMeetingRoute.params.extend(downloadMeetingRoute.query.shape),

  async run(open, { projectId, trainingSessionId, locale }) {
    const session = await open(async (scope) => {
      await loadProject(scope, projectId);
      return loadSession(scope, projectId, trainingSessionId);
    });
    const file = await drawCalendar([session], session.title, locale);
    async function* body(): AsyncGenerator<string> {
      yield file;
    }
    return { fileName: `training-session-${session.id}.ics`, contentType: "text/calendar; charset=utf-8", body: body() };
  },
});
