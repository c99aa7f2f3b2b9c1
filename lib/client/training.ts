import { infiniteQueryOptions } from "@tanstack/react-query";
import type { ImportedCompletions, ImportedLearners } from "@/lib/contract/training-people";
import type { Locale } from "@/lib/domain/locale";
import type { LearningRole } from "@/lib/domain/training/role";
import { call, callWithFile, urlOf } from "./call";
import type { ProjectScope } from "./eligibility";
import { downloadCertificate, importCompletions, importLearners, listLearners, listTrainingSessions } from "./programme-address";

export const LEARNERS_PAGE = 50;
const FIRST = null as string | null;
const page = (after: string | null) => ({ limit: LEARNERS_PAGE, ...(after === null ? {} : { after }) });

export function learnersQuery(scope: ProjectScope, state: "current" | "removed", name = "") {
  const beginning = name === "" ? {} : { name };
  return infiniteQueryOptions({
    queryKey: ["learners", scope, state, name],
    queryFn: ({ pageParam, signal }) =>
      call(listLearners, { params: scope, query: { state, ...beginning, ...page(pageParam) } }, signal),
    initialPageParam: FIRST,
    getNextPageParam: ({ next }) => next,
  });
}

export type SessionsWhen = "to-come" | "over";

export function sessionsQuery(scope: ProjectScope, when: SessionsWhen, locale: Locale) {
  return infiniteQueryOptions({
    queryKey: ["training-sessions", scope, when, locale],
    queryFn: ({ pageParam, signal }) =>
      call(listTrainingSessions, { params: scope, query: { when, locale, ...page(pageParam) } }, signal),
    initialPageParam: FIRST,
    getNextPageParam: ({ next }) => next,
  });
}

/** Where the certificate of a module or of a role's path is downloaded from. */
export function certificateHref(
  scope: ProjectScope,
  learnerId: string,
  of: ({ module: string } | { role: LearningRole }) & { locale: string },
): string {
  return urlOf(downloadCertificate.path, { ...scope, learnerId }, of);
}

export type ImportKind = "completions" | "learners";
export interface ImportRequest {
  readonly kind: ImportKind;
  readonly file: File;
  readonly addUnknown: boolean;
}
export type ImportResult = ImportedCompletions | ImportedLearners;

/** Sends a file as it is; the answer tells what became of its rows. */
export function sendTrainingFile(scope: ProjectScope, { kind, file, addUnknown }: ImportRequest): Promise<ImportResult> {
  const fileName = file.name.slice(-255);
  if (kind === "learners") return callWithFile(importLearners, { params: scope, query: { fileName } }, file);
  return callWithFile(importCompletions, { params: scope, query: { fileName, addUnknown: addUnknown ? "yes" : "no" } }, file);
}
