import { lower, strongest, weakest } from "@/lib/domain/catalogue/grade";
import { type FactName, type Facts, NOT_REPORTED } from "@/lib/domain/inventory/fact";
import type { CompiledEdition, CompiledMapping, CompiledRule, CompiledService } from "./compile";
import { resolveType } from "./resolve-type";
import { SEVERITY, worse } from "./severity";
import type { Finding, ShapeVerdict, Verdict } from "./verdict";

/**
 * Judges one shape under one edition: pure, deterministic, the same whatever the order of rules and services in the edition.
 * A rule can only worsen the verdict that the service's status gives. A rule left undecided by a fact that is not reported,
 * and that would worsen it, gives `unknown` with one finding `fact-missing` that names the facts and the rules. Never throws, never refuses: what is not known is said.
 */
export function assess(facts: Facts, edition: CompiledEdition): ShapeVerdict {
  const mapping = resolveType(facts.type, edition);
  if (mapping === null) return edition.unmapped;
  if (mapping.precision === "namespace")
    return told(mapping, "unknown", builtIn("namespace-only", "unknown", mapping.otherwise.id));
  if (mapping.role === "configuration") {
    return told(mapping, "configuration", builtIn("configuration", "configuration", mapping.otherwise.id));
  }
  const { candidates, facts: needed } = candidatesOf(mapping, facts);
  const answers = candidates.map((service) => judge(service, facts, mapping, needed));
  const last = answers[answers.length - 1];
  if (last === undefined) return edition.unmapped;
  return answers.length === 1 ? last : oneOf(answers, last, facts, mapping);
}

/** The services a shape may be: one, or several when a missing fact leaves the map's cases open. */
function candidatesOf(mapping: CompiledMapping, facts: Facts): { candidates: CompiledService[]; facts: FactName[] } {
  const candidates = new Set<CompiledService>();
  const needed: FactName[] = [];
  for (const option of mapping.cases) {
    needed.push(...option.facts);
    const truth = option.test(facts);
    if (truth !== false) candidates.add(option.service);
    if (truth === true) return { candidates: [...candidates], facts: needed };
  }
  candidates.delete(mapping.otherwise);
  return { candidates: [...candidates, mapping.otherwise], facts: needed };
}

function judge(service: CompiledService, facts: Facts, mapping: CompiledMapping, needed: readonly FactName[]): ShapeVerdict {
  const findings: Finding[] = [service.base];
  let verdict: Verdict = service.base.effect;
  const undecided: CompiledRule[] = [];
  for (const rule of service.rules) {
    const truth = rule.test(facts);
    if (truth === "missing") undecided.push(rule);
    if (truth !== true) continue;
    findings.push(rule.finding);
    verdict = worse(verdict, rule.finding.effect);
  }
  const sure = SEVERITY[verdict];
  const open = undecided.filter((rule) => SEVERITY[rule.finding.effect] > sure);
  if (open.length > 0) {
    findings.push(openRules(service.id, open, facts));
    verdict = worse(verdict, "unknown");
  }
  const neededFacts = needed.length === 0 ? service.facts : [...new Set([...needed, ...service.facts])];
  return {
    verdict,
    service: service.id,
    precision: mapping.precision,
    role: mapping.role,
    evidence: gradeOf(verdict, service.base, findings),
    findings,
    neededFacts,
    missingFacts: missing(neededFacts, facts),
  };
}

/**
 * The grade of what decided: any one finding of the deciding level suffices, so the strongest counts. That something can be
 * hosted under conditions, or later, rests on the service's status too, and is no surer than that.
 */
function gradeOf(verdict: Verdict, base: Finding, findings: readonly Finding[]): ShapeVerdict["evidence"] {
  if (findings.length === 1) return base.evidence;
  const best = strongest(findings.filter((finding) => finding.effect === verdict).map((finding) => finding.evidence));
  return verdict === "conditional" || verdict === "planned" ? lower(best, base.evidence) : best;
}

/** Several services are possible: when all lead to one verdict it stands, with the weakest grade; else it is unknown. */
function oneOf(answers: readonly ShapeVerdict[], last: ShapeVerdict, facts: Facts, mapping: CompiledMapping): ShapeVerdict {
  const neededFacts = [...new Set(answers.flatMap((answer) => answer.neededFacts))];
  const missingFacts = missing(neededFacts, facts);
  if (answers.every((answer) => answer.verdict === last.verdict)) {
    return { ...last, evidence: weakest(answers.map((answer) => answer.evidence)), neededFacts, missingFacts };
  }
  const open = missing([...new Set(mapping.cases.flatMap((option) => option.facts))], facts);
  const finding = factMissing(
    mapping.otherwise.id,
    "service-map",
    open,
    answers.map((answer) => answer.service ?? ""),
  );
  return { ...last, verdict: "unknown", evidence: "none", findings: [finding], neededFacts, missingFacts };
}

function missing(names: readonly FactName[], facts: Facts): FactName[] {
  return names.filter((name) => facts[name] === NOT_REPORTED);
}

/** All that the inventory would have to say of this shape, as one reason: one file supplies it. */
function openRules(service: string, rules: readonly CompiledRule[], facts: Facts): Finding {
  const names = missing([...new Set(rules.flatMap((rule) => rule.facts))], facts);
  return factMissing(service, rules.map((rule) => rule.id).join(","), names);
}

function factMissing(service: string, rule: string, names: readonly FactName[], services: readonly string[] = []): Finding {
  const params: Record<string, string> = { fact: names.join(","), rule };
  if (services.length > 0) params.services = services.join(",");
  return { ...builtIn("fact-missing", "unknown", service), params };
}

function builtIn(ruleId: string, effect: Verdict, service: string): Finding {
  return { ruleId, effect, service, params: {}, requirement: null, sources: [], date: null, evidence: "none" };
}

function told(mapping: CompiledMapping, verdict: Verdict, finding: Finding): ShapeVerdict {
  return {
    verdict,
    service: mapping.otherwise.id,
    precision: mapping.precision,
    role: mapping.role,
    evidence: "none",
    findings: [finding],
    neededFacts: [],
    missingFacts: [],
  };
}
