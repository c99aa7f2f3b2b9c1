import { planTrainingSessionRoute, type TrainingSessionView } from "@/lib/contract/training-session";
import { loadProject } from "../inventory/store-project";
import { command, type Done } from "../use-case";
import { sessionFields, sessionView } from "./session-view";
import { insertSession } from "./store-training-session";

/** Puts a session into the calendar. */
export const planTrainingSession = command({
  action: "plan-training-session",
  permission: "training.manage",
  input: planTrainingSessionRoute.params.extend({
    ...planTrainingSessionRoute.query.shape,
    ...planTrainingSessionRoute.body.shape,
  }),

  async run(scope, { projectId, locale, ...given }): Promise<Done<TrainingSessionView>> {
    await loadProject(scope, projectId);
    const session = await insertSession(scope, projectId, sessionFields(given));
    const { title, startsAt, endsAt, place, roles, modules } = session;
    return {
      result: sessionView(session, locale),
      audit: { subject: `meeting:${session.id}`, detail: { title, startsAt, endsAt, place, roles, modules } },
    };
  },
});
