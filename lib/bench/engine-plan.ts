import type { Edition, Mapping } from "@/lib/domain/catalogue/edition";
import type { CompiledEdition } from "@/lib/domain/eligibility/compile";
import { compileEdition } from "@/lib/domain/eligibility/compile";
import { resolveType } from "@/lib/domain/eligibility/resolve-type";
import { SEVERITY, worse } from "@/lib/domain/eligibility/severity";
import type { ShapeVerdict, Verdict } from "@/lib/domain/eligibility/verdict";
import { type Condition, every, whenFalse, whenMissing, whenTrue } from "./engine-condition";

/** A row of the service map: resources of these types, under this condition, are this service. Equal rows are one row. */
export interface MapRow {
  readonly types: readonly string[];
  readonly when: Condition | null;
  /** A service id, or `configuration` and `namespace-only`, which end the matter. */
  readonly service: string;
}

/** One direction of a rule: it holds, or a missing fact leaves it open. */
export interface RuleRow {
  readonly id: string;
  readonly outcome: "held" | "open";
  readonly services: readonly string[];
  readonly when: Condition;
}

/** An edition as a peer engine is given it: the whole service map and every rule, translated mechanically. */
export interface Plan {
  readonly map: readonly MapRow[];
  readonly rules: readonly RuleRow[];
}

/** What a peer answers for one resource. */
export interface PeerAnswer {
  readonly service: string | null;
  readonly held: readonly string[];
  readonly open: readonly string[];
}

/** The plan for all types, or for those given only: a peer that is handed just the rules of a type. */
export function planOf(edition: Edition, types: readonly string[]): Plan {
  const compiled = compileEdition(edition);
  const rows = new Map<string, { types: string[]; when: Condition | null; service: string }>();
  for (const type of new Set(types)) {
    for (const { when, service } of rowsOf(type, edition, compiled)) {
      const key = `${service} ${JSON.stringify(when)}`;
      const row = rows.get(key) ?? { types: [], when, service };
      row.types.push(type);
      rows.set(key, row);
    }
  }
  const services = new Set([...rows.values()].map((row) => row.service));
  const rules = edition.rules
    .filter((rule) => rule.services.some((id) => services.has(id)))
    .flatMap((rule): RuleRow[] => [
      { id: rule.id, outcome: "held", services: rule.services, when: whenTrue(rule.when) },
      { id: rule.id, outcome: "open", services: rule.services, when: whenMissing(rule.when) },
    ]);
  return { map: [...rows.values()], rules };
}

function rowsOf(type: string, edition: Edition, compiled: CompiledEdition): { when: Condition | null; service: string }[] {
  const resolved = resolveType(type, compiled);
  if (resolved === null) return [];
  if (resolved.precision === "namespace") return [{ when: null, service: "namespace-only" }];
  if (resolved.role === "configuration") return [{ when: null, service: "configuration" }];
  const cases = mappingBehind(type, edition)?.cases ?? [];
  const others = cases.map((option) => whenFalse(option.when));
  const rows = cases.map((option, i) => ({
    when: every([...others.slice(0, i), whenTrue(option.when)]),
    service: option.service,
  }));
  return [...rows, { when: others.length === 0 ? null : every(others), service: resolved.otherwise.id }];
}

function mappingBehind(type: string, edition: Edition): Mapping | undefined {
  for (let stem = type; stem !== ""; stem = stem.slice(0, Math.max(0, stem.lastIndexOf("/")))) {
    const mapping = edition.map[stem];
    if (mapping !== undefined) return mapping;
  }
  return undefined;
}

/** The findings of a peer's answer as codes, after the last step that is not a rule: an open rule counts where it would worsen. */
export function peerFindings(
  answer: PeerAnswer,
  base: ReadonlyMap<string, Verdict>,
  effects: ReadonlyMap<string, Verdict>,
): string[] {
  const { service } = answer;
  if (service === null) return ["unmapped:unknown"];
  if (service === "namespace-only" || service === "configuration") return [service];
  const status = base.get(service) ?? "unknown";
  const sure = answer.held.reduce<Verdict>((verdict, id) => worse(verdict, effects.get(id) ?? "eligible"), status);
  const held = answer.held.map((id) => `${id}:${effects.get(id)}`);
  const open = answer.open.filter((id) => SEVERITY[effects.get(id) ?? "eligible"] > SEVERITY[sure]);
  return [`${service}:${status}`, ...held, ...open.map((id) => `fact-missing:${id}`)].sort();
}

/** The same codes of our own verdict. */
export function ownFindings(verdict: ShapeVerdict): string[] {
  const codes = verdict.findings.flatMap((finding) => {
    if (finding.ruleId === "namespace-only" || finding.ruleId === "configuration") return finding.ruleId;
    if (finding.ruleId === "service-status") return `${finding.service}:${finding.effect}`;
    if (finding.ruleId === "fact-missing") return (finding.params.rule ?? "").split(",").map((rule) => `fact-missing:${rule}`);
    return `${finding.ruleId}:${finding.effect}`;
  });
  return codes.sort();
}
