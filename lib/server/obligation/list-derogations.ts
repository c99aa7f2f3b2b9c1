import { type DerogationView, listDerogationsRoute } from "@/lib/contract/obligation";
import { namesOf } from "../assessment/store-assessment";
import { loadProject } from "../inventory/store-project";
import { query } from "../use-case";
import { derogationsOf } from "./store-derogation";

/** The register of derogations of a project. */
export const listDerogations = query({
  permission: "workload.read",
  input: listDerogationsRoute.params,

  async run(scope, { projectId }): Promise<{ items: DerogationView[] }> {
    await loadProject(scope, projectId);
    const stored = await derogationsOf(scope, projectId);
    const names = await namesOf(
      scope,
      stored.flatMap(({ createdBy, changedBy }) => [createdBy, changedBy]),
    );
    const done = (personId: string, at: Date) => ({ name: names.get(personId) ?? "", at: at.toISOString() });
    const items = stored.map((row): DerogationView => {
      const { createdBy, createdAt, changedBy, changedAt, workloadId, workloadName, workloadKey, ...rest } = row;
      const workload = workloadId === null ? null : { id: workloadId, name: workloadName ?? "", key: workloadKey ?? "" };
      return { ...rest, workload, created: done(createdBy, createdAt), changed: done(changedBy, changedAt) };
    });
    return { items };
  },
});
