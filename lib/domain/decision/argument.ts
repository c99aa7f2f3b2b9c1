import type { Text } from "@/lib/domain/text";
import { dayInWords } from "./day-words";
import type { Clause, Clock, DecidedVerdict, Question, Reference } from "./decision";
import { fill, listed } from "./fill";
import { judgedOn, labelOf, labelState } from "./label";
import texts from "./texts.json" with { type: "json" };

const NAMED_AT_MOST = 3;

/** The clauses before the conclusion, in the order in which they are read. */
export function premises(question: Question, clock: Clock): Clause[] {
  const { level } = question.obligation;
  const obligation = obligationClause(question);
  if (level === "must-not") return [obligation];
  if (question.hosting === "state-cloud" || question.hosting === "own-premises") return [obligation];
  return [obligation, ...dutyClauses(question), verdictClause(question.verdict), ...labelClause(question), ...clockClause(clock)];
}

function obligationClause({ obligation, day }: Question): Clause {
  const { level, ruleId, because, standing, sources, missing, restsOnSecNumCloud } = obligation;
  const fact = { kind: "obligation", id: ruleId } as const;
  const base = { id: "obligation", fact, standing, evidence: null, sources: orMethod(sources, ruleId, day) };
  if (level === "unknown") {
    const said =
      missing.length > 0 ? fill(texts.obligation.unknown, { missing: listed(missing) }) : texts.obligation["unknown-unnamed"];
    return { ...base, text: said };
  }
  const unproven = level === "must" && !restsOnSecNumCloud ? [texts["duty-of-level"]] : [];
  return { ...base, text: joined([texts.obligation[level], because, ...unproven]) };
}

function dutyClauses({ obligation }: Question): Clause[] {
  return obligation.hostDuties.map(({ code, because, standing, sources }) => ({
    id: `duty:${code}`,
    text: fill(texts.duty, { because }),
    fact: { kind: "obligation", id: code },
    standing,
    evidence: null,
    sources,
  }));
}

function verdictClause({ verdict, evidence, edition, reasons }: DecidedVerdict): Clause {
  const inventory = verdict === "unknown" && reasons.some((reason) => reason.factMissing);
  const said = fill(texts.verdict[inventory ? "unknown-inventory" : verdict], { services: servicesOf(reasons) });
  const graded = verdict === "configuration" || verdict === "unknown" ? [said] : [said, texts.grade[evidence]];
  const own: Reference = { text: fill(texts.sources.catalogue, { id: edition.id }), date: edition.effectiveFrom };
  return {
    id: "verdict",
    text: joined(graded),
    fact: { kind: "finding", id: reasons[0]?.id ?? verdict },
    standing: "inference",
    evidence,
    // The chain of findings tells them all.
    sources: [own, ...distinct(reasons.flatMap((reason) => reason.sources)).slice(0, NAMED_AT_MOST)],
  };
}

/** Said where the label matters: for a must that rests on it, and for advice on a workload that could go. */
function labelClause(question: Question): Clause[] {
  const { obligation, qualification, day } = question;
  const label = labelOf(question);
  const advised = obligation.level === "should";
  if (label === "not-required" && !advised) return [];
  const on = dayInWords(judgedOn(question));
  const state = labelState(question);
  // What is known of several scopes is known until the earliest of their days.
  const [known] = qualification.map((fact) => fact.knownUntil).sort();
  const text = known === undefined ? texts.label["no-fact"] : fill(texts.label[state], { day: on, until: dayInWords(known) });
  const advice = fill(texts.label[state === "held" ? "advised-held" : "advised-open"], { day: on });
  const sources = distinct(qualification.flatMap((fact) => fact.sources));
  return [
    {
      id: "label",
      text: advised ? advice : text,
      fact: { kind: "qualification", id: qualification.map((fact) => fact.scope).join("+") || "none" },
      standing: weakest(qualification.map((fact) => fact.standing)),
      evidence: null,
      sources: orMethod(sources, "label", day),
    },
  ];
}

function clockClause({ events, cannotWait }: Clock): Clause[] {
  const deadline = cannotWait?.deadline ?? events.find((event) => event.role === "deadline");
  if (deadline === undefined || deadline.on === null) return [];
  const awaited = listed((cannotWait?.awaits ?? []).slice(0, NAMED_AT_MOST).map((event) => event.text));
  const words = { deadline: deadline.text, on: dayInWords(deadline.on), awaited };
  const sources = distinct([...deadline.sources, ...(cannotWait?.awaits ?? []).flatMap((event) => event.sources)]);
  return [
    {
      id: "clock",
      text: fill(cannotWait === null ? texts["first-deadline"] : texts["cannot-wait"], words),
      fact: { kind: "date", id: deadline.id },
      standing: cannotWait === null ? "fact" : "inference",
      evidence: null,
      sources,
    },
  ];
}

function servicesOf(reasons: DecidedVerdict["reasons"]): Text {
  const named = distinctTexts(reasons.map((reason) => reason.service ?? texts.unmapped));
  if (named.length <= NAMED_AT_MOST) return listed(named);
  const rest = fill(texts.others, { count: String(named.length - NAMED_AT_MOST + 1) });
  return listed([...named.slice(0, NAMED_AT_MOST - 1), rest]);
}

function distinctTexts(all: readonly Text[]): Text[] {
  return all.filter((one, index) => all.findIndex((other) => other.fr === one.fr) === index);
}

function distinct(all: readonly Reference[]): Reference[] {
  return all.filter((one, index) => all.findIndex((other) => other.text.fr === one.text.fr && other.date === one.date) === index);
}

function joined(sentences: readonly Text[]): Text {
  return { fr: sentences.map((one) => one.fr).join(" "), en: sentences.map((one) => one.en).join(" ") };
}

/** A statement is worth what the weakest of its parts is worth. */
function weakest(standings: readonly Clause["standing"][]): Clause["standing"] {
  if (standings.length === 0 || standings.includes("inference")) return "inference";
  return standings.includes("secondary") ? "secondary" : "fact";
}

/** No statement without a place to check it: failing a text, the rule of the programme on the day. */
export function orMethod(sources: readonly Reference[], id: string, day: string): readonly Reference[] {
  return sources.length > 0 ? sources : [{ text: fill(texts.sources.method, { id }), date: day }];
}
