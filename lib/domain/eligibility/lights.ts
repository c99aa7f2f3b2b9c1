import type { EditionLookup } from "@/lib/domain/catalogue/lookup";
import { factAt, type QualificationFact } from "@/lib/domain/provider/fact";
import { type Expiry, expiryOf } from "@/lib/domain/provider/trust";
import type { Scope } from "@/lib/domain/provider/words";
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
  const available = availability(hostedOf(shapes));
  const needed = qualificationOf(shapes, facts, lookup, day);
  if (needed === null) {
    const qualified = { answer: "unknown", note: texts["no-fact"], knownUntil: null, source: null } as const;
    return { day, available, qualified, valid: { answer: "unknown", note: texts["no-fact"], expiry: null } };
  }
  const { note, knownUntil, source, ...least } = worst(needed, (fact) => qualified(fact, day));
  const validAnswer = valid(
    worst(needed, (fact) => valid(fact, day)),
    day,
  );
  return {
    day,
    available,
    qualified: { answer: qualified({ ...least, knownUntil }, day), note, knownUntil, source },
    valid: { answer: validAnswer, note: texts[`valid-${validAnswer}`], expiry: soonest(needed, day) },
  };
}

function hostedOf(shapes: readonly ShapeVerdict[]): ShapeVerdict[] {
  return shapes.filter((shape) => shape.role === "hosted" && shape.verdict !== "configuration");
}

export type NeededFact = QualificationFact & { readonly scope: Scope };

/**
 * One dated fact per class that the services of some shapes need; null without any, and when one of them has no known class or no
 * fact on that day.
 */
export function qualificationOf(
  shapes: readonly ShapeVerdict[],
  facts: readonly QualificationFact[],
  lookup: Pick<EditionLookup, "service">,
  day: string,
): readonly [NeededFact, ...NeededFact[]] | null {
  const found = new Map<string, NeededFact>();
  for (const { service } of hostedOf(shapes)) {
    const scope = service === null ? null : (lookup.service(service)?.class ?? null);
    if (scope === null) return null;
    const fact = factAt(
      facts.filter((one) => one.scope === scope),
      day,
    );
    if (fact === null) return null;
    found.set(scope, { ...fact, scope });
  }
  const [first, ...rest] = [...found.values()];
  return first === undefined ? null : [first, ...rest];
}

type Dated = Pick<QualificationFact, "milestone" | "decision" | "knownUntil" | "validFrom" | "validTo">;

/** Qualified by a decision of ANSSI alone, as far as a fact tells on a day; that it is over is the other light's affair. */
export function qualified({ milestone, decision, knownUntil, validTo }: Dated, day: string): Answer {
  if (milestone !== "J3") return day <= knownUntil ? "no" : "unknown";
  return decision !== null && (validTo !== null || day <= knownUntil) ? "yes" : "unknown";
}

/** Whether the qualification is valid on a day, as far as a fact tells. */
export function valid({ milestone, validFrom, validTo }: Dated, day: string): Answer {
  if (milestone !== "J3" || validTo === null) return "unknown";
  return (validFrom ?? "") <= day && day <= validTo ? "yes" : "no";
}

/** Of several validities, the end that comes first. */
function soonest(facts: readonly QualificationFact[], day: string): Expiry | null {
  const ends = facts.flatMap((fact) => expiryOf(fact, day) ?? []);
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
