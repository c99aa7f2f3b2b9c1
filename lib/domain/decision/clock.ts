import { dayInWords, daysLater, lastDayOf } from "./day-words";
import type { Clock, ClockEvent, DecidedQualification, DecidedReason, Question, Reference } from "./decision";
import { fill } from "./fill";
import { labelOf } from "./label";
import texts from "./texts.json" with { type: "json" };

/** Time to choose another offer and move there: our own assumption, said as such. */
const LEAD_DAYS = 365;
const REWORK_DAYS = { S: 30, M: 90, L: 270 } as const;
const DECLARED: Pick<ClockEvent, "standing"> = { standing: "fact" };

/**
 * What presses and what is waited for. Waiting is impossible when a deadline falls before the day something awaited can be
 * counted on; when that day is not known, when the deadline is less than twelve months away (an assumption); when nothing is
 * planned, at any deadline. A go-live in the past presses no more; a contract, licence or derogation that has ended does.
 */
export function clockOf(question: Question): Clock {
  const deadlines = deadlinesOf(question);
  const arrivals = arrivalsOf(question);
  const events = [...deadlines, ...arrivals, ...noticesOf(question)].sort(datedFirst);
  const pressing = [...deadlines].sort(datedFirst).flatMap((deadline) => {
    const awaits = arrivals.filter((arrival) => tooLate(arrival, deadline, question.day));
    return awaits.length > 0 ? [{ deadline, awaits }] : [];
  });
  return { events, cannotWait: pressing[0] ?? null };
}

function tooLate(arrival: ClockEvent, { on }: ClockEvent, day: string): boolean {
  if (on === null) return false;
  if (arrival.on !== null) return arrival.on > on;
  return arrival.kind === "service-not-planned" || on <= daysLater(day, LEAD_DAYS);
}

function deadlinesOf({ deadlines, day }: Question): ClockEvent[] {
  const { contractEndsOn, licenceEndsOn, goLiveOn, derogationEndsOn } = deadlines;
  const record = [{ text: texts.sources.record, date: day }];
  const ends = (kind: "contract-end" | "licence-end" | "derogation-end", on: string | null): ClockEvent[] =>
    on === null
      ? []
      : [
          {
            id: kind,
            kind,
            role: "deadline",
            on,
            text: texts.event[on < day ? (`${kind}-past` as const) : kind],
            ...DECLARED,
            sources: record,
          },
        ];
  const goLive: ClockEvent[] =
    goLiveOn === null || goLiveOn < day
      ? []
      : [
          {
            id: "go-live",
            kind: "go-live",
            role: "deadline",
            on: goLiveOn,
            text: texts.event["go-live"],
            ...DECLARED,
            sources: record,
          },
        ];
  return [
    ...ends("contract-end", contractEndsOn),
    ...ends("licence-end", licenceEndsOn),
    ...goLive,
    ...ends("derogation-end", derogationEndsOn),
  ];
}

function arrivalsOf(question: Question): ClockEvent[] {
  const { obligation, hosting, verdict } = question;
  if (obligation.level === "must-not" || hosting === "state-cloud" || hosting === "own-premises") return [];
  const services = verdict.reasons.flatMap((reason) => arrivalOf(reason, question));
  return [...services, ...(labelOf(question) === "held" || labelOf(question) === "not-required" ? [] : labelArrivals(question))];
}

function arrivalOf(reason: DecidedReason, { verdict, day }: Question): ClockEvent[] {
  const service = reason.service ?? texts.unmapped;
  const base = { role: "arrival", standing: "inference", sources: sourcesOr(reason.sources, verdict.edition) } as const;
  if (verdict.verdict === "planned") {
    const on = reason.plannedFor === null ? null : lastDayOf(reason.plannedFor);
    const text =
      on === null
        ? fill(texts.event["service-undated"], { service })
        : fill(texts.event["service-planned"], { service, on: dayInWords(on) });
    return [{ ...base, id: `planned:${reason.id}`, kind: "service-planned", on, text }];
  }
  if (verdict.verdict === "not-eligible") {
    const text = fill(texts.event["service-not-planned"], { service });
    return [{ ...base, id: `not-planned:${reason.id}`, kind: "service-not-planned", on: null, text }];
  }
  if (verdict.verdict === "redesign" && reason.effort !== null) {
    const on = daysLater(day, REWORK_DAYS[reason.effort]);
    const text = fill(texts.event.rework, { on: dayInWords(on) });
    const sources = [{ text: texts.sources.rework, date: day }];
    return [{ ...base, sources, id: `rework:${reason.id}`, kind: "rework", on, text }];
  }
  // What is missing from the inventory is in the hands of its owner: nobody else is waited for.
  if (verdict.verdict !== "unknown" || reason.factMissing) return [];
  const text = fill(texts.event["answer-awaited"], { service });
  return [{ ...base, id: `answer:${reason.id}`, kind: "answer-awaited", on: null, text }];
}

function labelArrivals({ qualification, day }: Question): ClockEvent[] {
  const base = { kind: "qualification", role: "arrival" } as const;
  if (qualification.length === 0) {
    const sources = [{ text: texts.sources.programme, date: day }];
    return [{ ...base, id: "qualification", on: null, text: texts.event["qualification-none"], standing: "inference", sources }];
  }
  return qualification
    .filter((fact) => !covers(fact, day))
    .map((fact) => {
      const { scope, milestone, knownUntil, validFrom, standing, sources } = fact;
      const on = validFrom !== null && validFrom > day ? validFrom : null;
      const words = { scope: scopeWord(scope), milestone, until: dayInWords(knownUntil) };
      const pending = milestone === "none" ? texts.event["qualification-unstarted"] : texts.event.qualification;
      const text = on === null ? fill(pending, words) : fill(texts.event["qualification-from"], { ...words, on: dayInWords(on) });
      return { ...base, id: `qualification:${scope}`, on, text, standing, sources };
    });
}

function covers({ milestone, validFrom, validTo }: DecidedQualification, day: string): boolean {
  return milestone === "J3" && validFrom !== null && validTo !== null && validFrom <= day && day <= validTo;
}

function noticesOf({ qualification }: Question): ClockEvent[] {
  return qualification.flatMap(({ scope, validTo, standing, sources }): ClockEvent[] => {
    if (validTo === null) return [];
    const text = fill(texts.event["qualification-end"], { scope: scopeWord(scope) });
    return [
      { id: `qualification-end:${scope}`, kind: "qualification-end", role: "notice", on: validTo, text, standing, sources },
    ];
  });
}

/** What a scope is called: the field's own abbreviations. */
export function scopeWord(scope: DecidedQualification["scope"]): string {
  return { iaas: "IaaS", paas: "PaaS", caas: "CaaS", saas: "SaaS" }[scope];
}

function sourcesOr(sources: readonly Reference[], edition: Question["verdict"]["edition"]): readonly Reference[] {
  return sources.length > 0
    ? sources
    : [{ text: fill(texts.sources.catalogue, { id: edition.id }), date: edition.effectiveFrom }];
}

function datedFirst(a: ClockEvent, b: ClockEvent): number {
  if (a.on !== b.on) return a.on === null ? 1 : b.on === null ? -1 : a.on < b.on ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
