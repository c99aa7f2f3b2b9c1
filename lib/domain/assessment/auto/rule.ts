import type { AnswerValue } from "../answer";

/** What the imported estate tells, as far as it is known: from its summary and its workloads, never counted over resources. */
export interface EstateFacts {
  /** Day of the last import that was applied; null before the first. */
  readonly importedOn: string | null;
  readonly workloads: number;
  readonly withOwner: number;
  readonly withCriticality: number;
  /** Workloads whose verdict is undetermined, among those that have one that counts; null until they are judged. */
  readonly judged: { readonly unknown: number; readonly all: number } | null;
}

/** An answer that the estate gives, with the figures that it rests on: the reason is told with them. */
export interface AutoAnswer {
  readonly rule: string;
  readonly value: AnswerValue;
  readonly figures: Readonly<Record<string, number>>;
}

/** A share in whole percents, rounded to the side that flatters nobody: `down` for what is good, `up` for what is not. */
export function shareAnswer(rule: string, part: number, whole: number, rounding: "down" | "up"): AutoAnswer | null {
  if (whole === 0) return null;
  const percent = (100 * part) / whole;
  const number = rounding === "down" ? Math.floor(percent) : Math.ceil(percent);
  return { rule, value: { kind: "number", number }, figures: { part, whole } };
}
