import { scheduleGateRoute } from "@/lib/contract/programme";
import { handle } from "@/lib/server/handle";
import { scheduleGate } from "@/lib/server/programme/schedule-gate";

export const PUT = handle(scheduleGateRoute, scheduleGate);
