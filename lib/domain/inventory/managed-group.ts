import RULES from "./managed-groups.json" with { type: "json" };
import type { Resource } from "./resource";
import { type WorkloadKey, type WorkloadRule, workloadKeyOf } from "./workload-rule";

export const MANAGED_GROUP_IDS = [
  "aks-nodes",
  "databricks",
  "synapse",
  "backup",
  "network-watcher",
  "cloud-shell",
  "default",
] as const;
export type ManagedGroupId = (typeof MANAGED_GROUP_IDS)[number];

/** A resource that has Azure make a group for it: a cluster, a workspace. */
export type GroupParent = Pick<Resource, "type" | "name" | "subscription" | "resourceGroup" | "location" | "tags">;

/** What is known of a group that Azure names by itself. */
export interface ManagedGroup {
  readonly id: ManagedGroupId;
  /** `documented` by Microsoft at `source`, or a `convention` seen in estates that no page promises. */
  readonly basis: "documented" | "convention";
  readonly source: string | null;
  /** The day that a copy of the page at `source` was read. */
  readonly readOn: string | null;
  /** Whether a resource of the inventory could be what it was made for; the others serve the subscription. */
  readonly hasParent: boolean;
}

interface Place {
  readonly subscription: string;
  readonly group: string;
}

const GROUP_KEY = /^(?:ungrouped:)?group:([^/]*)\/(.+)$/;
const SUFFIX = /^[a-z0-9]+$/;

/** Types of the resources whose groups are recognised, in lower case. */
export const PARENT_TYPES: readonly string[] = RULES.flatMap(({ parent }) => parent?.type ?? []);
/** How the groups begin, in lower case, that belong to one such resource. */
export const JOINED_BEGINNINGS: readonly string[] = RULES.flatMap(({ begins, parent }) => (parent ? [begins] : []));

/** What Azure made the group of a workload for, told by the key of the workload; null for a group that somebody named. */
export function managedGroupOf(workloadKey: string): ManagedGroup | null {
  const place = placeOf(workloadKey);
  const rule = place && RULES.find(({ begins }) => place.group.startsWith(begins));
  const id = rule && MANAGED_GROUP_IDS.find((known) => known === rule.id);
  if (!rule || !id) return null;
  const basis = rule.basis === "documented" ? "documented" : "convention";
  return { id, basis, source: rule.source, readOn: rule.readOn, hasParent: rule.parent !== null };
}

/**
 * Tells to which workload the workload of a managed group belongs: that of the one resource whose group Azure names so. Null when
 * nobody, or several of different workloads, could have had it made: what is not known stays apart. Does not depend on the order of
 * the parents; costs one look-up per group, whatever it holds.
 */
export function managedJoin(rule: WorkloadRule, parents: readonly GroupParent[]): (workloadKey: string) => WorkloadKey | null {
  const targets = new Map<string, WorkloadKey | null>();
  for (const parent of parents) {
    const expected = nameFor(parent);
    if (expected === null) continue;
    const place = `${(parent.subscription ?? "").toLowerCase()}/${expected}`;
    const target = workloadKeyOf(rule, parent);
    const met = targets.get(place);
    if (met === undefined) targets.set(place, target);
    else if (met === null || met.key !== target.key) targets.set(place, null);
    else if (target.name < met.name) targets.set(place, target);
  }
  return (workloadKey) => {
    const place = placeOf(workloadKey);
    if (!place) return null;
    const target =
      targets.get(`${place.subscription}/${place.group}`) ?? targets.get(`${place.subscription}/${stem(place.group)}`);
    return target && target.key !== workloadKey ? target : null;
  };
}

function placeOf(workloadKey: string): Place | null {
  const [, subscription, group] = GROUP_KEY.exec(workloadKey) ?? [];
  return subscription === undefined || group === undefined ? null : { subscription, group };
}

/** The name Azure gives the group of a parent; what it draws at random is left as `*`. Null when a part of it is not known. */
function nameFor(parent: GroupParent): string | null {
  const rule = RULES.find((one) => one.parent?.type === parent.type.toLowerCase());
  if (!rule?.parent) return null;
  const given = { group: parent.resourceGroup, name: parent.name, location: parent.location, suffix: "*" };
  let whole = rule.parent.name;
  for (const [part, value] of Object.entries(given)) {
    if (!whole.includes(`{${part}}`)) continue;
    if (!value) return null;
    whole = whole.replace(`{${part}}`, () => value.toLowerCase());
  }
  return whole.slice(0, rule.parent.limit);
}

/** `databricks-rg-ws-x1y2z3` as `databricks-rg-ws-*`: what is drawn at random says nothing. */
function stem(group: string): string {
  const at = group.lastIndexOf("-") + 1;
  return SUFFIX.test(group.slice(at)) ? `${group.slice(0, at)}*` : group;
}
