import type { Source } from "@/lib/domain/catalogue/edition";
import type { EditionLookup } from "@/lib/domain/catalogue/lookup";
import { frenchSpacing } from "@/lib/domain/french-spacing";
import { FACT_NAMES, type FactName } from "@/lib/domain/inventory/fact";
import { FACT_SUPPLY } from "@/lib/domain/inventory/fact-supply";
import type { FormatId } from "@/lib/domain/inventory/reading";
import type { Locale } from "@/lib/domain/locale";
import type { Text } from "@/lib/domain/text";
import texts from "./texts.json" with { type: "json" };
import type { Finding } from "./verdict";

export interface RenderedFinding {
  readonly because: string;
  readonly remedy: string;
  readonly requirement: string | null;
  readonly sources: readonly Source[];
}

/**
 * A finding as sentences, the same on page, in export and in the terminal. Built-in findings have their texts beside this
 * file, rules theirs in the edition. An entry that the lookup lacks shows as its id; a rule it lacks is said to be missing.
 */
export function renderFinding(finding: Finding, lookup: EditionLookup, locale: Locale): RenderedFinding {
  const said = sentences(finding, lookup, locale);
  const set = locale === "fr" ? frenchSpacing : (text: string) => text;
  const sources = finding.sources.flatMap((id) => lookup.source(id) ?? []);
  return { because: set(said.because), remedy: set(said.remedy), requirement: finding.requirement, sources };
}

type Sentences = Pick<RenderedFinding, "because" | "remedy">;

function sentences(finding: Finding, lookup: EditionLookup, locale: Locale): Sentences {
  if (finding.ruleId === "service-status") return ofStatus(finding, lookup, locale);
  if (finding.ruleId === "fact-missing") return ofMissingFact(finding, lookup, locale);
  const service = nameOf(finding.service, lookup, locale);
  if (finding.ruleId === "namespace-only" || finding.ruleId === "unmapped" || finding.ruleId === "configuration") {
    return { because: fill(texts.because[finding.ruleId], locale, { service }), remedy: texts.remedy[finding.ruleId][locale] };
  }
  const rule = lookup.rule(finding.ruleId);
  if (rule !== undefined) return { because: rule.because[locale], remedy: rule.remedy[locale] };
  const params = { rule: finding.ruleId };
  return {
    because: fill(texts.because["unknown-rule"], locale, params),
    remedy: fill(texts.remedy["unknown-rule"], locale, params),
  };
}

function ofStatus(finding: Finding, lookup: EditionLookup, locale: Locale): Sentences {
  const { status, whyNot, plannedFor, contradicted } = finding.params;
  const params = { service: nameOf(finding.service, lookup, locale), plannedFor: plannedFor ?? "" };
  const because = fill(statusText(status, whyNot, plannedFor), locale, params);
  const pattern = finding.service === null ? undefined : lookup.service(finding.service)?.replacement?.pattern[locale];
  const asked = fill(remedyText(status), locale, params);
  return {
    because: contradicted === undefined ? because : because + texts.because.contradicted[locale],
    remedy: pattern === undefined || finding.effect === "eligible" ? asked : insteadOf(asked, pattern, finding, locale),
  };
}

/** A refused service is replaced; one that is not known, or not there yet, may be. */
function insteadOf(asked: string, pattern: string, finding: Finding, locale: Locale): string {
  if (finding.effect === "redesign") return pattern;
  return finding.effect === "unknown" ? asked + fill(texts.remedy["failing-that"], locale, { pattern }) : asked;
}

function statusText(status: string | undefined, whyNot: string | undefined, plannedFor: string | undefined): Text {
  if (status === "available") return texts.because.available;
  if (status === "planned") return plannedFor === undefined ? texts.because.planned : texts.because["planned-dated"];
  if (status !== "not-planned") return texts.because.unknown;
  const known: Readonly<Record<string, Text>> = texts.because;
  return known[`not-planned-${whyNot ?? ""}`] ?? texts.because["not-planned"];
}

function remedyText(status: string | undefined): Text {
  if (status === "available" || status === "planned" || status === "not-planned") return texts.remedy[status];
  return texts.remedy.unknown;
}

function ofMissingFact(finding: Finding, lookup: EditionLookup, locale: Locale): Sentences {
  const named = (finding.params.fact ?? "").split(",");
  const facts = FACT_NAMES.filter((name) => named.includes(name));
  const services = (finding.params.services ?? "").split(",").filter((id) => id !== "");
  const params = {
    fact: list(
      facts.map((name) => texts.fact[name][locale]),
      locale,
      "and",
    ),
    services: list(
      services.map((id) => nameOf(id, lookup, locale)),
      locale,
      "or",
    ),
    formats: list(
      suppliers(facts).map((format) => texts.format[format][locale]),
      locale,
      "or",
    ),
  };
  const because = services.length > 0 ? texts.because["fact-missing-service"] : texts.because["fact-missing"];
  return { because: fill(because, locale, params), remedy: fill(texts.remedy["fact-missing"], locale, params) };
}

/** The formats that carry all of some facts. */
function suppliers(facts: readonly FactName[]): FormatId[] {
  const [first, ...rest] = facts;
  if (first === undefined) return [];
  return FACT_SUPPLY[first].filter((format) => rest.every((fact) => FACT_SUPPLY[fact].includes(format)));
}

function nameOf(id: string | null, lookup: EditionLookup, locale: Locale): string {
  return id === null ? "" : (lookup.service(id)?.name[locale] ?? id);
}

function list(parts: readonly string[], locale: Locale, word: "and" | "or"): string {
  const joint = { fr: { and: " et ", or: " ou " }, en: { and: " and ", or: " or " } }[locale][word];
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")}${joint}${parts[parts.length - 1]}`;
}

function fill(text: Text, locale: Locale, params: Readonly<Record<string, string>>): string {
  return text[locale].replace(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole);
}
