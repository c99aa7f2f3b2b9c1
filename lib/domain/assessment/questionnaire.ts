import { z } from "zod";
import { Text } from "../text";

const Id = z.string().regex(/^[a-z0-9][a-z0-9.-]*$/);
/** 0 to 100; null is told and not scored. */
const Score = z.number().min(0).max(100).nullable();

/** When a question appears, on answers given before it. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly question: string; readonly is: readonly string[] }
  | { readonly question: string; readonly from?: number | undefined; readonly to?: number | undefined };
export const Condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(Condition).min(1) }),
    z.strictObject({ any: z.array(Condition).min(1) }),
    z.strictObject({ not: Condition }),
    z.strictObject({ question: Id, is: z.array(Id).min(1) }),
    z.strictObject({ question: Id, from: z.number().optional(), to: z.number().optional() }),
  ]),
);

const Option = z.strictObject({
  id: Id,
  text: Text,
  score: Score,
  /** Why this answer is worth what it is. */
  rationale: Text,
  /** What to do about it; null where there is nothing to do. */
  remedy: Text.nullable(),
});
export type Option = z.infer<typeof Option>;

/** A stretch of a number, up to and with `to`; the last one has none. */
const Band = z.strictObject({ to: z.number().nullable(), score: Score, rationale: Text, remedy: Text.nullable() });

const Base = {
  id: Id,
  text: Text,
  /** A sentence of help beneath the question. */
  help: Text.nullable().default(null),
  /** Why it is asked: what depends on it. */
  why: Text,
  dimension: Id,
  /** Weight inside its dimension. */
  weight: z.number().positive().default(1),
  appearsWhen: Condition.nullable().default(null),
  /** Duties of the customer, requirements or decisions it speaks of: ids of the fact files. */
  references: z.array(z.string().min(1)).default([]),
  /** The rule that may answer it from the imported estate. */
  auto: Id.nullable().default(null),
};
const unscored = (kind: "date" | "text" | "people" | "evidence") => z.strictObject({ ...Base, kind: z.literal(kind) });

export const Question = z.discriminatedUnion("kind", [
  z.strictObject({ ...Base, kind: z.literal("single"), options: z.array(Option).min(2) }),
  /** Score of a multiple choice: the share of the points of its options, `none` excluding the others. */
  z.strictObject({ ...Base, kind: z.literal("multiple"), options: z.array(Option).min(2), none: Id.nullable().default(null) }),
  z.strictObject({ ...Base, kind: z.literal("scale"), options: z.array(Option).min(3) }),
  z.strictObject({
    ...Base,
    kind: z.literal("number"),
    unit: Text,
    min: z.number(),
    max: z.number(),
    bands: z.array(Band).min(1),
  }),
  unscored("date"),
  unscored("text"),
  unscored("people"),
  unscored("evidence"),
]);
export type Question = z.infer<typeof Question>;

export const Section = z.strictObject({
  id: Id,
  title: Text,
  intro: Text.nullable().default(null),
  questions: z.array(Question).min(1),
});
export type Section = z.infer<typeof Section>;

/** A version of a questionnaire: frozen once shipped; ids are never used again for another meaning. */
export const Questionnaire = z.strictObject({
  id: Id,
  version: z.string().regex(/^\d+\.\d+$/),
  published: z.iso.date(),
  title: Text,
  purpose: Text,
  dimensions: z.array(z.strictObject({ id: Id, title: Text, weight: z.number().positive(), because: Text })).min(1),
  sections: z.array(Section).min(1),
});
export type Questionnaire = z.infer<typeof Questionnaire>;

export function questionsOf(questionnaire: Questionnaire): Question[] {
  return questionnaire.sections.flatMap((section) => section.questions);
}

/** What is wrong with a questionnaire beyond its form: ids used twice, conditions on later or absent questions, unknown dimensions. */
export function faultsOf(questionnaire: Questionnaire): string[] {
  const faults: string[] = [];
  const dimensions = new Set(questionnaire.dimensions.map(({ id }) => id));
  const before = new Map<string, Question>();
  for (const question of questionsOf(questionnaire)) {
    if (before.has(question.id)) faults.push(`${question.id}: used twice`);
    if (!dimensions.has(question.dimension)) faults.push(`${question.id}: no dimension ${question.dimension}`);
    if (question.appearsWhen)
      faults.push(...conditionFaults(question.appearsWhen, before).map((fault) => `${question.id}: ${fault}`));
    if ("options" in question) faults.push(...optionFaults(question));
    if (question.kind === "number" && !bandsCover(question)) faults.push(`${question.id}: its bands are not in order to the end`);
    before.set(question.id, question);
  }
  return faults;
}

/** Bands rise, and the last one alone has no end. */
function bandsCover({ min, max, bands }: Extract<Question, { kind: "number" }>): boolean {
  const ends = bands.slice(0, -1).map(({ to }) => to);
  const rising = ends.every((to, at) => to !== null && to >= min && to < max && (at === 0 || to > (ends[at - 1] ?? to)));
  return min < max && rising && bands.at(-1)?.to === null;
}

function optionFaults(question: Extract<Question, { options: readonly Option[] }>): string[] {
  const ids = question.options.map(({ id }) => id);
  const faults = new Set(ids).size === ids.length ? [] : [`${question.id}: an option is there twice`];
  const none = question.kind === "multiple" ? question.none : null;
  return none === null || ids.includes(none) ? faults : [...faults, `${question.id}: no option ${none}`];
}

function conditionFaults(condition: Condition, before: ReadonlyMap<string, Question>): string[] {
  if ("all" in condition) return condition.all.flatMap((one) => conditionFaults(one, before));
  if ("any" in condition) return condition.any.flatMap((one) => conditionFaults(one, before));
  if ("not" in condition) return conditionFaults(condition.not, before);
  const question = before.get(condition.question);
  if (!question) return [`rests on ${condition.question}, which does not come before it`];
  if (!("is" in condition)) return question.kind === "number" ? [] : [`compares ${condition.question}, which is no number`];
  if (!("options" in question)) return [`wants an option of ${condition.question}, which has none`];
  const known = question.options.map(({ id }) => id);
  return condition.is.filter((id) => !known.includes(id)).map((id) => `${condition.question} has no option ${id}`);
}
