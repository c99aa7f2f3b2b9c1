import { infiniteQueryOptions } from "@tanstack/react-query";
import type { AuditFilter } from "@/lib/contract/audit";
import { listAudit } from "./address";
import { call } from "./call";

export const AUDIT_PAGE = 50;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const ACTION = /^[a-z][a-z-]{0,59}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What the address of the page asks for; what is none of its filters is left out. */
export function auditFilterOf(ask: (name: string) => string | null | undefined): AuditFilter {
  const given = {
    person: known(ask("person"), UUID),
    action: known(ask("action"), ACTION),
    from: day(ask("from")),
    to: day(ask("to")),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function known(value: string | null | undefined, pattern: RegExp): string | undefined {
  return value && pattern.test(value) ? value : undefined;
}

/** 31 February is no day: the server would refuse it. */
function day(value: string | null | undefined): string | undefined {
  const text = known(value, DAY);
  const moment = text === undefined ? Number.NaN : Date.parse(text);
  return text !== undefined && !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(text) ? text : undefined;
}

export function auditQuery(organisationId: string, filter: AuditFilter) {
  return infiniteQueryOptions({
    queryKey: ["audit", organisationId, filter],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...filter, limit: AUDIT_PAGE, ...(pageParam === null ? {} : { after: pageParam }) };
      return call(listAudit, { params: { organisationId }, query }, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    refetchOnWindowFocus: false,
  });
}
