export const DUE_RISKS = ["late", "at-risk"] as const;
export type DueRisk = (typeof DUE_RISKS)[number];
const SOON = 30;
const DAY = 24 * 3_600_000;

/** Late once the day is over; at risk while criteria are unmet and it is due within thirty days; else null. */
export function dueRisk(due: { readonly dueOn: string | null; readonly today: string; readonly unmet: number }): DueRisk | null {
  if (due.dueOn === null) return null;
  if (due.dueOn < due.today) return "late";
  const days = (Date.parse(due.dueOn) - Date.parse(due.today)) / DAY;
  return due.unmet > 0 && days <= SOON ? "at-risk" : null;
}
