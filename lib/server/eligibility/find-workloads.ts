import { z } from "zod";
import type { listWorkloadsRoute } from "@/lib/contract/eligibility";
import { restsOnLittle } from "@/lib/domain/eligibility/rests-on-little";
import { GRADES, VERDICTS } from "@/lib/domain/eligibility/verdict";
import { sortKey } from "@/lib/domain/inventory/sort-key";
import type { OrganisationScope } from "../database";
import type { DecidedToday, DecisionsOf } from "../decision/decisions-of";
import { decodeCursor } from "../inventory/cursor";
import { parseInput } from "../use-case";
import { SEVERITY_RANK } from "./blocking";
import type { Round } from "./store-results";
import { type ListedWorkload, NIL, workloadsByName, workloadsByResources, workloadsBySeverity } from "./store-workload";

export type WorkloadsAsked = z.output<typeof listWorkloadsRoute.params> & z.output<typeof listWorkloadsRoute.query>;
export interface DecidedWorkload {
  readonly row: ListedWorkload;
  readonly today: DecidedToday;
}
interface Found {
  /** More than one page of them where there are. */
  readonly rows: readonly DecidedWorkload[];
  /** Where a search that took too long was left; null when it came to its end or filled the page. */
  readonly leftAt: ListedWorkload | null;
}

/**
 * A decision is stored nowhere: workloads are taken some at a time in the order of the list, decided, and kept or left out. After
 * `most` a page is handed out as it is, and the next one goes on from there: no request decides a whole estate.
 */
const BOUNDS = { atOnce: 500, most: 4_000 } as const;

/** A page of workloads and at least one more where there are; what no index serves together is walked, so many workloads a request. */
export async function findWorkloads(
  scope: OrganisationScope,
  round: Round,
  input: WorkloadsAsked,
  decisions: DecisionsOf,
  { atOnce, most }: { readonly atOnce: number; readonly most: number } = BOUNDS,
): Promise<Found> {
  if (!isWalked(input)) {
    const rows = await rowsFrom(scope, round, input, cursorOf(input.after), input.limit + 1);
    return { rows: await decided(rows, decisions), leftAt: null };
  }
  const found: DecidedWorkload[] = [];
  let place = cursorOf(input.after);
  for (let looked = 0; ; looked += atOnce) {
    const rows = await rowsFrom(scope, round, input, place, atOnce);
    const last = rows.at(-1);
    found.push(...(await decided(rows.filter(passes(input)), decisions)).filter(({ today }) => meets(input, today)));
    if (found.length > input.limit || !last || rows.length < atOnce) return { rows: found, leftAt: null };
    if (looked + atOnce >= most) return { rows: found, leftAt: last };
    place = { place: placeIn(input, last), sortKey: last.sortKey, id: last.id };
  }
}

/** The first part of a row's place in the order asked for. */
export function placeIn({ sort }: WorkloadsAsked, row: ListedWorkload): number {
  return sort === "resources" ? row.resources : row.severity;
}

/** Whether the list is walked: a decision is stored nowhere, and the index by number of resources knows no filter. */
function isWalked(input: WorkloadsAsked): boolean {
  const { sort, verdict, blocking, search } = input;
  const stored = verdict !== undefined || blocking !== undefined || sortKey(search ?? "") !== "";
  return isNarrowed(input) || (sort === "resources" && stored);
}

/** What a row says by itself of the filters; the other orders find their rows by verdict, service and name already. */
function passes({ verdict, blocking, search, evidence }: WorkloadsAsked): (row: ListedWorkload) => boolean {
  const prefix = sortKey(search ?? "");
  return (row) =>
    (verdict === undefined || row.verdict === verdict) &&
    (blocking === undefined || row.blockingService === blocking) &&
    row.sortKey.startsWith(prefix) &&
    (evidence === undefined || isWeak(row));
}

/** Whether a filter is set that no index serves: it is decided row by row. */
export function isNarrowed({ level, outcome, evidence }: WorkloadsAsked): boolean {
  return level !== undefined || outcome !== undefined || evidence !== undefined;
}

function meets({ level, outcome }: WorkloadsAsked, today: DecidedToday): boolean {
  return (level === undefined || today.level === level) && (outcome === undefined || today.outcome === outcome);
}

function isWeak(row: ListedWorkload): boolean {
  const verdict = VERDICTS.find((one) => one === row.verdict) ?? "unknown";
  return restsOnLittle(verdict, GRADES.find((one) => one === row.evidence) ?? "none");
}

async function decided(rows: readonly ListedWorkload[], decisions: DecisionsOf): Promise<DecidedWorkload[]> {
  const known = await decisions(rows.map(({ id }) => id));
  return rows.map((row) => ({ row, today: known.get(row.id) ?? { level: "unknown", outcome: "examine" } }));
}

interface Cursor {
  /** Severity or number of resources, as the sort asks. */
  readonly place: number;
  readonly sortKey: string;
  readonly id: string;
}
const Place = z.tuple([z.int(), z.string(), z.guid()]);
const START = { sortKey: "", id: NIL };

function cursorOf(after: string | undefined): Cursor | null {
  const parts = decodeCursor(after, 3);
  if (!parts) return null;
  const [place, key, id] = parseInput(Place, parts);
  return { place, sortKey: key, id };
}

async function rowsFrom(
  scope: OrganisationScope,
  round: Round,
  input: WorkloadsAsked,
  cursor: Cursor | null,
  limit: number,
): Promise<ListedWorkload[]> {
  const filter = { blocking: input.blocking ?? null, prefix: sortKey(input.search ?? "") };
  const filtered = input.verdict !== undefined || filter.blocking !== null;
  if (input.sort === "resources") {
    const after = cursor ? { resources: cursor.place, id: cursor.id } : { resources: 2_147_483_647, id: NIL };
    return workloadsByResources(scope, round, after, limit);
  }
  const byName = input.sort === "name";
  if (byName && !filtered) return workloadsByName(scope, round, filter, cursor ?? START, limit);
  const severities = input.verdict ? [SEVERITY_RANK[input.verdict]] : Object.values(SEVERITY_RANK);
  const places = severities
    .filter((severity) => byName || !cursor || severity >= cursor.place)
    .map((severity) => ({
      severity,
      ...(cursor && (byName || severity === cursor.place) ? { sortKey: cursor.sortKey, id: cursor.id } : START),
    }));
  return workloadsBySeverity(scope, round, filter, places, { byName, limit });
}
