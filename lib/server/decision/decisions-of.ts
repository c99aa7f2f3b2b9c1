import type { Outcome } from "@/lib/domain/decision/decision";
import type { Level } from "@/lib/domain/obligation/obligation";
import { wallTime } from "@/lib/domain/training/meeting-time";
import type { KnownEdition } from "../catalogue/edition-cache";
import type { OrganisationScope } from "../database";
import type { Round } from "../eligibility/store-results";
import { loadBody } from "../obligation/store-situation";
import { bleuFactsUnder } from "../qualification/known-facts";
import { decidesColumns } from "./decide-columns";
import { decisionColumns } from "./store-decision-groups";

/** What the texts in force make of a workload, and what is decided of it. */
export interface DecidedToday {
  readonly level: Level;
  readonly outcome: Outcome;
}
/** What is decided of some workloads, by their ids. */
export type DecisionsOf = (ids: readonly string[]) => Promise<ReadonlyMap<string, DecidedToday>>;

/** Decides workloads of a round on a day, today where none is given, a part of a list at a time: alike ones once. */
export async function decisionsOf(
  scope: OrganisationScope,
  round: Round,
  { edition, compiled }: KnownEdition,
  day: string = wallTime(new Date()).day,
): Promise<DecisionsOf> {
  const facts = await bleuFactsUnder(scope, edition);
  const decide = decidesColumns({ edition, lookup: compiled.lookup, facts, body: await loadBody(scope), day });
  const known = new Map<string, DecidedToday>();
  return async (ids) => {
    const rows = ids.length === 0 ? [] : await decisionColumns(scope, round, ids);
    return new Map(
      rows.map(({ id, ...columns }) => {
        const alike = JSON.stringify(columns);
        const found = known.get(alike) ?? decidedAs(decide(columns));
        known.set(alike, found);
        return [id, found];
      }),
    );
  };
}

function decidedAs({ obligation, decision }: ReturnType<ReturnType<typeof decidesColumns>>): DecidedToday {
  return { level: obligation.level, outcome: decision.outcome };
}
