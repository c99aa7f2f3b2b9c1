import { compareObligationsRoute, type ObligationComparison } from "@/lib/contract/obligation";
import { LEVELS, type Level } from "@/lib/domain/obligation/obligation";
import type { RuleSet } from "@/lib/domain/obligation/rule-set";
import { RULE_SETS } from "@/lib/domain/obligation/shipped-rule-sets";
import { triage } from "@/lib/domain/obligation/triage";
import { wallTime } from "@/lib/domain/training/meeting-time";
import type { OrganisationScope } from "../database";
import type { Round } from "../eligibility/store-results";
import { loadProject } from "../inventory/store-project";
import { query } from "../use-case";
import { askedRuleSet, headOf, ruleSetBefore } from "./rule-set";
import { firstByName, groupSituations, loadBody, type SituationGroup, situationOf } from "./store-situation";

const MOST = 200;

/** The project under two states of the texts. Workloads that a triage cannot tell apart are judged once. */
export const compareObligations = query({
  permission: "workload.read",
  input: compareObligationsRoute.params.extend(compareObligationsRoute.query.shape),

  async run(scope, input): Promise<ObligationComparison> {
    const day = wallTime(new Date()).day;
    const to = askedRuleSet(input.to, day);
    const from = input.from === undefined ? ruleSetBefore(to) : askedRuleSet(input.from, day);
    const { id: projectId, round, editionId } = await loadProject(scope, input.projectId);
    const at = editionId === null ? null : { projectId, round, editionId };
    const groups = at ? await judged(scope, at, { from, to, day }) : [];
    const wanted = groups.filter((one) => (input.level ? one.to === input.level : one.from !== one.to));
    return {
      ruleSets: RULE_SETS.map(headOf),
      from: from.id,
      to: to.id,
      workloads: sum(groups),
      byLevel: { from: byLevel(groups, "from"), to: byLevel(groups, "to") },
      moves: movesOf(groups),
      listed: { total: sum(wanted), items: at ? await named(scope, at, wanted) : [] },
    };
  },
});

interface JudgedGroup extends SituationGroup {
  readonly from: Level;
  readonly to: Level;
}

async function judged(
  scope: OrganisationScope,
  at: Round,
  { from, to, day }: { from: RuleSet; to: RuleSet; day: string },
): Promise<JudgedGroup[]> {
  const body = await loadBody(scope);
  const groups = await groupSituations(scope, at);
  return groups.map((group) => {
    const situation = situationOf(body, group);
    const levelUnder = (set: RuleSet) => triage(situation, set, { day, provider: null }).level;
    return { ...group, from: levelUnder(from), to: levelUnder(to) };
  });
}

function sum(groups: readonly JudgedGroup[]): number {
  return groups.reduce((total, { workloads }) => total + workloads, 0);
}

function byLevel(groups: readonly JudgedGroup[], side: "from" | "to"): Record<Level, number> {
  const counted = LEVELS.map((level) => [level, sum(groups.filter((group) => group[side] === level))] as const);
  return Object.fromEntries(counted) as Record<Level, number>;
}

function movesOf(groups: readonly JudgedGroup[]): ObligationComparison["moves"] {
  const pairs = LEVELS.flatMap((from) => LEVELS.filter((to) => to !== from).map((to) => ({ from, to })));
  const counted = pairs.map(({ from, to }) => ({
    from,
    to,
    workloads: sum(groups.filter((one) => one.from === from && one.to === to)),
  }));
  return counted.filter(({ workloads }) => workloads > 0);
}

async function named(
  scope: OrganisationScope,
  at: Round,
  groups: readonly JudgedGroup[],
): Promise<ObligationComparison["listed"]["items"]> {
  if (groups.length === 0) return [];
  const rows = await firstByName(scope, at, groups, MOST);
  return rows.flatMap(({ group, ...row }) => {
    const found = groups[group];
    return found ? [{ ...row, from: found.from, to: found.to }] : [];
  });
}
