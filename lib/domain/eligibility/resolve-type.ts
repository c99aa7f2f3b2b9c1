import { UNRESOLVED_TYPE } from "@/lib/domain/inventory/resource";
import type { CompiledEdition, CompiledMapping } from "./compile";

/**
 * What a type leads to: the entry of the type itself; else the nearest parent's, held with precision `parent`; else the
 * namespace's. `<parent>/*` and `<namespace>/*` ask from there. Null when not even the namespace is known.
 */
export function resolveType(type: string, edition: CompiledEdition): CompiledMapping | null {
  const exact = edition.map.get(type) ?? edition.remembered.get(type);
  if (exact !== undefined) return exact;
  if (type === UNRESOLVED_TYPE) return null;
  const found = nearest(type, edition.map);
  if (found !== null) edition.remembered.set(type, found);
  return found;
}

function nearest(type: string, map: CompiledEdition["map"]): CompiledMapping | null {
  for (let cut = type.lastIndexOf("/"); cut > 0; cut = type.lastIndexOf("/", cut - 1)) {
    const parent = type.slice(0, cut);
    const mapping = map.get(parent);
    if (mapping === undefined) continue;
    const precision = parent.includes("/") && mapping.precision !== "namespace" ? "parent" : "namespace";
    return { ...mapping, precision };
  }
  return null;
}
