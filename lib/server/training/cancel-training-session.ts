import { cancelTrainingSessionRoute, type TrainingSessionView } from "@/lib/contract/training-session";
import { Conflict } from "../errors";
import { loadProject } from "../inventory/store-project";
import { command, type Done } from "../use-case";
import { sessionView } from "./session-view";
import { changeSession, loadSession } from "./store-training-session";

/** Cancels a session. It stays in the calendar as cancelled, so that calendars which took it hear of it. */
export const cancelTrainingSession = command({
  action: "cancel-training-session",
  permission: "training.manage",
  input: cancelTrainingSessionRoute.params.extend(cancelTrainingSessionRoute.query.shape),

  async run(scope, { projectId, trainingSessionId, locale }): Promise<Done<TrainingSessionView>> {
    await loadProject(scope, projectId);
    const session = await loadSession(scope, projectId, trainingSessionId);
    if (session.cancelledAt) return { result: sessionView(session, locale), audit: null };
    const now = new Date();
    if (!(await changeSession(scope, session, { cancelledAt: now }, now))) throw new Conflict("session-changed");
    return {
      result: sessionView(await loadSession(scope, projectId, session.id), locale),
      audit: { subject: `meeting:${session.id}`, detail: { cancelledAt: now } },
    };
  },
});
