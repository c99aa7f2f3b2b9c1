import { COUNT_REPORTS } from "./count-reports.data";
import { OBJECT_REPORTS } from "./object-reports.data";
import { PEOPLE_REPORTS } from "./people-reports.data";

/** Files that are no usage report. */
export const EXPORT_KINDS = [
  "subscribed-skus",
  "licence-export",
  "scubagear-settings",
  "scubagear-results",
  "microsoft365-dsc",
] as const;

/** Every kind of file that is read. A later file of a kind takes the place of the one before it. */
export const SOURCE_KINDS: readonly string[] = [
  ...EXPORT_KINDS,
  ...[...PEOPLE_REPORTS, ...OBJECT_REPORTS, ...COUNT_REPORTS].map(({ id }) => id),
];

/** What takes the place of what: one report by person, but one report of counts for each length of time. */
export function slotOf(kind: string, period: number | null): string {
  return COUNT_REPORTS.some(({ id }) => id === kind) && period !== null ? `${kind}/${period}` : kind;
}
