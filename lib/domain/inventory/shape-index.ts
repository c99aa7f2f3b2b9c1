import type { FactName, Facts } from "./fact";

interface Leaf<Entry> {
  readonly facts: Facts;
  readonly entry: Entry;
}

/** A step holds one leaf, until a second shape arrives: then the leaves go on below it, by their values of the step's fact. */
interface Step<Entry> {
  leaf: Leaf<Entry> | null;
  below: Map<string, Step<Entry>> | null;
}

/** The facts that tell most shapes of one type apart come first. */
const LEVELS = [
  "type",
  "sku",
  "size",
  "kind",
  "location",
  "network-access",
  "zones",
  "os",
  "identity",
  "access-tier",
  "encryption",
  "tier",
  "redundancy",
  "security-type",
  "image",
  "plan",
  "extended-location",
] as const satisfies readonly FactName[];

/**
 * Finds the entry of a shape without building its key: a tree that branches only where two shapes differ, so that a resource
 * costs a few look-ups of short words, and one when a reader gives equal facts as one object. `make` is called once per distinct shape, whatever the number of resources that have it.
 */
export function shapeIndex<Entry>(make: (facts: Facts) => Entry): (facts: Facts) => Entry {
  const root: Step<Entry> = { leaf: null, below: new Map() };
  const firsts = new Map<Facts, Entry>();
  return (facts) => {
    const first = firsts.get(facts);
    if (first !== undefined) return first;
    let step = root;
    for (const level of LEVELS) {
      if (step.below === null) {
        if (step.leaf !== null && same(step.leaf.facts, facts)) return step.leaf.entry;
        if (step.leaf === null) break;
        step.below = new Map([[step.leaf.facts[level], { leaf: step.leaf, below: null }]]);
        step.leaf = null;
      }
      const value = facts[level];
      let next = step.below.get(value);
      if (next === undefined) {
        next = { leaf: null, below: null };
        step.below.set(value, next);
      }
      step = next;
    }
    if (step.leaf !== null) return step.leaf.entry;
    const entry = make(facts);
    step.leaf = { facts, entry };
    firsts.set(facts, entry);
    return entry;
  };
}

/** Written out by hand: it runs once per resource of an estate. */
function same(a: Facts, b: Facts): boolean {
  return (
    a === b ||
    (a.type === b.type &&
      a.kind === b.kind &&
      a.sku === b.sku &&
      a.tier === b.tier &&
      a.size === b.size &&
      a.location === b.location &&
      a.zones === b.zones &&
      a.redundancy === b.redundancy &&
      a.os === b.os &&
      a.image === b.image &&
      a.plan === b.plan &&
      a["access-tier"] === b["access-tier"] &&
      a["network-access"] === b["network-access"] &&
      a.identity === b.identity &&
      a.encryption === b.encryption &&
      a["security-type"] === b["security-type"] &&
      a["extended-location"] === b["extended-location"])
  );
}
