import type { Qualification } from "@/lib/domain/catalogue/edition";
import type { EditionLookup } from "@/lib/domain/catalogue/lookup";
import type { ShapeVerdict } from "@/lib/domain/eligibility/verdict";

type Answer = "yes" | "no" | "unknown";
/** What a dated fact must say for a decision to read it. */
export type Dated = Pick<Qualification, "milestone" | "decision" | "knownUntil" | "validFrom" | "validTo">;

/**
 * One dated fact per scope that the hosted shapes of a workload need: SecNumCloud qualifies services, not providers (3.2,
 * annexe 2 c). Empty without any, or when one of them has no known scope or no fact: then nothing is known of the whole.
 */
export function qualificationOf<F extends { readonly scope: Qualification["scope"] | null }>(
  shapes: readonly Pick<ShapeVerdict, "role" | "verdict" | "service">[],
  facts: readonly F[],
  lookup: Pick<EditionLookup, "service">,
): F[] {
  const found = new Map<string, F>();
  for (const { role, verdict, service } of shapes) {
    if (role !== "hosted" || verdict === "configuration") continue;
    const scope = service === null ? null : (lookup.service(service)?.class ?? null);
    const fact = scope === null ? undefined : facts.find((one) => one.scope === scope);
    if (scope === null || fact === undefined) return [];
    found.set(scope, fact);
  }
  return [...found.values()];
}

/** Whether a scope is qualified on a day, as far as a fact tells: not known after the day it was last known. */
export function qualifiedOn(fact: Dated, day: string): Answer {
  if (fact.milestone === "J3" && fact.decision !== null) return "yes";
  return day <= fact.knownUntil ? "no" : "unknown";
}

/** Whether the qualification of a scope is valid on a day, as far as a fact tells. */
export function validOn(fact: Dated, day: string): Answer {
  if (fact.milestone !== "J3" || fact.validFrom === null || fact.validTo === null) return "unknown";
  return fact.validFrom <= day && day <= fact.validTo ? "yes" : "no";
}
