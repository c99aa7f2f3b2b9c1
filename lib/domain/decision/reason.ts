import type { Text } from "@/lib/domain/text";
import type { Clause, Decision, Reference, Standing } from "./decision";
import { fill } from "./fill";
import texts from "./texts.json" with { type: "json" };

/** Why workloads are decided as they are, in one clause, and where it can be checked. */
export interface Reason {
  readonly text: Text;
  readonly standing: Standing;
  readonly source: Reference;
}

/**
 * The clause of a decision's argument that settles it: what forbids, or what is missing of a workload that cannot be decided yet.
 * Null for every other outcome, which no single clause settles.
 */
export function reasonOf({ outcome, ruleId, argument }: Pick<Decision, "outcome" | "ruleId" | "argument">): Reason | null {
  if (outcome !== "must-not" && outcome !== "examine") return null;
  const settles = outcome === "must-not" || ruleId === "obligation-first" ? "obligation" : "verdict";
  const clause = argument.find(({ id }) => id === settles);
  return clause ? reasonIn(clause, inShort(clause)) : null;
}

/** Why a workload that could be hosted does not move now: what settles its decision, else the conclusion that was drawn. */
export function waitingReasonOf(decision: Pick<Decision, "outcome" | "ruleId" | "argument">): Reason | null {
  const conclusion = decision.argument.find(({ id }) => id === "conclusion");
  return reasonOf(decision) ?? (conclusion ? reasonIn(conclusion, conclusion.text) : null);
}

function reasonIn({ standing, sources: [source] }: Clause, text: Text): Reason | null {
  return source ? { text, standing, source } : null;
}

/** Beside the name of the outcome, the sentence that says it again is left out: what forbids remains, or what is missing. */
function inShort({ text }: Clause): Text {
  const { unknown } = texts.obligation;
  const missing = between(text, unknown, "{missing}");
  if (missing) return fill(texts["to-complete"], { missing });
  const forbids = texts.obligation["must-not"];
  const within = { fr: `${forbids.fr} {because}`, en: `${forbids.en} {because}` };
  return between(text, within, "{because}") ?? text;
}

/** What a sentence holds in the place of a parameter; null where it is not that sentence. */
function between(text: Text, sentence: Text, parameter: string): Text | null {
  const held = (locale: "fr" | "en") => {
    const [head = "", tail = ""] = sentence[locale].split(parameter);
    const fits = text[locale].startsWith(head) && text[locale].endsWith(tail) && text[locale].length > head.length + tail.length;
    return fits ? text[locale].slice(head.length, text[locale].length - tail.length) : null;
  };
  const [fr, en] = [held("fr"), held("en")];
  return fr === null || en === null ? null : { fr, en };
}
