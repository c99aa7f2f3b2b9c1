import type { Decision } from "@/lib/domain/decision/decision";
import type { Level } from "@/lib/domain/obligation/obligation";
import { HOSTINGS, type Hosting } from "@/lib/domain/obligation/situation";
import { knownEdition } from "../catalogue/edition-cache";
import type { OrganisationScope } from "../database";
import type { Round } from "../eligibility/store-results";
import { loadBody } from "../obligation/store-situation";
import { bleuFactsUnder } from "../qualification/known-facts";
import { decidesColumns } from "./decide-columns";
import { type DecisionGroup, decisionGroups } from "./store-decision-groups";

/** Workloads that a decision cannot tell apart, decided once. */
interface DecidedGroup extends Pick<DecisionGroup, "verdict" | "evidence" | "workloads" | "some"> {
  readonly hosting: Hosting | null;
  readonly level: Level;
  readonly decision: Decision;
}

/** What is decided of the workloads of a round on a day: the figures of every page that counts decisions. */
export async function decidedGroups(scope: OrganisationScope, round: Round, day: string): Promise<DecidedGroup[]> {
  const { edition, compiled } = await knownEdition(scope, round.editionId);
  const facts = await bleuFactsUnder(scope, edition);
  const decide = decidesColumns({ edition, lookup: compiled.lookup, facts, body: await loadBody(scope), day });
  return (await decisionGroups(scope, round)).map((group) => {
    const { obligation, decision } = decide(group);
    const { verdict, evidence, workloads, some } = group;
    const hosting = HOSTINGS.find((one) => one === group.hosting) ?? null;
    return { verdict, evidence, hosting, workloads, some, level: obligation.level, decision };
  });
}
