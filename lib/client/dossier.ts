import { queryOptions } from "@tanstack/react-query";
import type { DossierView } from "@/lib/contract/dossier";
import { call, ProblemError, urlOf } from "./call";
import { downloadDossier, listDossiers } from "./dossier-address";
import type { ProjectScope } from "./eligibility";

const POLL_MS = 1_500;

/** Whether the worker still has to do with it. */
function isUnderWay({ state }: Pick<DossierView, "state">): boolean {
  return state === "waiting" || state === "making";
}

function isFinal(error: Error | null): boolean {
  return error instanceof ProblemError && error.problem.status >= 400 && error.problem.status < 500;
}

export function dossiersKey(scope: ProjectScope): readonly unknown[] {
  return ["dossiers", scope];
}

/** Dossiers of a project, asked for again while one of them is under way. */
export function dossiersQuery(scope: ProjectScope) {
  return queryOptions({
    queryKey: dossiersKey(scope),
    queryFn: ({ signal }) => call(listDossiers, { params: scope }, signal),
    refetchInterval: (query) => (!isFinal(query.state.error) && query.state.data?.items.some(isUnderWay) ? POLL_MS : false),
  });
}

/** Where the file of a finished one lies. */
export function dossierUrl(scope: ProjectScope, dossierId: string): string {
  return urlOf(downloadDossier.path, { ...scope, dossierId });
}
