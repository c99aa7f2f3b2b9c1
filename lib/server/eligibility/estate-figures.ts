import type { EstateView } from "@/lib/contract/eligibility";
import type { Edition } from "@/lib/domain/catalogue/edition";
import type { EditionLookup } from "@/lib/domain/catalogue/lookup";
import { noVerdicts } from "@/lib/domain/eligibility/severity";
import type { Finding, Grade, ShapeVerdict, Verdict } from "@/lib/domain/eligibility/verdict";
import { blockingKey, SEVERITY_RANK } from "./blocking";
import { findingView } from "./view-finding";

/** What the summary holds: the estate's page, but for what is read live. */
export type EstateFigures = Omit<EstateView, "importedAt" | "grouping" | "recomputing" | "newerEdition">;

/** Resources of an estate by service of the edition; `null` for those of none. */
export interface ServiceCount {
  readonly service: string | null;
  readonly resources: number;
  /** Some of them host something: not accessories and configuration alone. */
  readonly hosted: boolean;
}
/** Summaries written before services were counted have none. */
export type StoredFigures = EstateFigures & { readonly services?: readonly ServiceCount[] };

export interface EstateTotals {
  readonly groups: readonly { verdict: Verdict; evidence: Grade; workloads: number; needed: number; missing: number }[];
  /** Workloads by what holds them back. */
  readonly blocking: readonly { key: string; verdict: Verdict; workloads: number }[];
}
export interface CountedShape {
  readonly verdict: ShapeVerdict;
  readonly resources: number;
}
type KnownParts = { readonly edition: Edition; readonly lookup: EditionLookup };

const BLOCKERS_SHOWN = 20;

/** The figures of an estate, from totals over its workloads and its shapes with their counts. Deterministic. */
export function estateFigures(
  { edition, lookup }: KnownParts,
  totals: EstateTotals,
  shapes: readonly CountedShape[],
): EstateFigures {
  const byWorkload = noVerdicts();
  const byEvidence: Record<Grade, number> = { confirmed: 0, strong: 0, weak: 0, none: 0 };
  const completeness = { reported: 0, needed: 0 };
  for (const { verdict, evidence, workloads, needed, missing } of totals.groups) {
    byWorkload[verdict] += workloads;
    if (verdict !== "configuration") byEvidence[evidence] += workloads;
    completeness.needed += needed;
    completeness.reported += needed - missing;
  }
  const byResource = noVerdicts();
  for (const shape of shapes) byResource[shape.verdict.verdict] += shape.resources;
  return {
    edition: { id: edition.id, title: edition.title, effectiveFrom: edition.effectiveFrom },
    workloads: sum(byWorkload),
    resources: sum(byResource),
    byWorkload,
    byResource,
    byEvidence,
    completeness,
    blockers: blockersOf(totals.blocking, reasonsOf(shapes), lookup),
    byFamily: familiesOf(shapes, lookup),
  };
}

interface Reason {
  readonly finding: Finding;
  readonly resources: number;
}

/** Per blocking key and verdict: the reason that most resources give, and how many give one. */
function reasonsOf(shapes: readonly CountedShape[]): Map<string, { total: number; reasons: Map<string, Reason> }> {
  const found = new Map<string, { total: number; reasons: Map<string, Reason> }>();
  for (const { verdict: shape, resources } of shapes) {
    if (shape.role !== "hosted") continue;
    const counted = new Set<string>();
    for (const finding of shape.findings) {
      if (finding.effect !== shape.verdict) continue;
      const key = `${blockingKey(finding)}|${shape.verdict}`;
      const entry = found.get(key) ?? { total: 0, reasons: new Map<string, Reason>() };
      found.set(key, entry);
      if (!counted.has(key)) entry.total += resources;
      counted.add(key);
      const reason = entry.reasons.get(finding.ruleId);
      entry.reasons.set(finding.ruleId, { finding: reason?.finding ?? finding, resources: resources + (reason?.resources ?? 0) });
    }
  }
  return found;
}

function blockersOf(
  blocking: EstateTotals["blocking"],
  reasons: ReturnType<typeof reasonsOf>,
  lookup: EditionLookup,
): EstateFigures["blockers"] {
  const worst = [...blocking].sort(
    (a, b) => b.workloads - a.workloads || SEVERITY_RANK[a.verdict] - SEVERITY_RANK[b.verdict] || (a.key < b.key ? -1 : 1),
  );
  return worst.slice(0, BLOCKERS_SHOWN).flatMap(({ key, verdict, workloads }) => {
    const entry = reasons.get(`${key}|${verdict}`);
    const [first] = [...(entry?.reasons.values() ?? [])].sort(
      (a, b) => b.resources - a.resources || (a.finding.ruleId < b.finding.ruleId ? -1 : 1),
    );
    if (!entry || !first) return [];
    const { service, because, remedy, evidence } = findingView(first.finding, lookup);
    return [{ service, verdict, workloads, resources: entry.total, because, remedy, evidence }];
  });
}

/** How many resources of each service an estate has, by id. */
export function servicesOf(shapes: readonly CountedShape[], lookup: EditionLookup): ServiceCount[] {
  const counted = new Map<string | null, { resources: number; hosted: boolean }>();
  for (const { verdict, resources } of shapes) {
    const service = verdict.service !== null && lookup.service(verdict.service) ? verdict.service : null;
    const one = counted.get(service) ?? { resources: 0, hosted: false };
    counted.set(service, one);
    one.resources += resources;
    one.hosted ||= verdict.role === "hosted";
  }
  return [...counted]
    .map(([service, count]) => ({ service, ...count }))
    .sort((a, b) => ((a.service ?? "") < (b.service ?? "") ? -1 : 1));
}

function familiesOf(shapes: readonly CountedShape[], lookup: EditionLookup): EstateFigures["byFamily"] {
  const families = new Map<string, Record<Verdict, number>>();
  for (const { verdict: shape, resources } of shapes) {
    const family = (shape.service === null ? undefined : lookup.service(shape.service)?.family) ?? "other";
    const counts = families.get(family) ?? noVerdicts();
    families.set(family, counts);
    counts[shape.verdict] += resources;
  }
  return [...families]
    .map(([family, resources]) => ({ family, resources }))
    .sort((a, b) => sum(b.resources) - sum(a.resources) || (a.family < b.family ? -1 : 1));
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}
