import type { Coverage, FormatId } from "./reading";
import type { Resource } from "./resource";

/** Formats that describe what someone deploys, not what a subscription holds: they cover their own source and nothing else. */
const DECLARATIVE: ReadonlySet<FormatId> = new Set(["arm-template", "terraform-state", "terraform-plan"]);

export function isDeclarative(format: FormatId): boolean {
  return DECLARATIVE.has(format);
}

/** Beyond this many groups without a subscription the file is only taken to cover its source. */
const MOST_GROUPS = 20_000;

export interface CoverageTally {
  readonly add: (resource: Pick<Resource, "subscription" | "resourceGroup">) => void;
  readonly finish: () => readonly Coverage[];
}

/**
 * What a file covers, worked out while its resources pass; memory grows with subscriptions, not with resources.
 * A subscription of which only one group appears is taken to be an export of that group. Rows that name neither make the file
 * cover its source. A file cut by paging covers nothing that could be removed: its reader says `partial`.
 */
export function startCoverage(format: FormatId, source: string): CoverageTally {
  /** The only group seen in a subscription; null once there were several. */
  const subscriptions = new Map<string, string | null>();
  const groups = new Set<string>();
  let sourceOnly = isDeclarative(format);
  return {
    add: ({ subscription, resourceGroup }) => {
      if (sourceOnly) return;
      if (subscription !== null) {
        const group = resourceGroup?.toLowerCase() ?? null;
        const key = subscription.toLowerCase();
        const known = subscriptions.get(key);
        if (known === undefined) subscriptions.set(key, group);
        else if (known !== group) subscriptions.set(key, null);
      } else if (resourceGroup !== null && groups.size < MOST_GROUPS) groups.add(resourceGroup.toLowerCase());
      else sourceOnly = true;
    },
    finish: () => {
      if (sourceOnly) return [{ kind: "source", source }];
      const whole = [...subscriptions].map(([subscription, group]): Coverage => {
        return group === null ? { kind: "subscription", subscription } : { kind: "group", subscription, resourceGroup: group };
      });
      const named = [...groups].map((group): Coverage => ({ kind: "group", subscription: null, resourceGroup: group }));
      return [...whole, ...named];
    },
  };
}
