import type { Service } from "@/lib/domain/catalogue/edition";
import { latestDate } from "@/lib/domain/catalogue/grade";
import type { EditionLookup } from "@/lib/domain/catalogue/lookup";
import { type DerivedStatus, deriveStatus } from "@/lib/domain/catalogue/status";
import type { DecidingVerdict, Finding } from "./verdict";

/**
 * The verdict that a service's status gives before any rule: available → eligible, planned → planned, not planned → redesign
 * when the catalogue has a replacement, else not eligible; unknown stays unknown.
 * `params.becomes` says what the replacement would be judged; `params.contradicted` that some evidence says otherwise.
 */
export function statusFinding(service: Service, lookup: EditionLookup): Finding {
  const derived = deriveStatus(service, lookup);
  const effect = baseVerdict(service, derived);
  const both = [...derived.decidedBy, ...derived.contradictedBy];
  return {
    ruleId: "service-status",
    effect,
    service: service.id,
    params: statusParams(service, derived, effect),
    requirement: effect === "redesign" || effect === "not-eligible" ? service.requirement : null,
    sources: [...new Set(both.map((piece) => piece.source))],
    date: latestDate(both, lookup.source),
    evidence: derived.grade,
  };
}

function baseVerdict(service: Service, { status }: DerivedStatus): DecidingVerdict {
  if (status === "available") return "eligible";
  if (status === "not-planned") return service.replacement === null ? "not-eligible" : "redesign";
  return status;
}

function statusParams(service: Service, derived: DerivedStatus, effect: DecidingVerdict): Record<string, string> {
  const params: Record<string, string> = { status: derived.status };
  if (derived.whyNot !== null) params.whyNot = derived.whyNot;
  if (derived.plannedFor !== null) params.plannedFor = derived.plannedFor;
  if (effect === "redesign" && service.replacement !== null) params.becomes = service.replacement.becomes;
  if (derived.contradictedBy.length > 0) params.contradicted = "yes";
  return params;
}
