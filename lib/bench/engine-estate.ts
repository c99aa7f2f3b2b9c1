import type { Edition } from "@/lib/domain/catalogue/edition";
import { SHIPPED_EDITIONS } from "@/lib/domain/catalogue/shipped";
import type { Facts } from "@/lib/domain/inventory/fact";
import { resourceGraphJson } from "@/lib/domain/inventory/formats/resource-graph-json";
import type { Resource } from "@/lib/domain/inventory/resource";
import { shapeKey } from "@/lib/domain/inventory/shape";
import { type ArgRow, generateRows } from "./estate";

export async function latestEdition(): Promise<Edition> {
  const latest = SHIPPED_EDITIONS[SHIPPED_EDITIONS.length - 1];
  if (latest === undefined) throw new Error("no edition is shipped");
  return latest.load();
}

/** The resources that the product's own reader makes of rows; a row it would reject is a fault of the generator. */
export function resourcesOf(rows: Iterable<ArgRow>): Resource[] {
  const mapper = resourceGraphJson.open({ source: "bench" });
  const resources: Resource[] = [];
  for (const row of rows) {
    for (const mapped of mapper.element("data", row)) {
      if (mapped.kind !== "resource") throw new Error(`the reader refuses a generated row: ${row.id}`);
      resources.push(mapped.resource);
    }
  }
  return resources;
}

/** What is varied to make shapes unlike: facts of every resource that do not say what it is. */
const VARIED: Partial<Record<keyof Facts, readonly string[]>> = {
  location: ["france", "eu", "outside-eu", "global"],
  zones: ["none", "one", "several"],
  identity: ["none", "system", "user", "both"],
  "network-access": ["public", "private", "none"],
  encryption: ["platform-key", "customer-key", "none"],
  plan: ["none", "marketplace"],
  "security-type": ["none", "standard", "trusted-launch"],
};

/** Resources no two of which share a shape: those of an estate, with facts varied until each is unlike all before it. */
export function unlikeResources(size: number): Resource[] {
  const base = resourcesOf(generateRows(size, 2));
  const seen = new Set<string>();
  const unlike: Resource[] = [];
  for (let turn = 0; unlike.length < size && turn < 1000; turn++) {
    for (const resource of base) {
      const facts = varied(resource.facts, turn);
      const key = shapeKey(facts);
      if (unlike.length >= size || seen.has(key)) continue;
      seen.add(key);
      unlike.push({ ...resource, facts });
    }
  }
  return unlike;
}

function varied(facts: Facts, turn: number): Facts {
  const changed: Record<keyof Facts, string> = { ...facts };
  let rest = turn;
  for (const [name, values] of Object.entries(VARIED)) {
    if (isFact(name, changed) && rest > 0) changed[name] = values[rest % values.length] ?? changed[name];
    rest = Math.floor(rest / values.length);
  }
  return changed;
}

function isFact(name: string, facts: Facts): name is keyof Facts {
  return name in facts;
}
