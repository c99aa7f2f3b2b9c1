import { z } from "zod";
import { LEGAL_FORMS, STATUSES } from "../access/organisation";
import { STANDINGS } from "../access/regulatory-profile";
import { Text } from "../text";
import { DEROGATION_PATHS, LEVELS } from "./obligation";
import type { Predicate as Condition } from "./predicate";
import { CRITICALITIES, DATA_CATEGORIES, HOSTINGS, NATURES } from "./situation";

const Predicate: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(Predicate) }),
    z.strictObject({ any: z.array(Predicate).min(1) }),
    z.strictObject({ not: Predicate }),
    z.strictObject({ form: z.array(z.enum(LEGAL_FORMS)).min(1) }),
    z.strictObject({ status: z.array(z.enum(STATUSES)).min(1) }),
    z.strictObject({ data: z.array(z.enum(DATA_CATEGORIES)).min(1) }),
    z.strictObject({ harm: z.literal(true) }),
    z.strictObject({ hosting: z.array(z.enum(HOSTINGS)).min(1) }),
    z.strictObject({ nature: z.array(z.enum(NATURES)).min(1) }),
    z.strictObject({ vital: z.literal(true) }),
    z.strictObject({ criticality: z.array(z.enum(CRITICALITIES)).min(1) }),
  ]),
);

const Id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/);
const Code = z.string().regex(/^[A-Z0-9][A-Z0-9-]{0,39}$/);
const Cite = z.strictObject({ text: Code, locator: Text });

const CitedSource = z.strictObject({ title: Text, dates: Text, date: z.iso.date(), standing: z.enum(STANDINGS) });
const Derogation = z.strictObject({
  path: z.enum(DEROGATION_PATHS),
  because: Text,
  /** Projects engaged before this day may ask. */
  engagedBefore: z.iso.date(),
  limits: z.array(z.strictObject({ months: z.int().min(1), from: Text, cite: Cite })).min(1),
});
/** `decides`: may give the level; `accompanies`: is due besides; `residual`: gives the level when nothing above does, and is no duty. */
const Rule = z.strictObject({
  id: Id,
  role: z.enum(["decides", "accompanies", "residual"]),
  when: Predicate,
  level: z.enum(LEVELS),
  because: Text,
  standing: z.enum(STANDINGS),
  reading: Text.nullable(),
  cites: z.array(Cite).min(1),
  restsOnSecNumCloud: z.boolean(),
  derogation: z.string().nullable(),
});
export type ObligationRule = z.infer<typeof Rule>;

/** What the texts said on a day. A published set is frozen: a mistake, or a new text, is the next set. */
export const RuleSet = z
  .strictObject({
    id: z.string().regex(/^\d{4}-\d{2}(\.\d)?$/),
    effectiveFrom: z.iso.date(),
    title: Text,
    /** What it brought, for who asks what changed. */
    changes: Text,
    texts: z.record(Code, CitedSource),
    derogations: z.record(z.string(), Derogation),
    /** The first `decides`, then `residual`, whose condition holds gives the level. */
    rules: z.array(Rule).min(1),
  })
  .refine(({ texts, derogations, rules }) => {
    const cites = [
      ...rules.flatMap((rule) => rule.cites),
      ...Object.values(derogations).flatMap(({ limits }) => limits.map(({ cite }) => cite)),
    ];
    const known = rules.every((rule) => rule.derogation === null || derogations[rule.derogation] !== undefined);
    return known && cites.every(({ text }) => texts[text] !== undefined);
  }, "a rule cites a text, or names a derogation, that the set does not hold");
export type RuleSet = z.infer<typeof RuleSet>;
