import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { GroupingRule } from "@/lib/contract/eligibility";
import { WORKLOAD_EVIDENCE, WORKLOAD_SORTS } from "@/lib/contract/words";
import { OUTCOMES, type Outcome } from "@/lib/domain/decision/decision";
import { VERDICTS, type Verdict } from "@/lib/domain/eligibility/verdict";
import { LEVELS, type Level } from "@/lib/domain/obligation/obligation";
import { listResources, listWorkloads, previewGrouping, readEstate, readResource } from "./address";
import { call } from "./call";

export interface ProjectScope {
  readonly organisationId: string;
  readonly projectId: string;
}
export type WorkloadSort = (typeof WORKLOAD_SORTS)[number];
/** What the address of a list says; the same object prefetches on the server and asks in the browser. */
export interface WorkloadFilters {
  readonly sort: WorkloadSort;
  readonly verdict?: Verdict;
  readonly level?: Level;
  readonly outcome?: Outcome;
  /** Only those whose verdict rests on little. */
  readonly evidence?: (typeof WORKLOAD_EVIDENCE)[number];
  readonly blocking?: string;
  readonly search?: string;
}
export interface ResourceFilters {
  readonly verdict?: Verdict;
  readonly workload?: string;
  readonly type?: string;
  readonly search?: string;
}
export const ROWS_PAGE = 100;

type Ask = (name: string) => string | null | undefined;

export function workloadFiltersOf(ask: Ask): WorkloadFilters {
  const filters = {
    ...wordOf("verdict", VERDICTS, ask),
    ...wordOf("level", LEVELS, ask),
    ...wordOf("outcome", OUTCOMES, ask),
    ...wordOf("evidence", WORKLOAD_EVIDENCE, ask),
    ...textOf("blocking", ask, 100),
    ...textOf("search", ask, 100),
  };
  const sort = WORKLOAD_SORTS.find((known) => known === ask("sort")) ?? "verdict";
  return { sort, ...filters };
}

/** What takes every filter of the list of workloads away from the address. */
export const NO_WORKLOAD_FILTER = {
  search: null,
  verdict: null,
  level: null,
  outcome: null,
  evidence: null,
  blocking: null,
} as const satisfies Record<Exclude<keyof WorkloadFilters, "sort">, null>;

export function isFiltered({ sort: _, ...filters }: WorkloadFilters): boolean {
  return Object.keys(filters).length > 0;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Workload, type and verdict exclude each other (each has its index); the first of them counts. The name goes with any. */
export function resourceFiltersOf(ask: Ask): ResourceFilters {
  const search = textOf("search", ask, 100);
  const workload = ask("workload");
  if (workload && UUID.test(workload)) return { workload, ...search };
  const type = textOf("type", ask, 200);
  return { ...(type.type === undefined ? wordOf("verdict", VERDICTS, ask) : type), ...search };
}

/** A closed word of the address; one that means nothing is left out. */
function wordOf<K extends string, W extends string>(name: K, words: readonly W[], ask: Ask): { [N in K]?: W } {
  const word = words.find((known) => known === ask(name));
  return (word ? { [name]: word } : {}) as { [N in K]?: W };
}

function textOf<K extends string>(name: K, ask: Ask, limit: number): { [N in K]?: string } {
  const value = ask(name)?.trim().slice(0, limit);
  return (value ? { [name]: value } : {}) as { [N in K]?: string };
}

/**
 * Big tables: pages stay until something changes them. Asking again by the clock or by the focus would read every page from the first.
 */
const LONG_LIVED = { staleTime: 5 * 60_000, refetchOnWindowFocus: false, refetchOnReconnect: false } as const;

export function workloadsQuery(scope: ProjectScope, filters: WorkloadFilters) {
  return infiniteQueryOptions({
    queryKey: ["workloads", scope, filters],
    queryFn: ({ pageParam, signal }) =>
      call(listWorkloads, { params: scope, query: { ...filters, limit: ROWS_PAGE, ...after(pageParam) } }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    ...LONG_LIVED,
  });
}

export function resourcesQuery(scope: ProjectScope, filters: ResourceFilters) {
  return infiniteQueryOptions({
    queryKey: ["resources", scope, filters],
    queryFn: ({ pageParam, signal }) =>
      call(listResources, { params: scope, query: { ...filters, limit: ROWS_PAGE, ...after(pageParam) } }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    ...LONG_LIVED,
  });
}

export function resourceQuery(scope: ProjectScope, resourceId: string) {
  return queryOptions({
    queryKey: ["resource", scope, resourceId],
    queryFn: ({ signal }) => call(readResource, { params: { ...scope, resourceId } }, signal),
  });
}

/** Asked for while a job recomputes the figures, so that the page may refresh when it ends. */
export function recomputingQuery(scope: ProjectScope) {
  return queryOptions({
    queryKey: ["estate", scope],
    queryFn: ({ signal }) => call(readEstate, { params: scope }, signal),
    refetchInterval: (query) => (query.state.error || query.state.data?.recomputing === false ? false : 2000),
  });
}

export function groupingQuery(scope: ProjectScope, rule: GroupingRule | null) {
  return queryOptions({
    queryKey: ["grouping", scope, rule],
    queryFn: ({ signal }) => call(previewGrouping, { params: scope, query: rule ?? {} }, signal),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}

function after(cursor: string | null): { after?: string } {
  return cursor === null ? {} : { after: cursor };
}
