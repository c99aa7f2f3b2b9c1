import type { Facts } from "./fact";
import type { Resource } from "./resource";
import { shapeIndex } from "./shape-index";

/** Beyond this many different values the memory starts afresh: a hostile file makes every one of them new. */
const LIMIT = 50_000;

/**
 * Gives equal facts as one object and equal subscriptions, groups and types as one text, through a whole reading: an estate
 * repeats a few thousand of them, so that batches weigh less and whatever follows tells shapes apart by identity.
 */
export function resourceSharing(limit = LIMIT): (resource: Resource) => Resource {
  const factsOf = bounded(limit, (count) =>
    shapeIndex((facts: Facts) => {
      count();
      return Object.freeze(facts);
    }),
  );
  const textOf = bounded(limit, (count) => {
    const known = new Map<string, string>();
    return (text: string) => {
      const shared = known.get(text);
      if (shared !== undefined) return shared;
      count();
      known.set(text, text);
      return text;
    };
  });
  return (resource) => ({
    ...resource,
    type: textOf(resource.type),
    resourceGroup: resource.resourceGroup === null ? null : textOf(resource.resourceGroup),
    subscription: resource.subscription === null ? null : textOf(resource.subscription),
    facts: factsOf(resource.facts),
  });
}

/** Starts a memory afresh once it has counted `limit` new values. */
function bounded<Value>(limit: number, start: (count: () => void) => (value: Value) => Value): (value: Value) => Value {
  let held = 0;
  const count = (): void => {
    held += 1;
  };
  let find = start(count);
  return (value) => {
    if (held >= limit) {
      held = 0;
      find = start(count);
    }
    return find(value);
  };
}
