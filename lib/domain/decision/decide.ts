import { orMethod, premises } from "./argument";
import { clockOf } from "./clock";
import type { Clause, Clock, Decision, Interim, Outcome, Question } from "./decision";
import { fill } from "./fill";
import interims from "./interim.json" with { type: "json" };
import { labelOf, labelState } from "./label";
import rules from "./rules.json" with { type: "json" };
import texts from "./texts.json" with { type: "json" };

/** What the rules read: closed words only. */
export interface Case {
  readonly level: Question["obligation"]["level"];
  readonly verdict: Question["verdict"]["verdict"];
  readonly evidence: Question["verdict"]["evidence"];
  readonly label: ReturnType<typeof labelOf>;
  /** What is known of the qualification, for an advice on a vital system. */
  readonly advice: ReturnType<typeof labelState>;
  readonly vital: "yes" | "no";
  /** A duty on the host that nothing shows to be met. */
  readonly duty: "open" | "none";
  readonly wait: "can" | "cannot";
  readonly derogation: Question["obligation"]["derogation"];
  readonly aimed: string;
  /** Who can supply what is missing. */
  readonly missing: "inventory" | "catalogue" | "nothing";
}
interface Rule {
  readonly id: string;
  readonly when: Partial<Readonly<Record<keyof Case, readonly string[]>>>;
  readonly outcome: Outcome;
  readonly because: { readonly fr: string; readonly en: string };
}

/** The rules in their order: the first that holds decides. The last two leave nothing undecided. */
export const RULES = rules as readonly Rule[];
/** Day of this list of rules: our own reading, dated like the texts that it applies. */
export const RULES_DATE = "2026-11-22";

/**
 * What to do with a workload: obligation × verdict × dates. In: facts and readings already dated and sourced. Out: one of seven
 * outcomes, the argument as one paragraph whose clauses each name their fact, the clock, and what can be done meanwhile.
 * A must-not is decided before anything else is looked at; a weak estimate, a label not shown valid on the day, or a host's duty
 * not shown to be met never lets a migration start. Rules and their order are the programme's reading (inference).
 */
export function decide(question: Question): Decision {
  const clock = clockOf(question);
  const found = caseOf(question, clock);
  const rule = RULES.find(({ when }) => holds(when, found));
  if (rule === undefined) throw new Error(`no rule decides ${JSON.stringify(found)}`);
  const interim = interimOf(question, clock);
  // Where the decision itself is to leave or to stay, the interim would say it twice.
  const waits = rule.outcome === "plan" || rule.outcome === "redesign" || rule.outcome === "examine";
  return {
    outcome: rule.outcome,
    ruleId: rule.id,
    argument: [...premises(question, clock), conclusion(rule), ...(waits ? interim.slice(0, 1).map(meanwhile) : [])],
    clock,
    interim,
  };
}

/** The words that the rules read, from the question. */
export function caseOf(question: Question, clock: Clock): Case {
  const { obligation, verdict, hosting } = question;
  const { level, restsOnSecNumCloud, hostDuties, derogation } = obligation;
  const inventory = verdict.reasons.some((reason) => reason.factMissing);
  return {
    level,
    verdict: verdict.verdict,
    evidence: verdict.evidence,
    label: labelOf(question),
    advice: labelState(question),
    vital: question.vital ? "yes" : "no",
    duty: hostDuties.length > 0 || (level === "must" && !restsOnSecNumCloud) ? "open" : "none",
    wait: clock.cannotWait === null ? "can" : "cannot",
    derogation,
    aimed: hosting ?? "unsaid",
    missing: verdict.verdict !== "unknown" ? "nothing" : inventory ? "inventory" : "catalogue",
  };
}

function holds(when: Rule["when"], found: Case): boolean {
  return Object.entries(when).every(([name, words]) => words.includes(String(found[name as keyof Case])));
}

function conclusion({ id, because }: Rule): Clause {
  const fact = { kind: "method", id } as const;
  return { id: "conclusion", text: because, fact, standing: "inference", evidence: null, sources: orMethod([], id, RULES_DATE) };
}

function meanwhile({ id, text, standing, sources }: Interim): Clause {
  const within = { fr: uncapitalised(text.fr), en: uncapitalised(text.en) };
  return {
    id: "interim",
    text: fill(texts.meanwhile, { text: within }),
    fact: { kind: "method", id },
    standing,
    evidence: null,
    sources,
  };
}

function uncapitalised(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

function interimOf({ obligation }: Question, { cannotWait }: Clock): Interim[] {
  if (cannotWait === null) return [];
  const { level, derogation, restsOnSecNumCloud } = obligation;
  const ids: (keyof typeof interims)[] = [];
  if (level === "must" && derogation === "open") ids.push("derogation");
  if (level === "must" || level === "should") {
    ids.push(level === "must" && !restsOnSecNumCloud ? "compliant-host" : "qualified-service");
  }
  if (level === "must" && derogation === "not-known") ids.push("say-engaged");
  if (cannotWait.deadline.kind === "go-live") ids.push("postpone");
  else if (level !== "must" || derogation === "open") ids.push("extend");
  return ids.map((id) => ({ id, ...interims[id] }) as Interim);
}
