import { listSnapshotsRoute } from "@/lib/contract/assessment";
import { query } from "../use-case";
import { snapshotView } from "./snapshot-view";
import { loadAssessment, namesOf } from "./store-assessment";
import { snapshotsOf } from "./store-snapshot";

/** Snapshots, newest first. */
export const listSnapshots = query({
  permission: "assessment.read",
  input: listSnapshotsRoute.params,

  async run(scope, place) {
    const { id } = await loadAssessment(scope, place);
    const stored = await snapshotsOf(scope, id);
    const names = await namesOf(
      scope,
      stored.map(({ personId }) => personId),
    );
    return { items: stored.map((one) => snapshotView(one, names)) };
  },
});
