import { foremost, type Parts } from "@/lib/domain/dashboard/foremost";
import type { Decision } from "@/lib/domain/decision/decision";
import type { Level } from "@/lib/domain/obligation/obligation";
import { HOSTINGS, type Hosting } from "@/lib/domain/obligation/situation";
import { knownEdition } from "../catalogue/edition-cache";
import type { OrganisationScope } from "../database";
import type { Round } from "../eligibility/store-results";
import { loadBody } from "../obligation/store-situation";
import { bleuFactsUnder } from "../qualification/known-facts";
import { decidesColumns } from "./decide-columns";
import { type DecisionGroup, decisionGroups, membersOf } from "./store-decision-groups";

/** Workloads that a decision cannot tell apart, decided once. */
export interface DecidedGroup extends Omit<DecisionGroup, "hosting"> {
  readonly hosting: Hosting | null;
  readonly level: Level;
  readonly decision: Decision;
}

/** What is decided of the workloads of a round on a day: the figures of every page that counts decisions. By the first name of each group. */
export async function decidedGroups(scope: OrganisationScope, round: Round, day: string): Promise<DecidedGroup[]> {
  const { edition, compiled } = await knownEdition(scope, round.editionId);
  const facts = await bleuFactsUnder(scope, edition);
  const decide = decidesColumns({ edition, lookup: compiled.lookup, facts, body: await loadBody(scope), day });
  const groups = (await decisionGroups(scope, round)).map((group) => {
    const { obligation, decision } = decide(group);
    const hosting = HOSTINGS.find((one) => one === group.hosting) ?? null;
    return { ...group, hosting, level: obligation.level, decision };
  });
  return groups.sort((a, b) => (a.first < b.first ? -1 : 1));
}

/** Of how many workloads of one group the ids are read. */
const MEMBERS = 10;
const ID_LENGTH = 36;

/** The id that ends the place of a workload. */
export function idAt(place: string): string {
  return place.slice(-ID_LENGTH);
}

/** The groups with the ids of their first workloads, where they may be told by name: it grows with what is told, not with groups. */
export async function withMembers(
  scope: OrganisationScope,
  round: Round,
  groups: readonly DecidedGroup[],
  parts: Parts,
): Promise<(DecidedGroup & { readonly some: readonly string[] })[]> {
  const told = foremost(groups, parts);
  const several = told.filter(({ workloads }) => workloads > 1);
  const ids = several.length === 0 ? [] : await membersOf(scope, round, several, MEMBERS);
  const members = new Map<DecidedGroup, readonly string[]>(told.map((group) => [group, [idAt(group.first)]]));
  for (const [n, group] of several.entries()) members.set(group, ids[n] ?? []);
  return groups.map((group) => ({ ...group, some: members.get(group) ?? [] }));
}
