import type { CitedText, DerogationWay, Duty, Level, Obligation, OpenRule } from "./obligation";
import { overlaysOf, type ProviderStanding } from "./overlay";
import { ask } from "./predicate";
import type { ObligationRule, RuleSet } from "./rule-set";
import type { Situation, SituationFact } from "./situation";
import texts from "./triage.json" with { type: "json" };

/** The day of the question, and what is known of the provider's qualification; null when no provider is looked at. */
export interface TriageContext {
  readonly day: string;
  readonly provider: ProviderStanding | null;
}

interface Judged {
  readonly rule: ObligationRule;
  readonly holds: boolean | null;
  readonly missing: readonly SituationFact[];
}

/**
 * What the texts of a rule set make of a situation. The first deciding rule that holds gives the level. When a rule before it cannot
 * be decided and would give another level, the level is `unknown`, with those that remain possible and the facts that would settle
 * it. Everything else that is due is told besides; overlays change no level.
 */
export function triage(situation: Situation, ruleSet: RuleSet, { day, provider }: TriageContext): Obligation {
  const judged = ruleSet.rules.map((rule): Judged => ({ rule, ...ask(rule.when, situation) }));
  const deciding = [
    ...judged.filter(({ rule }) => rule.role === "decides"),
    ...judged.filter(({ rule }) => rule.role === "residual"),
  ];
  const found = deciding.findIndex(({ holds }) => holds === true);
  const before = (found < 0 ? deciding : deciding.slice(0, found)).filter(({ holds }) => holds === null);
  const decided = found < 0 ? null : (deciding[found]?.rule ?? null);
  const possible = levelsOf([...before.map(({ rule }) => rule), ...(decided ? [decided] : [])]);
  const settled = decided !== null && possible.length === 1;
  const own = settled ? dutyOf(decided, ruleSet) : undecided(before, ruleSet);
  const required = judged.some(({ rule, holds }) => holds && rule.restsOnSecNumCloud);
  const besides = judged.filter(({ rule, holds }) => holds && rule !== (settled ? decided : null));
  const due = besides.filter(({ rule }) => isDueWith(rule, own.level, required));
  const further = due.map(({ rule }) => dutyOf(rule, ruleSet));
  const open = openRules(before, judged);
  const waits = [own, ...further].some(({ level, restsOnSecNumCloud }) => level === "must" && restsOnSecNumCloud);
  const waived = [...(settled ? [decided] : []), ...due.map(({ rule }) => rule)].find((rule) => rule.derogation !== null);
  return {
    ...own,
    ruleSet: ruleSet.id,
    day,
    possible,
    derogation: waived ? wayOut(waived, ruleSet, situation.engagedOn) : null,
    further,
    overlays: waits && provider ? overlaysOf(provider, day) : [],
    open,
    missing: [...new Set(open.flatMap(({ missing }) => missing))],
  };
}

/**
 * Under a prohibition nothing that would give a level is a duty; otherwise whatever asks for more than a free choice is. What
 * requires SecNumCloud leaves nothing to recommend.
 */
function isDueWith(rule: ObligationRule, level: Level, required: boolean): boolean {
  if (rule.role === "accompanies") return true;
  if (rule.role !== "decides" || level === "must-not") return false;
  return rule.level === "must" || (rule.level === "should" && !required);
}

/** Rules that decide are open only above the one that decided; duties besides are always told. */
function openRules(before: readonly Judged[], judged: readonly Judged[]): OpenRule[] {
  const besides = judged.filter(({ rule, holds }) => holds === null && rule.role === "accompanies");
  return [...before, ...besides].map(({ rule, missing }) => ({ ruleId: rule.id, level: rule.level, missing }));
}

function levelsOf(rules: readonly ObligationRule[]): Exclude<Level, "unknown">[] {
  const order = ["must-not", "must", "should", "may"] as const;
  return order.filter((level) => rules.some((rule) => rule.level === level));
}

function undecided(open: readonly Judged[], ruleSet: RuleSet): Duty {
  const sources = open.flatMap(({ rule }) => rule.cites.map((cite) => citedText(cite, ruleSet)));
  const once = sources.filter((one, index) => sources.findIndex(({ code }) => code === one.code) === index);
  return {
    ruleId: "undecided",
    level: "unknown",
    because: texts.undecided,
    standing: "inference",
    reading: null,
    sources: once,
    restsOnSecNumCloud: false,
  };
}

function dutyOf(rule: ObligationRule, ruleSet: RuleSet): Duty {
  const { id, level, because, standing, reading, restsOnSecNumCloud, cites } = rule;
  return {
    ruleId: id,
    level,
    because,
    standing,
    reading,
    restsOnSecNumCloud,
    sources: cites.map((one) => citedText(one, ruleSet)),
  };
}

function citedText({ text, locator }: ObligationRule["cites"][number], { texts: known, id }: RuleSet): CitedText {
  const found = known[text];
  if (!found) throw new Error(`rule set ${id} cites ${text}, which it does not hold`);
  return { code: text, locator, ...found };
}

function wayOut(rule: ObligationRule, ruleSet: RuleSet, engagedOn: string | null): DerogationWay | null {
  const way = rule.derogation === null ? undefined : ruleSet.derogations[rule.derogation];
  if (!way) return null;
  const { path, because, engagedBefore, limits } = way;
  return {
    path,
    open: engagedOn === null ? "unknown" : engagedOn < engagedBefore ? "yes" : "no",
    because,
    limits: limits.map(({ months, from, cite }) => ({ months, from, source: citedText(cite, ruleSet) })),
  };
}
