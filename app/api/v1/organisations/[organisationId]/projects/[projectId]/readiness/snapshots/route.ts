import { keepReadinessRoute, listReadinessSnapshotsRoute } from "@/lib/contract/readiness";
import { handle } from "@/lib/server/handle";
import { keepReadiness } from "@/lib/server/readiness-score/keep-readiness";
import { listReadinessSnapshots } from "@/lib/server/readiness-score/list-readiness-snapshots";

export const GET = handle(listReadinessSnapshotsRoute, listReadinessSnapshots);
export const POST = handle(keepReadinessRoute, keepReadiness);
