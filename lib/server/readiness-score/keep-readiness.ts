import { keepReadinessRoute } from "@/lib/contract/readiness";
import { loadProject } from "../inventory/store-project";
import { command } from "../use-case";
import { takeReadinessSnapshot } from "./take-readiness-snapshot";

/** Keeps the score of this moment because somebody wishes to. The database lets nobody change or remove it. */
export const keepReadiness = command({
  action: "keep-readiness",
  permission: "readiness.keep",
  input: keepReadinessRoute.params,

  async run(scope, { projectId }) {
    await loadProject(scope, projectId);
    const { id, readiness } = await takeReadinessSnapshot(scope, projectId, "manual", new Date());
    const { score, completeness, formula } = readiness;
    return { result: { id, score }, audit: { subject: `readiness:${id}`, detail: { score, completeness, formula } } };
  },
});
