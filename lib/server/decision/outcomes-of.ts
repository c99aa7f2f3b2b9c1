import type { Outcome } from "@/lib/domain/decision/decision";
import type { KnownEdition } from "../catalogue/edition-cache";
import type { OrganisationScope } from "../database";
import type { Round } from "../eligibility/store-results";
import { loadBody } from "../obligation/store-situation";
import { bleuFactsUnder } from "../qualification/known-facts";
import { decidesColumns } from "./decide-columns";
import { decisionColumns } from "./store-decision-groups";

/** What is decided on a day, today where none is given, of the workloads of one page of a list, by their ids. */
export async function outcomesOf(
  scope: OrganisationScope,
  round: Round,
  { edition, compiled }: KnownEdition,
  ids: readonly string[],
  day: string = new Date().toISOString().slice(0, 10),
): Promise<ReadonlyMap<string, Outcome>> {
  if (ids.length === 0) return new Map();
  const facts = await bleuFactsUnder(scope, edition);
  const decide = decidesColumns({ edition, lookup: compiled.lookup, facts, body: await loadBody(scope), day });
  const rows = await decisionColumns(scope, round, ids);
  return new Map(rows.map((row) => [row.id, decide(row).decision.outcome]));
}
