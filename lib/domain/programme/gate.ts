import { z } from "zod";
import { ROLES } from "../access/policy";
import { Text } from "../text";
import { LEARNING_ROLES } from "../training/role";
import gates from "./gates.json" with { type: "json" };
import { PHASES, type Phase } from "./phase";

const Share = z.number().gt(0).lte(1);
const Described = {
  /** Stable and unique over all gates: waivers, attestations and responsibilities name it. */
  id: z.string().regex(/^[a-z][a-z0-9-]{2,60}$/),
  title: Text,
  /** Why the gate asks for it. */
  why: Text,
  /** Whose affair it is while nobody in particular is named. */
  responsible: z.enum(ROLES),
  /** False: no reason lets the gate be passed without it. */
  waivable: z.boolean(),
};

/** What a gate asks for. A kind is a question to the stored facts; its parameters are data. */
export const Criterion = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("roles-held"), roles: z.array(z.enum(ROLES)).min(1), ...Described }),
  z.strictObject({ kind: z.literal("trained"), role: z.enum(LEARNING_ROLES), share: Share, ...Described }),
  z.strictObject({ kind: z.literal("second-factor"), share: Share, ...Described }),
  z.strictObject({ kind: z.literal("estate-age"), days: z.number().int().positive(), ...Described }),
  z.strictObject({ kind: z.literal("edition-current"), ...Described }),
  z.strictObject({
    kind: z.literal("described"),
    field: z.enum(["owner", "criticality", "data-categories"]),
    share: Share,
    ...Described,
  }),
  z.strictObject({ kind: z.literal("undetermined"), share: Share, ...Described }),
  z.strictObject({ kind: z.literal("solid-evidence"), share: Share, ...Described }),
  z.strictObject({
    kind: z.literal("assessment"),
    questionnaire: z.string(),
    state: z.enum(["complete", "validated"]),
    ...Described,
  }),
  /** The validation that stands was given by a consultant: where none was engaged, the lead may have answered and reviewed alone. */
  z.strictObject({ kind: z.literal("consultant-reviewed"), questionnaire: z.string(), ...Described }),
  z.strictObject({ kind: z.literal("attested"), ...Described }),
]);
export type Criterion = z.infer<typeof Criterion>;
export type CriterionKind = Criterion["kind"];

const Gate = z.strictObject({
  /** The phase that the gate ends; the last one opens operation. */
  phase: z.enum(PHASES),
  title: Text,
  /** What passing it says. */
  decides: Text,
  criteria: z.array(Criterion).min(1),
});
export type Gate = z.infer<typeof Gate>;

const Programme = z.strictObject({ version: z.string().regex(/^\d+\.\d+$/), gates: z.array(Gate).length(PHASES.length) });

const SHIPPED = Programme.parse(gates);
/** Pinned in every decision: criteria and thresholds may change, what was decided on stays readable. */
export const GATES_VERSION = SHIPPED.version;
/** In the order of the phases. */
export const GATES: readonly Gate[] = SHIPPED.gates;

export function gateOf(phase: Phase): Gate {
  const gate = GATES.find((one) => one.phase === phase);
  if (!gate) throw new Error(`no gate ends ${phase}`);
  return gate;
}

/** Null for an id that no gate asks for. */
export function criterionOf(id: string): Criterion | null {
  return GATES.flatMap(({ criteria }) => criteria).find((one) => one.id === id) ?? null;
}
