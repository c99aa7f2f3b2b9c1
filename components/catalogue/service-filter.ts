import { z } from "zod";
import { STATUSES } from "@/lib/contract/catalogue";
import { FAMILIES } from "@/lib/domain/catalogue/family";
import { SORT_KEYS } from "@/lib/domain/catalogue/select-services";
import { GRADES } from "@/lib/domain/eligibility/verdict";

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
