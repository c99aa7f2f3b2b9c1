import { listSnapshotsRoute, takeSnapshotRoute } from "@/lib/contract/assessment";
import { listSnapshots } from "@/lib/server/assessment/list-snapshots";
import { takeSnapshot } from "@/lib/server/assessment/take-snapshot";
import { handle } from "@/lib/server/handle";

export const GET = handle(listSnapshotsRoute, listSnapshots);
export const POST = handle(takeSnapshotRoute, takeSnapshot);
