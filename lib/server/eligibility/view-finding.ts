import type { FindingView } from "@/lib/contract/eligibility";
import type { EditionLookup } from "@/lib/domain/catalogue/lookup";
import { renderFinding } from "@/lib/domain/eligibility/render";
import type { Finding } from "@/lib/domain/eligibility/verdict";
import type { Text } from "@/lib/domain/text";

/** A service by id with its name; one the edition lacks shows as its id. Null stays null. */
export function namedService(id: string | null, lookup: EditionLookup): { id: string; name: Text } | null {
  return id === null ? null : { id, name: lookup.service(id)?.name ?? { fr: id, en: id } };
}

/** A finding as the wire carries it: rendered in both languages, with its sources. */
export function findingView(finding: Finding, lookup: EditionLookup): FindingView {
  const fr = renderFinding(finding, lookup, "fr");
  const en = renderFinding(finding, lookup, "en");
  const replaced = finding.effect === "redesign" && finding.ruleId === "service-status" && finding.service !== null;
  const replacement = replaced && finding.service !== null ? lookup.service(finding.service)?.replacement : null;
  return {
    ruleId: finding.ruleId,
    effect: finding.effect,
    service: namedService(finding.service, lookup),
    because: { fr: fr.because, en: en.because },
    remedy: fr.remedy === "" || en.remedy === "" ? null : { fr: fr.remedy, en: en.remedy },
    effort: replacement?.effort ?? null,
    requirement: fr.requirement,
    evidence: finding.evidence,
    date: finding.date,
    sources: fr.sources.map((source) => ({ ...source })),
  };
}
