import type { Resource } from "./resource";

/** How resources are grouped into workloads; the user picks one per project. */
export type WorkloadRule =
  | { readonly kind: "tag"; readonly tag: string }
  | { readonly kind: "resource-group" }
  | { readonly kind: "subscription" };

export interface WorkloadKey {
  /** Stable, lower case: `tag:crm`, `group:<subscription>/<group>`, `subscription:<id>`, prefixed by `ungrouped:` outside the rule. */
  readonly key: string;
  /** As the source spells it, for the screen. */
  readonly name: string;
  /** False when the rule itself gave no answer and the resource fell back to its group, its subscription or the rest. */
  readonly grouped: boolean;
}

type Grouped = Pick<Resource, "subscription" | "resourceGroup" | "tags">;

/**
 * The workload of a resource under a rule. Names of tags, groups and subscriptions are compared without case, as Azure does;
 * tag values too, so that `CRM` and `crm` are one workload. A group that Azure makes by itself is told apart elsewhere
 * (`managedJoin`), for it takes the whole set to know whose it is.
 * A resource without the tag falls to its resource group, then its subscription, then to one rest; never refuses.
 */
export function workloadKeyOf(rule: WorkloadRule, resource: Grouped): WorkloadKey {
  if (rule.kind === "tag") {
    const value = tagValue(resource.tags, rule.tag);
    return value === null
      ? fallback(byGroup(resource) ?? bySubscription(resource))
      : { key: `tag:${value.toLowerCase()}`, name: value, grouped: true };
  }
  if (rule.kind === "resource-group") return byGroup(resource) ?? fallback(bySubscription(resource));
  return bySubscription(resource) ?? fallback(byGroup(resource));
}

function byGroup({ subscription, resourceGroup }: Grouped): WorkloadKey | null {
  if (resourceGroup === null || resourceGroup === "") return null;
  return {
    key: `group:${(subscription ?? "").toLowerCase()}/${resourceGroup.toLowerCase()}`,
    name: resourceGroup,
    grouped: true,
  };
}

function bySubscription({ subscription }: Grouped): WorkloadKey | null {
  if (subscription === null || subscription === "") return null;
  return { key: `subscription:${subscription.toLowerCase()}`, name: subscription, grouped: true };
}

function fallback(found: WorkloadKey | null): WorkloadKey {
  return { key: `ungrouped:${found?.key ?? ""}`, name: found?.name ?? "", grouped: false };
}

function tagValue(tags: Grouped["tags"], name: string): string | null {
  if (tags === null) return null;
  const exact = tags[name];
  if (exact !== undefined) return plain(exact);
  const wanted = name.toLowerCase();
  for (const key in tags) {
    if (key.length === wanted.length && key.toLowerCase() === wanted) return plain(tags[key] ?? "");
  }
  return null;
}

/** One line: a value typed over several is still one workload's name. */
function plain(value: string): string | null {
  return value.replace(/\p{Cc}+/gu, " ").trim() || null;
}
