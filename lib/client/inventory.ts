import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { ImportView } from "@/lib/contract/inventory";
import { DIFFERENCE_KINDS } from "@/lib/contract/words";
import { listDifferences, listImports, listRejections, readImport } from "./address";
import { call, ProblemError } from "./call";
import type { ProjectScope } from "./eligibility";

export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];
export const HISTORY_PAGE = 25;
export const LINES_PAGE = 50;
const POLL_MS = 1000;

/** Whether an import still moves by itself (a preview without its plan is being compared): only then is it asked for again. */
export function isMoving(view: Pick<ImportView, "state" | "plan"> | undefined): boolean {
  if (view?.state === "previewed") return view.plan === null;
  return view?.state === "reading" || view?.state === "applying";
}

/** Answers that asking again will not change. */
function isFinal(error: Error | null): boolean {
  return error instanceof ProblemError && error.problem.status >= 400 && error.problem.status < 500;
}

export function importsQuery(scope: ProjectScope) {
  return infiniteQueryOptions({
    queryKey: ["imports", scope],
    queryFn: ({ pageParam, signal }) =>
      call(listImports, { params: scope, query: { limit: HISTORY_PAGE, ...after(pageParam) } }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    refetchInterval: (query) =>
      !isFinal(query.state.error) && query.state.data?.pages[0]?.items.some(isMoving) ? 2 * POLL_MS : false,
  });
}

/** One import, asked for every second while it moves; a refusal (it is gone, the session ended) stops the asking. */
export function importQuery(scope: ProjectScope, importId: string) {
  return queryOptions({
    queryKey: ["import", scope, importId],
    queryFn: ({ signal }) => call(readImport, { params: { ...scope, importId } }, signal),
    refetchInterval: (query) => (!isFinal(query.state.error) && isMoving(query.state.data) ? POLL_MS : false),
  });
}

export function rejectionsQuery(scope: ProjectScope, importId: string) {
  return infiniteQueryOptions({
    queryKey: ["rejections", scope, importId],
    queryFn: ({ pageParam, signal }) =>
      call(listRejections, { params: { ...scope, importId }, query: { limit: LINES_PAGE, ...after(pageParam) } }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function differencesQuery(scope: ProjectScope, importId: string, kind: DifferenceKind) {
  return infiniteQueryOptions({
    queryKey: ["differences", scope, importId, kind],
    queryFn: ({ pageParam, signal }) =>
      call(listDifferences, { params: { ...scope, importId }, query: { kind, limit: LINES_PAGE, ...after(pageParam) } }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function differenceKindOf(value: string | null | undefined): DifferenceKind {
  return DIFFERENCE_KINDS.find((kind) => kind === value) ?? "added";
}

function after(cursor: string | null): { after?: string } {
  return cursor === null ? {} : { after: cursor };
}
