import type { Edition, Source } from "@/lib/domain/catalogue/edition";
import type { EditionLookup } from "@/lib/domain/catalogue/lookup";
import type { NeededFact } from "@/lib/domain/eligibility/qualification";
import type { Finding, WorkloadVerdict } from "@/lib/domain/eligibility/verdict";
import { findingKey } from "@/lib/domain/eligibility/workload";
import type { DecidedQualification, DecidedReason, DecidedVerdict, Reference } from "./decision";

type NamedEdition = Pick<Edition, "id" | "effectiveFrom">;

/** What a decision takes from the verdict of a workload: what blocks it, each with its service, dates and sources. */
export function decidedVerdict(
  { verdict, evidence, blocking }: Pick<WorkloadVerdict, "verdict" | "evidence" | "blocking">,
  { id, effectiveFrom }: NamedEdition,
  lookup: EditionLookup,
): DecidedVerdict {
  const reasons = blocking.map(({ finding }) => decidedReason(finding, lookup));
  return { verdict, evidence, edition: { id, effectiveFrom }, reasons };
}

/** One finding as a decision reads it. Only a service that has to be replaced has an effort. */
export function decidedReason(finding: Finding, lookup: EditionLookup): DecidedReason {
  const service = finding.service === null ? undefined : lookup.service(finding.service);
  return {
    id: findingKey(finding),
    service: service?.name ?? null,
    plannedFor: finding.params.plannedFor ?? null,
    effort: finding.effect === "redesign" ? (service?.replacement?.effort ?? null) : null,
    factMissing: finding.ruleId === "fact-missing",
    sources: finding.sources.flatMap((id) => referenceTo(lookup.source(id))),
  };
}

/** The dated facts of the scopes that a workload needs. */
export function decidedQualification(facts: readonly NeededFact[]): DecidedQualification[] {
  return facts.map(({ scope, milestone, on, knownUntil, validFrom, validTo, decision, source }) => {
    const sources = [...referenceTo(source)];
    return { scope, milestone, on, knownUntil, validFrom, validTo, decision, standing: source.label, sources };
  });
}

function referenceTo(source: Omit<Source, "id"> | undefined): Reference[] {
  if (source === undefined) return [];
  const text = `${source.title} (${source.locator})`;
  return [{ text: { fr: text, en: text }, date: source.date }];
}
