import { z } from "zod";
import { Text } from "../text";

const Id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/);
const Weight = z.int().min(1).max(100);

/** Where a dimension's facts come from, and therefore where one acts on it. */
export const SOURCES = ["training", "assessment", "estate"] as const;
export type Source = (typeof SOURCES)[number];

/** What a dimension is measured by: a learning role, a questionnaire, a share of the estate's workloads. Its id says which. */
const Measure = z.strictObject({ id: Id, weight: Weight, name: Text });
const Dimension = z.strictObject({
  id: Id,
  /** Weights of the dimensions make 100, and so do those of the measures of each. */
  weight: Weight,
  name: Text,
  /** Why it weighs so much. */
  because: Text,
  /** What it is computed from. */
  basis: Text,
  source: z.enum(SOURCES),
  measures: z.array(Measure).min(1),
});
export type FormulaDimension = z.infer<typeof Dimension>;

/** Dimensions and weights of the readiness score. A published formula is frozen: a change is the next one, with its own date. */
export const Formula = z.strictObject({
  id: z.string().regex(/^\d{4}-\d{2}(\.\d)?$/),
  effectiveFrom: z.iso.date(),
  dimensions: z.array(Dimension).min(1),
});
export type Formula = z.infer<typeof Formula>;
