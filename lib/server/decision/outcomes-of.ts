import type { Outcome } from "@/lib/domain/decision/decision";
import type { KnownEdition } from "../catalogue/edition-cache";
import type { OrganisationScope } from "../database";
import type { Round } from "../eligibility/store-results";
import { loadBody } from "../obligation/store-situation";
import { onceByValue } from "../once-by-value";
import { bleuFactsUnder } from "../qualification/known-facts";
import { decidesColumns } from "./decide-columns";
import { type DecidedColumns, decisionColumns } from "./store-decision-groups";

/** What is decided on a day, today where none is given. Workloads that a decision cannot tell apart are decided once. */
export async function outcomesOn(
  scope: OrganisationScope,
  { edition, compiled }: KnownEdition,
  day: string = new Date().toISOString().slice(0, 10),
): Promise<(row: DecidedColumns) => Outcome> {
  const facts = await bleuFactsUnder(scope, edition);
  const decide = decidesColumns({ edition, lookup: compiled.lookup, facts, body: await loadBody(scope), day });
  return onceByValue((row) => decide(row).decision.outcome);
}

/** What is decided of the workloads of one page of a list, by their ids. */
export async function outcomesOf(
  scope: OrganisationScope,
  round: Round,
  outcomeOf: (row: DecidedColumns) => Outcome,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Outcome>> {
  if (ids.length === 0) return new Map();
  const rows = await decisionColumns(scope, round, ids);
  return new Map(rows.map(({ id, ...columns }) => [id, outcomeOf(columns)]));
}
