import { queryOptions } from "@tanstack/react-query";
import { listEngagements, listMembers } from "./address";
import { call } from "./call";
import type { ProjectScope } from "./eligibility";
import { listAnswerRevisions, listRemarks, previewVersion } from "./programme-address";

interface AssessmentScope extends ProjectScope {
  readonly assessmentId: string;
}
const MOST_MEMBERS = 200;

export function answerHistoryQuery(scope: AssessmentScope, questionId: string) {
  return queryOptions({
    queryKey: ["answer-history", scope, questionId],
    queryFn: ({ signal }) => call(listAnswerRevisions, { params: { ...scope, questionId } }, signal),
    staleTime: 0,
  });
}

export function remarksQuery(scope: AssessmentScope, questionId: string) {
  return queryOptions({
    queryKey: ["remarks", scope, questionId],
    queryFn: ({ signal }) => call(listRemarks, { params: scope, query: { questionId } }, signal),
    staleTime: 5_000,
  });
}

/** Who may be entrusted with a section. */
export function membersToName(organisationId: string) {
  return queryOptions({
    queryKey: ["members-to-name", organisationId],
    queryFn: ({ signal }) =>
      call(listMembers, { params: { organisationId }, query: { state: "current", limit: MOST_MEMBERS } }, signal),
    staleTime: 5 * 60_000,
  });
}

/** Who may be called by name: the members, and the consultants whose engagement runs. */
export function peopleToName(organisationId: string) {
  return queryOptions({
    queryKey: ["people-to-name", organisationId],
    queryFn: async ({ signal }) => {
      const query = { limit: MOST_MEMBERS };
      const [members, engagements] = await Promise.all([
        call(listMembers, { params: { organisationId }, query: { ...query, state: "current" } }, signal),
        call(listEngagements, { params: { organisationId }, query }, signal),
      ]);
      const running = engagements.items.filter(({ state }) => state === "running");
      const people = [...members.items, ...running].map(({ personId, name }) => ({ personId, name }));
      return people.filter(({ personId }, at) => people.findIndex((one) => one.personId === personId) === at);
    },
    staleTime: 5 * 60_000,
  });
}

export function versionQuery(scope: AssessmentScope) {
  return queryOptions({
    queryKey: ["assessment-version", scope],
    queryFn: ({ signal }) => call(previewVersion, { params: scope }, signal),
    staleTime: 0,
  });
}
