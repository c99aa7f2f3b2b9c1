import type { EditionLookup } from "@/lib/domain/catalogue/lookup";
import type { QualificationFact } from "@/lib/domain/provider/fact";
import { type Expiry, type Trust, trustOf } from "@/lib/domain/provider/trust";
import type { Text } from "@/lib/domain/text";
import texts from "./lights.json" with { type: "json" };
import type { ShapeVerdict } from "./verdict";

export type Answer = "yes" | "no" | "unknown";

/** Three lights, never one: *available* is not *in the qualified scope*, and neither is *valid on a date*. */
export interface Lights {
  /** Day that the last two are judged at. */
  readonly day: string;
  readonly available: Answer;
  readonly qualified: {
    readonly answer: Answer;
    readonly note: Text;
    readonly knownUntil: string | null;
    /** The fact that the answer rests on. */
    readonly source: QualificationFact["source"] | null;
  };
  readonly valid: { readonly answer: Answer; readonly note: Text; readonly expiry: Expiry | null };
}

/**
 * The lights of a workload on a day. In: the verdicts of its shapes, what is stated of Bleu's qualification, the edition's services,
 * the day (ISO). Only hosted shapes count; without any, everything is unknown. SecNumCloud qualifies services, not providers (3.2,
 * annexe 2 c): the classes of the services needed decide, the least advanced first. After `knownUntil` nothing is claimed of a
 * pending one.
 */
export function lightsOf(
  shapes: readonly ShapeVerdict[],
  facts: readonly QualificationFact[],
  lookup: Pick<EditionLookup, "service">,
  day: string,
): Lights {
  const hosted = shapes.filter((shape) => shape.role === "hosted" && shape.verdict !== "configuration");
  const available = availability(hosted);
  const trusts = trustsOf(hosted, facts, lookup, day);
  if (trusts === null) {
    const qualified = { answer: "unknown", note: texts["no-fact"], knownUntil: null, source: null } as const;
    return { day, available, qualified, valid: { answer: "unknown", note: texts["no-fact"], expiry: null } };
  }
  const { trust, fact } = worst(trusts, ({ trust: one }) => qualified(one));
  const validity = worst(trusts, ({ trust: one }) => valid(one));
  const validAnswer = valid(validity.trust);
  return {
    day,
    available,
    qualified: { answer: qualified(trust), note: fact.note, knownUntil: fact.knownUntil, source: fact.source },
    valid: { answer: validAnswer, note: texts[`valid-${validAnswer}`], expiry: soonest(trusts) },
  };
}

interface Told {
  readonly trust: Trust;
  readonly fact: QualificationFact;
}

/** One dated fact per class that the services need; null when one of them has no known class or no fact on that day. */
function trustsOf(
  hosted: readonly ShapeVerdict[],
  facts: readonly QualificationFact[],
  lookup: Pick<EditionLookup, "service">,
  day: string,
): [Told, ...Told[]] | null {
  const found = new Map<string, Told>();
  for (const { service } of hosted) {
    const scope = service === null ? null : (lookup.service(service)?.class ?? null);
    if (scope === null) return null;
    const trust = trustOf(
      facts.filter((fact) => fact.scope === scope),
      day,
    );
    if (trust.fact === null) return null;
    found.set(scope, { trust, fact: trust.fact });
  }
  const [first, ...rest] = [...found.values()];
  return first === undefined ? null : [first, ...rest];
}

/** Qualified by a decision of ANSSI alone; that it is over is the other light's affair. */
function qualified({ status, reason, fact }: Trust): Answer {
  if (status === "qualified" || reason === "validity-over") return fact?.decision ? "yes" : "unknown";
  return status === "unknown" ? "unknown" : "no";
}

function valid({ reason }: Trust): Answer {
  if (reason === "decision") return "yes";
  return reason === "validity-over" ? "no" : "unknown";
}

/** Of several validities, the end that comes first. */
function soonest(trusts: readonly Told[]): Expiry | null {
  const ends = trusts.flatMap(({ trust: { expiry } }) => expiry ?? []);
  return ends.sort((a, b) => a.daysLeft - b.daysLeft)[0] ?? null;
}

function availability(hosted: readonly ShapeVerdict[]): Answer {
  const answers = hosted.map(({ verdict }): Answer => {
    if (verdict === "eligible" || verdict === "conditional") return "yes";
    return verdict === "unknown" ? "unknown" : "no";
  });
  return answers.length === 0 ? "unknown" : worst(answers, (answer) => answer);
}

/** A refusal outweighs a doubt, a doubt outweighs a yes; the first of equals. */
function worst<T>(items: readonly T[], answerOf: (item: T) => Answer): T {
  const order: Readonly<Record<Answer, number>> = { no: 0, unknown: 1, yes: 2 };
  return items.reduce((a, b) => (order[answerOf(b)] < order[answerOf(a)] ? b : a));
}
