import { listReadinessSnapshotsRoute } from "@/lib/contract/readiness";
import { namesOf } from "../assessment/store-assessment";
import { loadProject } from "../inventory/store-project";
import { query } from "../use-case";
import { readinessSnapshotsOf } from "./store-readiness-snapshot";

/** Kept scores, as they were computed then: none is ever computed again. */
export const listReadinessSnapshots = query({
  permission: "readiness.read",
  input: listReadinessSnapshotsRoute.params,

  async run(scope, { projectId }) {
    await loadProject(scope, projectId);
    const stored = await readinessSnapshotsOf(scope, projectId);
    const names = await namesOf(
      scope,
      stored.map(({ personId }) => personId),
    );
    const items = stored.map(({ personId, at, ...rest }) => ({
      ...rest,
      by: personId === null ? null : (names.get(personId) ?? ""),
      at: at.toISOString(),
    }));
    return { items };
  },
});
