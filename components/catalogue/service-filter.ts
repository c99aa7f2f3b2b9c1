import { z } from "zod";
import { type ServiceRow, STATUSES } from "@/lib/contract/catalogue";
import { FAMILIES } from "@/lib/domain/catalogue/family";
import { GRADES } from "@/lib/domain/eligibility/verdict";
import type { Locale } from "@/lib/domain/locale";

export const SORT_KEYS = ["name", "status", "evidence", "date"] as const;
export type SortKey = (typeof SORT_KEYS)[number];

/** What the address of the catalogue page may carry. A value it does not know is left out, never an error. */
export const CatalogueAddress = z.object({
  edition: z.string().max(20).optional().catch(undefined),
  search: z.string().trim().max(100).optional().catch(undefined),
  family: z.enum(FAMILIES).optional().catch(undefined),
  status: z.enum(STATUSES).optional().catch(undefined),
  evidence: z.enum(GRADES).optional().catch(undefined),
  sort: z.enum(SORT_KEYS).catch("name"),
  order: z.enum(["ascending", "descending"]).catch("ascending"),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
});
export type CatalogueAddress = z.infer<typeof CatalogueAddress>;

/** The address of the page under some change; empty values and defaults are left out. Any change but of the page leads to the first one. */
export function catalogueHref(address: CatalogueAddress, change: Partial<CatalogueAddress> = {}): string {
  const next = { ...address, page: 1, ...change };
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(next)) {
    const usual =
      (key === "sort" && value === "name") || (key === "order" && value === "ascending") || (key === "page" && value === 1);
    if (value !== undefined && value !== "" && !usual) search.set(key, String(value));
  }
  const text = search.toString();
  return text === "" ? "/catalogue" : `/catalogue?${text}`;
}

/** The services that pass every filter, in the order asked for; names settle ties. */
export function selectServices(services: readonly ServiceRow[], address: CatalogueAddress, locale: Locale): ServiceRow[] {
  const { family, status, evidence, sort, order } = address;
  const words = plain(address.search ?? "")
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
  const byName = (a: ServiceRow, b: ServiceRow) => collator.compare(a.name[locale], b.name[locale]) || (a.id < b.id ? -1 : 1);
  const sign = order === "ascending" ? 1 : -1;
  return kept.sort((a, b) => (sort === "name" ? sign * byName(a, b) : sign * rank(a, b, sort) || byName(a, b)));
}

export const PAGE_SIZE = 50;

/** One page of a list: its items, which ones they are (from 1), and the page before and after where there is one. */
export function pageOf<T>(items: readonly T[], asked: number) {
  const pages = Math.max(1, Math.ceil(items.length / PAGE_SIZE));
  const page = Math.min(asked, pages);
  const start = (page - 1) * PAGE_SIZE;
  const shown = items.slice(start, start + PAGE_SIZE);
  return {
    shown,
    from: shown.length === 0 ? 0 : start + 1,
    to: start + shown.length,
    before: page > 1 ? page - 1 : null,
    after: page < pages ? page + 1 : null,
  };
}

function rank(a: ServiceRow, b: ServiceRow, sort: Exclude<SortKey, "name">): number {
  if (sort === "status") return STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status);
  if (sort === "evidence") return GRADES.indexOf(a.evidence) - GRADES.indexOf(b.evidence);
  return (a.date ?? "").localeCompare(b.date ?? "");
}

/** Without accents nor capitals: « réseau » is found by `reseau`. */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
