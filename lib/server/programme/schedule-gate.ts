import { scheduleGateRoute } from "@/lib/contract/programme";
import { command } from "../use-case";
import { countGate } from "./count-gate";
import { duesOf, putDue } from "./store-plan";
import { loadStanding } from "./store-project-facts";

/** Sets or clears the day on which a gate is to be decided. */
export const scheduleGate = command({
  action: "schedule-gate",
  permission: "programme.manage",
  input: scheduleGateRoute.params.extend(scheduleGateRoute.body.shape),

  async run(scope, { projectId, gate, dueOn }) {
    const standing = await loadStanding(scope, projectId, true);
    const before = (await duesOf(scope, projectId)).find((one) => one.gate === gate)?.dueOn ?? null;
    if (before === dueOn) return { result: {}, audit: null };
    await putDue(scope, projectId, gate, dueOn);
    if (dueOn !== null) await countGate(scope, { projectId, gate }, standing, new Date());
    const detail = { projectId, before: { dueOn: before }, after: { dueOn } };
    return { result: {}, audit: { subject: `gate:${gate}`, detail } };
  },
});
