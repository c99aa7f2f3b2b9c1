import { GRADES, type Grade } from "../eligibility/verdict";
import type { Locale } from "../locale";
import type { Text } from "../text";
import type { ServiceStatus } from "./claim";
import type { FAMILIES } from "./family";

type Family = (typeof FAMILIES)[number];
/** The order of the words, from what is there to what is not known. */
const STATUSES: readonly ServiceStatus[] = ["available", "planned", "not-planned", "unknown"];
export const SORT_KEYS = ["name", "status", "evidence", "date"] as const;
export type SortKey = (typeof SORT_KEYS)[number];

/** What a list of services is narrowed and put in order by. */
export interface ServiceSelection {
  readonly search?: string | undefined;
  readonly family?: Family | undefined;
  readonly status?: ServiceStatus | undefined;
  readonly evidence?: Grade | undefined;
  readonly sort: SortKey;
  readonly order: "ascending" | "descending";
}
interface ListedService {
  readonly id: string;
  readonly name: Text;
  readonly family: Family;
  readonly status: ServiceStatus;
  readonly evidence: Grade;
  /** Latest ISO day of its evidence; null without any. */
  readonly date: string | null;
}

/** The services that pass every filter, in the order asked for; names settle ties. */
export function selectServices<Row extends ListedService>(
  services: readonly Row[],
  selection: ServiceSelection,
  locale: Locale,
): Row[] {
  const { family, status, evidence, sort, order } = selection;
  const words = plain(selection.search ?? "")
    .split(/\s+/)
    .filter(Boolean);
  const kept = services.filter(
    (service) =>
      (family === undefined || service.family === family) &&
      (status === undefined || service.status === status) &&
      (evidence === undefined || service.evidence === evidence) &&
      words.every((word) => plain(`${service.name.fr} ${service.name.en} ${service.id}`).includes(word)),
  );
  const collator = new Intl.Collator(locale);
  const byName = (a: Row, b: Row) => collator.compare(a.name[locale], b.name[locale]) || (a.id < b.id ? -1 : 1);
  const sign = order === "ascending" ? 1 : -1;
  return kept.sort((a, b) => (sort === "name" ? sign * byName(a, b) : sign * rank(a, b, sort) || byName(a, b)));
}

function rank(a: ListedService, b: ListedService, sort: Exclude<SortKey, "name">): number {
  if (sort === "status") return STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status);
  if (sort === "evidence") return GRADES.indexOf(a.evidence) - GRADES.indexOf(b.evidence);
  return (a.date ?? "").localeCompare(b.date ?? "");
}

/** Without accents nor capitals: « réseau » is found by `reseau`. */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
