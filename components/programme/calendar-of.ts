import type { GateView } from "@/lib/contract/programme";
import type { CalendarGate } from "./phase-timeline";

/** The gates of the board as the calendar draws them. */
export function calendarOf(gates: readonly GateView[]): CalendarGate[] {
  return gates.map(({ phase, dueOn, risk, passed, criteria, unmet }) => ({
    phase,
    dueOn,
    risk,
    passed: passed !== null,
    passedOn: passed?.on?.slice(0, 10) ?? null,
    criteria: criteria.length,
    unmet,
  }));
}
