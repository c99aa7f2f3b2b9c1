import { changeTrainingSessionRoute, type TrainingSessionView } from "@/lib/contract/training-session";
import { Conflict } from "../errors";
import { loadProject } from "../inventory/store-project";
import { command, type Done } from "../use-case";
import { sessionFields, sessionView } from "./session-view";
import { changeSession, loadSession, type SessionFields } from "./store-training-session";

/** Moves or rewords a session; calendars that took it are told by its revision. */
export const changeTrainingSession = command({
  action: "change-training-session",
  permission: "training.manage",
  input: changeTrainingSessionRoute.params.extend({
    ...changeTrainingSessionRoute.query.shape,
    ...changeTrainingSessionRoute.body.shape,
  }),

  async run(scope, { projectId, trainingSessionId, revision, locale, ...given }): Promise<Done<TrainingSessionView>> {
    await loadProject(scope, projectId);
    const before = await loadSession(scope, projectId, trainingSessionId);
    if (before.cancelledAt) throw new Conflict("session-cancelled");
    const after = sessionFields(given);
    if (!(await changeSession(scope, { id: before.id, revision }, after, new Date()))) throw new Conflict("session-changed");
    return {
      result: sessionView(await loadSession(scope, projectId, before.id), locale),
      audit: { subject: `meeting:${before.id}`, detail: { before: auditedOf(before), after: auditedOf(after) } },
    };
  },
});

function auditedOf({ title, startsAt, endsAt, place, roles, modules }: SessionFields) {
  return { title, startsAt, endsAt, place, roles, modules };
}
