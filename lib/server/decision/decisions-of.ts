import type { Outcome } from "@/lib/domain/decision/decision";
import type { Level } from "@/lib/domain/obligation/obligation";
import { wallTime } from "@/lib/domain/training/meeting-time";
import type { KnownEdition } from "../catalogue/edition-cache";
import type { OrganisationScope } from "../database";
import type { Round } from "../eligibility/store-results";
import { loadBody } from "../obligation/store-situation";
import { onceByValue } from "../once-by-value";
import { bleuFactsUnder } from "../qualification/known-facts";
import { decidesColumns } from "./decide-columns";
import { type DecidedColumns, decisionColumns } from "./store-decision-groups";

/** What the texts in force make of a workload, and what is decided of it. */
export interface DecidedToday {
  readonly level: Level;
  readonly outcome: Outcome;
}
export type Decides = (row: DecidedColumns) => DecidedToday;
/** What is decided of some workloads, by their ids. */
export type DecisionsOf = (ids: readonly string[]) => Promise<ReadonlyMap<string, DecidedToday>>;

/** What decides a workload on a day, today where none is given, from its columns. Those that a decision cannot tell apart are decided once. */
export async function decidesOn(
  scope: OrganisationScope,
  { edition, compiled }: KnownEdition,
  day: string = wallTime(new Date()).day,
): Promise<Decides> {
  const facts = await bleuFactsUnder(scope, edition);
  const decide = decidesColumns({ edition, lookup: compiled.lookup, facts, body: await loadBody(scope), day });
  return onceByValue((row) => decidedAs(decide(row)));
}

/** Decides workloads of a round, a part of a list at a time. */
export function decisionsOf(scope: OrganisationScope, round: Round, decide: Decides): DecisionsOf {
  return async (ids) => {
    const rows = ids.length === 0 ? [] : await decisionColumns(scope, round, ids);
    return new Map(rows.map(({ id, ...columns }) => [id, decide(columns)]));
  };
}

function decidedAs({ obligation, decision }: ReturnType<ReturnType<typeof decidesColumns>>): DecidedToday {
  return { level: obligation.level, outcome: decision.outcome };
}
