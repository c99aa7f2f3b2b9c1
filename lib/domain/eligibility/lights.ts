import type { EditionLookup } from "@/lib/domain/catalogue/lookup";
import type { QualificationFact } from "@/lib/domain/provider/fact";
import { type Expiry, expiryOf } from "@/lib/domain/provider/trust";
import type { Text } from "@/lib/domain/text";
import texts from "./lights.json" with { type: "json" };
import { type Answer, isHosted, qualificationOf, qualifiedOn, validOn } from "./qualification";
import type { ShapeVerdict } from "./verdict";

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
  const available = availability(shapes.filter(isHosted));
  const needed = qualificationOf(shapes, facts, lookup, day);
  const [first, ...others] = needed;
  if (first === undefined) {
    const qualified = { answer: "unknown", note: texts["no-fact"], knownUntil: null, source: null } as const;
    return { day, available, qualified, valid: { answer: "unknown", note: texts["no-fact"], expiry: null } };
  }
  const { note, knownUntil, source, ...least } = worst([first, ...others], (fact) => qualifiedOn(fact, day));
  const validAnswer = validOn(
    worst([first, ...others], (fact) => validOn(fact, day)),
    day,
  );
  return {
    day,
    available,
    qualified: { answer: qualifiedOn({ ...least, knownUntil }, day), note, knownUntil, source },
    valid: { answer: validAnswer, note: texts[`valid-${validAnswer}`], expiry: soonest(needed, day) },
  };
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
