import { type WorkloadKey, type WorkloadRule, workloadKeyOf } from "./workload-rule";

type Grouped = Parameters<typeof workloadKeyOf>[1];

interface Known<Entry> {
  readonly subscription: string | null;
  readonly entry: Entry;
}

/**
 * Finds the entry of a resource's workload: `make` is called once per distinct `workloadKeyOf`, with the first spelling met.
 * Places are remembered by the spelling of subscription and group, so that a group met before costs one look-up.
 */
export function workloadFinder<Entry>(rule: WorkloadRule, make: (workload: WorkloadKey) => Entry): (resource: Grouped) => Entry {
  const entries = new Map<string, Entry>();
  const places = new Map<string | null, Known<Entry>[]>();
  const resolve = (resource: Grouped): Entry => {
    const workload = workloadKeyOf(rule, resource);
    const known = entries.get(workload.key);
    if (known !== undefined) return known;
    const entry = make(workload);
    entries.set(workload.key, entry);
    return entry;
  };
  if (rule.kind === "tag") return resolve;
  return (resource) => {
    const met = places.get(resource.resourceGroup);
    if (met !== undefined) {
      for (const place of met) if (place.subscription === resource.subscription) return place.entry;
    }
    const place = { subscription: resource.subscription, entry: resolve(resource) };
    if (met === undefined) places.set(resource.resourceGroup, [place]);
    else met.push(place);
    return place.entry;
  };
}
