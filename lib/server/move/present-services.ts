import type { EditionLookup } from "@/lib/domain/catalogue/lookup";
import type { ShapeVerdict } from "@/lib/domain/eligibility/verdict";
import { FACT_NAMES, type FactName, type Facts } from "@/lib/domain/inventory/fact";
import type { PresentService } from "@/lib/domain/move/condition";

/** Resources that are alike: how the engine reads them, what is known of them, how many there are. */
export interface CountedShape {
  readonly verdict: Pick<ShapeVerdict, "service" | "role">;
  readonly facts: Facts;
  readonly resources: number;
}

interface Gathered {
  resources: number;
  hosted: boolean;
  readonly values: Map<FactName, Set<string>>;
}

/** The services behind some shapes; shapes of no service of the edition are counted apart. */
export function presentServices(
  shapes: readonly CountedShape[],
  lookup: Pick<EditionLookup, "service">,
): { readonly present: PresentService[]; readonly unmapped: number } {
  const gathered = new Map<string, Gathered>();
  let unmapped = 0;
  for (const { verdict, facts, resources } of shapes) {
    if (verdict.service === null || !lookup.service(verdict.service)) {
      unmapped += resources;
      continue;
    }
    const one = gathered.get(verdict.service) ?? { resources: 0, hosted: false, values: new Map() };
    gathered.set(verdict.service, one);
    one.resources += resources;
    one.hosted ||= verdict.role === "hosted";
    for (const name of FACT_NAMES) one.values.set(name, (one.values.get(name) ?? new Set()).add(facts[name]));
  }
  const present = [...gathered].flatMap(([id, { resources, hosted, values }]) => {
    const service = lookup.service(id);
    const facts = Object.fromEntries([...values].map(([name, found]) => [name, [...found]]));
    return service ? [{ service, resources, hosted, facts }] : [];
  });
  return { present, unmapped };
}
