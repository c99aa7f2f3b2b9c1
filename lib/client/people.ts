import { infiniteQueryOptions } from "@tanstack/react-query";
import { listEngagements, listInvitations, listMembers } from "./address";
import { call } from "./call";

export const PEOPLE_PAGE = 50;
const FIRST = null as string | null;

export function membersQuery(organisationId: string, state: "current" | "ended") {
  return infiniteQueryOptions({
    queryKey: ["members", organisationId, state],
    queryFn: ({ pageParam, signal }) =>
      call(listMembers, { params: { organisationId }, query: { state, ...page(pageParam) } }, signal),
    initialPageParam: FIRST,
    getNextPageParam: ({ next }) => next,
  });
}

export function invitationsQuery(organisationId: string) {
  return infiniteQueryOptions({
    queryKey: ["invitations", organisationId],
    queryFn: ({ pageParam, signal }) => call(listInvitations, { params: { organisationId }, query: page(pageParam) }, signal),
    initialPageParam: FIRST,
    getNextPageParam: ({ next }) => next,
  });
}

export function engagementsQuery(organisationId: string) {
  return infiniteQueryOptions({
    queryKey: ["engagements", organisationId],
    queryFn: ({ pageParam, signal }) => call(listEngagements, { params: { organisationId }, query: page(pageParam) }, signal),
    initialPageParam: FIRST,
    getNextPageParam: ({ next }) => next,
  });
}

function page(after: string | null) {
  return { limit: PEOPLE_PAGE, ...(after === null ? {} : { after }) };
}
