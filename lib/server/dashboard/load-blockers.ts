import { topBlockers } from "@/lib/domain/dashboard/compose-blockers";
import type { Dashboard } from "@/lib/domain/dashboard/dashboard";
import { knownEdition } from "../catalogue/edition-cache";
import type { OrganisationScope } from "../database";
import { type DecidedGroup, idAt } from "../decision/decided-groups";
import type { Round } from "../eligibility/store-results";
import { findingView } from "../eligibility/view-finding";
import { findingsOf, ownersHeldBack } from "./store-blockers";
import { workloadsHeldBack } from "./store-held-back";

const BLOCKERS_SHOWN = 10;
const OWNERS_SHOWN = 3;
const HELD_SHOWN = 3;

/** What holds the workloads of some groups back most: why, what to do, and whose and which they are. */
export async function loadBlockers(
  scope: OrganisationScope,
  at: Round,
  groups: readonly DecidedGroup[],
): Promise<Dashboard["blockers"]> {
  const { compiled } = await knownEdition(scope, at.editionId);
  const blockers = topBlockers(groups, BLOCKERS_SHOWN);
  const findings = await findingsOf(
    scope,
    at,
    blockers.map(({ example }) => idAt(example)),
  );
  const keys = [...new Set(blockers.map(({ key }) => key))];
  const owners = await ownersHeldBack(scope, at, keys, OWNERS_SHOWN);
  const held = await workloadsHeldBack(scope, at, blockers, HELD_SHOWN);
  return blockers.flatMap(({ key, verdict, workloads, frees, example }) => {
    const finding = findings.get(idAt(example));
    if (!finding) return [];
    const { service, because, remedy, evidence } = findingView(finding, compiled.lookup);
    const of = (one: { key: string; verdict: string }) => one.key === key && one.verdict === verdict;
    const family = service ? compiled.lookup.service(service.id)?.family : undefined;
    const said = {
      service: service && { ...service, ...(family ? { family } : {}) },
      verdict,
      workloads,
      frees,
      because,
      remedy,
      evidence,
      owners: owners.filter(of).map(({ owner }) => owner),
      held: held.filter(of).map(({ name, owner }) => ({ name, owner })),
    };
    return [said];
  });
}
