import type { Edition, Qualification } from "@/lib/domain/catalogue/edition";
import type { EditionLookup } from "@/lib/domain/catalogue/lookup";
import type { Text } from "@/lib/domain/text";
import texts from "./lights.json" with { type: "json" };
import type { ShapeVerdict } from "./verdict";

export type Answer = "yes" | "no" | "unknown";

/** Three lights, never one: *available* is not *in the qualified scope*, and neither is *valid on a date*. */
export interface Lights {
  readonly available: Answer;
  readonly qualified: { readonly answer: Answer; readonly note: Text; readonly knownUntil: string | null };
  readonly valid: { readonly answer: Answer; readonly note: Text };
}

/**
 * The lights of a workload on a day. In: the verdicts of its shapes, the edition they were given under, the day (ISO).
 * Only hosted shapes count; without any, everything is unknown. SecNumCloud qualifies services, not providers (3.2, annexe 2 c):
 * the scopes of the services needed decide, the least advanced first. After `knownUntil` nothing is claimed of a pending one.
 */
export function lightsOf(
  shapes: readonly ShapeVerdict[],
  edition: Pick<Edition, "qualification">,
  lookup: EditionLookup,
  day: string,
): Lights {
  const hosted = shapes.filter((shape) => shape.role === "hosted" && shape.verdict !== "configuration");
  const facts = factsOf(hosted, edition, lookup);
  if (facts === null) {
    return {
      available: availability(hosted),
      qualified: unknownQualified(),
      valid: { answer: "unknown", note: texts["no-fact"] },
    };
  }
  const answers = facts.map((fact) => ({ fact, qualified: qualified(fact, day), valid: valid(fact, day) }));
  const leastQualified = worst(answers, (one) => one.qualified);
  const leastValid = worst(answers, (one) => one.valid);
  return {
    available: availability(hosted),
    qualified: { answer: leastQualified.qualified, note: leastQualified.fact.note, knownUntil: leastQualified.fact.knownUntil },
    valid: { answer: leastValid.valid, note: texts[`valid-${leastValid.valid}`] },
  };
}

function availability(hosted: readonly ShapeVerdict[]): Answer {
  const answers = hosted.map(({ verdict }): Answer => {
    if (verdict === "eligible" || verdict === "conditional") return "yes";
    return verdict === "unknown" ? "unknown" : "no";
  });
  return answers.length === 0 ? "unknown" : worst(answers, (answer) => answer);
}

/** One dated fact per scope that the services need; null when one of them has no known scope or no fact. */
function factsOf(
  hosted: readonly ShapeVerdict[],
  { qualification }: Pick<Edition, "qualification">,
  lookup: EditionLookup,
): [Qualification, ...Qualification[]] | null {
  const found = new Map<string, Qualification>();
  for (const { service } of hosted) {
    const scope = service === null ? null : (lookup.service(service)?.class ?? null);
    const fact = qualification.find((one) => one.scope === scope);
    if (fact === undefined) return null;
    found.set(fact.scope, fact);
  }
  const [first, ...rest] = [...found.values()];
  return first === undefined ? null : [first, ...rest];
}

function qualified(fact: Qualification, day: string): Answer {
  if (fact.milestone === "J3" && fact.decision !== null) return "yes";
  return day <= fact.knownUntil ? "no" : "unknown";
}

function valid(fact: Qualification, day: string): Answer {
  if (fact.milestone !== "J3" || fact.validFrom === null || fact.validTo === null) return "unknown";
  return fact.validFrom <= day && day <= fact.validTo ? "yes" : "no";
}

function unknownQualified(): Lights["qualified"] {
  return { answer: "unknown", note: texts["no-fact"], knownUntil: null };
}

/** A refusal outweighs a doubt, a doubt outweighs a yes; the first of equals. */
function worst<T>(items: readonly T[], answerOf: (item: T) => Answer): T {
  const order: Readonly<Record<Answer, number>> = { no: 0, unknown: 1, yes: 2 };
  return items.reduce((a, b) => (order[answerOf(b)] < order[answerOf(a)] ? b : a));
}
