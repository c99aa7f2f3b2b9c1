import { compareSnapshotsRoute } from "@/lib/contract/assessment";
import { compareSnapshots } from "@/lib/server/assessment/compare-snapshots";
import { handle } from "@/lib/server/handle";

export const GET = handle(compareSnapshotsRoute, compareSnapshots);
