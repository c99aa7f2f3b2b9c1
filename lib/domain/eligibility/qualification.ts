import type { EditionLookup } from "@/lib/domain/catalogue/lookup";
import { factAt, type QualificationFact } from "@/lib/domain/provider/fact";
import type { Scope } from "@/lib/domain/provider/words";
import type { ShapeVerdict } from "./verdict";

export type Answer = "yes" | "no" | "unknown";
type Shape = Pick<ShapeVerdict, "role" | "verdict" | "service">;

/** Whether a shape asks for a service to be hosted: accessories and configuration do not. */
export function isHosted({ role, verdict }: Shape): boolean {
  return role === "hosted" && verdict !== "configuration";
}

export type NeededFact = QualificationFact & { readonly scope: Scope };

/**
 * One dated fact per class of service that the hosted shapes of a workload need, as it speaks for a day (ISO): SecNumCloud qualifies
 * services, not providers (3.2, annexe 2 c). Empty without any, or when one of them has no known class or no fact on that day: then
 * nothing is known of the whole.
 */
export function qualificationOf(
  shapes: readonly Shape[],
  facts: readonly QualificationFact[],
  lookup: Pick<EditionLookup, "service">,
  day: string,
): NeededFact[] {
  const found = new Map<string, NeededFact>();
  for (const { service } of shapes.filter(isHosted)) {
    const scope = service === null ? null : (lookup.service(service)?.class ?? null);
    const fact = scope === null ? null : factOf(facts, scope, day);
    if (scope === null || fact === null) return [];
    found.set(scope, { ...fact, scope });
  }
  return [...found.values()];
}

function factOf(facts: readonly QualificationFact[], scope: Scope, day: string): QualificationFact | null {
  const ofClass = facts.filter((fact) => fact.scope === scope);
  return factAt(ofClass, day);
}

/** What a dated fact must say for an answer on a day. */
export type Dated = Pick<QualificationFact, "milestone" | "decision" | "knownUntil" | "validFrom" | "validTo">;

/** Qualified by a decision of ANSSI alone, as far as a fact tells: not known after the day it was last known. */
export function qualifiedOn({ milestone, decision, knownUntil, validTo }: Dated, day: string): Answer {
  if (milestone !== "J3") return day <= knownUntil ? "no" : "unknown";
  return decision !== null && (validTo !== null || day <= knownUntil) ? "yes" : "unknown";
}

/** Whether the qualification is valid on a day, as far as a fact tells. */
export function validOn({ milestone, validFrom, validTo }: Dated, day: string): Answer {
  if (milestone !== "J3" || validTo === null) return "unknown";
  return (validFrom ?? "") <= day && day <= validTo ? "yes" : "no";
}
