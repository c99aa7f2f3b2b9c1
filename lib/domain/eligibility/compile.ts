import type { Edition, Mapping, Rule, Service } from "@/lib/domain/catalogue/edition";
import { gradeOfRule, latestDate } from "@/lib/domain/catalogue/grade";
import { type EditionLookup, lookupOf } from "@/lib/domain/catalogue/lookup";
import { FACT_NAMES, type FactName, type Facts, NOT_REPORTED } from "@/lib/domain/inventory/fact";
import { compilePredicate, factsOf, type Test } from "./predicate";
import { statusFinding } from "./status-finding";
import type { Finding, ShapeVerdict } from "./verdict";

const NOTHING_REPORTED = Object.fromEntries(FACT_NAMES.map((name) => [name, NOT_REPORTED])) as Facts;

/** A rule ready to run: its test, the facts it reads, and the finding it gives when it holds. */
export interface CompiledRule {
  readonly id: string;
  readonly test: Test;
  readonly facts: readonly FactName[];
  readonly finding: Finding;
}

export interface CompiledService {
  readonly id: string;
  readonly base: Finding;
  readonly rules: readonly CompiledRule[];
  readonly facts: readonly FactName[];
}

export interface CompiledCase {
  readonly test: Test;
  readonly facts: readonly FactName[];
  readonly service: CompiledService;
}

/** What a resource type leads to. */
export interface CompiledMapping {
  readonly precision: Mapping["precision"];
  readonly role: Mapping["role"];
  readonly cases: readonly CompiledCase[];
  readonly otherwise: CompiledService;
}

/** An edition indexed for judging: built once, then only read. `remembered` keeps the answer of types already met. */
export interface CompiledEdition {
  readonly id: string;
  readonly lookup: EditionLookup;
  readonly map: ReadonlyMap<string, CompiledMapping>;
  readonly remembered: Map<string, CompiledMapping>;
  readonly unmapped: ShapeVerdict;
}

/**
 * Prepares an edition for `assess`. Statuses are derived here, predicates become closures, rules are put in the order of their
 * ids so that no order of the data shows in a verdict. Throws when a mapping names a service that the edition does not have:
 * an edition is checked before it is published.
 */
export function compileEdition(edition: Edition): CompiledEdition {
  const lookup = lookupOf(edition);
  const rules = [...edition.rules]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((rule) => [rule, compileRule(rule, lookup)] as const);
  const services = new Map(edition.services.map((service) => [service.id, compileService(service, rules, lookup)]));
  const named = (id: string, type: string): CompiledService => {
    const service = services.get(id);
    if (service === undefined) throw new Error(`edition ${edition.id}: ${type} leads to the unknown service ${id}`);
    return service;
  };
  const map = new Map(
    Object.entries(edition.map).map(([type, mapping]) => [type, compileMapping(mapping, (id) => ofType(named(id, type), type))]),
  );
  return { id: edition.id, lookup, map, remembered: new Map(), unmapped: unmappedVerdict() };
}

/**
 * A service as one type of its resources sees it: rules that the type alone settles to false are left out, so that neither
 * their facts are asked for nor their tests run. The type itself is always known.
 */
function ofType(service: CompiledService, type: string): CompiledService {
  if (!service.facts.includes("type")) return service;
  const typed: Facts = { ...NOTHING_REPORTED, type };
  const rules = service.rules.filter((rule) => rule.test(typed) !== false);
  return {
    ...service,
    rules,
    facts: service.facts.filter((name) => name !== "type" && rules.some((rule) => rule.facts.includes(name))),
  };
}

function compileMapping(mapping: Mapping, find: (id: string) => CompiledService): CompiledMapping {
  const found = new Map<string, CompiledService>();
  const named = (id: string): CompiledService => {
    const service = found.get(id) ?? find(id);
    found.set(id, service);
    return service;
  };
  const cases = (mapping.cases ?? []).map(({ when, service }) => ({
    test: compilePredicate(when),
    facts: factsOf(when),
    service: named(service),
  }));
  return { precision: mapping.precision, role: mapping.role, cases, otherwise: named(mapping.service) };
}

function compileService(
  service: Service,
  rules: readonly (readonly [Rule, CompiledRule])[],
  lookup: EditionLookup,
): CompiledService {
  const own = rules
    .filter(([rule]) => rule.services.includes(service.id))
    .map(([, compiled]) => forService(compiled, service.id));
  return {
    id: service.id,
    base: statusFinding(service, lookup),
    rules: own,
    facts: [...new Set(own.flatMap((rule) => rule.facts))],
  };
}

function forService(rule: CompiledRule, service: string): CompiledRule {
  return { ...rule, finding: { ...rule.finding, service } };
}

function compileRule(rule: Rule, lookup: EditionLookup): CompiledRule {
  const finding: Finding = {
    ruleId: rule.id,
    effect: rule.effect,
    service: null,
    params: {},
    requirement: rule.requirement,
    sources: [...new Set(rule.evidence.map((piece) => piece.source))],
    date: latestDate(rule.evidence, lookup.source),
    evidence: gradeOfRule(rule.evidence, lookup.source),
  };
  return { id: rule.id, test: compilePredicate(rule.when), facts: factsOf(rule.when), finding };
}

function unmappedVerdict(): ShapeVerdict {
  const finding: Finding = {
    ruleId: "unmapped",
    effect: "unknown",
    service: null,
    params: {},
    requirement: null,
    sources: [],
    date: null,
    evidence: "none",
  };
  return {
    verdict: "unknown",
    service: null,
    precision: "unmapped",
    role: "hosted",
    evidence: "none",
    findings: [finding],
    neededFacts: [],
    missingFacts: [],
  };
}
