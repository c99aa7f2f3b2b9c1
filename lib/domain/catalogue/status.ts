import type { Grade } from "@/lib/domain/eligibility/verdict";
import { claimsOf, type ServiceStatus } from "./claim";
import type { Evidence, Service, WhyNot } from "./edition";
import { lower, weakest } from "./grade";
import type { EditionLookup } from "./lookup";

export interface DerivedStatus {
  readonly status: ServiceStatus;
  readonly whyNot: WhyNot | null;
  readonly plannedFor: string | null;
  readonly grade: Grade;
  readonly decidedBy: readonly Evidence[];
  readonly contradictedBy: readonly Evidence[];
}

const UNKNOWN: DerivedStatus = {
  status: "unknown",
  whyNot: null,
  plannedFor: null,
  grade: "none",
  decidedBy: [],
  contradictedBy: [],
};

/**
 * The status of a service and its grade, from its evidence alone (`claim.ts` says what each kind of evidence claims).
 * The strongest claim decides; at equal grade the more specific one, then the latest, then the more cautious.
 * Claims of another status contradict it: the grade is the lowest of both sides, and both are given back.
 * Press never decides alone. Nothing that decides: `unknown`, grade `none`. The order of the evidence does not matter.
 */
export function deriveStatus(service: Service, lookup: Pick<EditionLookup, "service" | "source">): DerivedStatus {
  return derive(service, lookup, new Set());
}

function derive(service: Service, lookup: Pick<EditionLookup, "service" | "source">, above: ReadonlySet<string>): DerivedStatus {
  const seen = new Set(above).add(service.id);
  const whole = (id: string): DerivedStatus | null => {
    const part = lookup.service(id);
    return part === undefined || seen.has(id) ? null : derive(part, lookup, seen);
  };
  const claims = claimsOf(service, (id) => lookup.source(id), whole).sort((a, b) => (a.order < b.order ? -1 : 1));
  const winner = claims.find((claim) => claim.decides);
  if (winner === undefined) return UNKNOWN;
  const agreeing = claims.filter((claim) => claim.status === winner.status);
  const contrary = claims.filter((claim) => claim.status !== winner.status);
  return {
    status: winner.status,
    whyNot: winner.whyNot,
    plannedFor: winner.plannedFor,
    grade: lower(winner.grade, weakest(contrary.map((claim) => claim.grade))),
    decidedBy: distinct(agreeing.flatMap((claim) => claim.evidence)),
    contradictedBy: distinct(contrary.flatMap((claim) => claim.evidence)),
  };
}

/** Equal pieces once, in the order of the claims they serve, strongest first. */
function distinct(evidence: readonly Evidence[]): Evidence[] {
  return [...new Map(evidence.map((piece) => [JSON.stringify(piece), piece])).values()];
}
