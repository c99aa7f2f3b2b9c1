import type { Source } from "@/lib/domain/catalogue/edition";
import type { EditionLookup } from "@/lib/domain/catalogue/lookup";
import { renderFinding } from "@/lib/domain/eligibility/render";
import type { Finding } from "@/lib/domain/eligibility/verdict";
import type { Locale } from "@/lib/domain/locale";

interface RenderedReason {
  readonly service: string;
  readonly because: string;
  readonly remedy: string;
  readonly sources: readonly Source[];
}
export interface Rendering {
  readonly service: (id: string | null) => string;
  readonly finding: (finding: Finding) => RenderedReason;
}

/** Findings in one language. Shapes share them as objects, so that each is put into words once however many workloads it is told of. */
export function renderingOf(lookup: EditionLookup, locale: Locale): Rendering {
  const rendered = new WeakMap<Finding, RenderedReason>();
  const service = (id: string | null): string => (id === null ? "" : (lookup.service(id)?.name[locale] ?? id));
  return {
    service,
    finding: (finding) => {
      const known = rendered.get(finding);
      if (known) return known;
      const { because, remedy, sources } = renderFinding(finding, lookup, locale);
      const fresh = { service: service(finding.service), because, remedy, sources };
      rendered.set(finding, fresh);
      return fresh;
    },
  };
}
