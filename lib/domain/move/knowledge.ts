import { z } from "zod";
import { NATURES } from "@/lib/domain/catalogue/edition";
import { FAMILIES } from "@/lib/domain/catalogue/family";
import { FACT_NAMES } from "@/lib/domain/inventory/fact";
import { Text } from "@/lib/domain/text";
import checklist from "./knowledge/checklist.json" with { type: "json" };
import derivation from "./knowledge/derivation.json" with { type: "json" };
import endpoints from "./knowledge/endpoints.json" with { type: "json" };
import guidance from "./knowledge/guidance.json" with { type: "json" };
import invariants from "./knowledge/invariants.json" with { type: "json" };
import sources from "./knowledge/sources.json" with { type: "json" };
import steps from "./knowledge/steps.json" with { type: "json" };
import { CONFIDENCES, METHODS, STEPS } from "./words";

const Id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/);
const Sources = z.array(Id).min(1);

/** Where a statement of the guide can be read, and how far it goes. */
export const MoveSource = z.strictObject({
  id: z.string(),
  title: Text,
  locator: z.string().min(1),
  date: z.iso.date(),
  label: z.enum(["fact", "secondary", "inference"]),
});
export type MoveSource = z.infer<typeof MoveSource>;

/** When a statement concerns a workload: one of these is enough; nothing said, it always does. */
export const Condition = z.strictObject({
  services: z.array(Id).optional(),
  families: z.array(z.enum(FAMILIES)).optional(),
  methods: z.array(z.enum(METHODS)).optional(),
  /** A fact on the resources of some services, or of any. */
  facts: z
    .array(z.strictObject({ fact: z.enum(FACT_NAMES), in: z.array(z.string()).min(1), among: z.array(Id).optional() }))
    .optional(),
});
export type Condition = z.infer<typeof Condition>;

const Guidance = z.strictObject({
  service: Id,
  method: z.enum(METHODS),
  basis: z.enum(["precedent", "published", "analogy", "reading"]),
  /** The service whose precedent is followed. */
  like: Id.optional(),
  sources: Sources,
  how: Text,
  lost: Text.nullable(),
  tools: z.array(z.string().min(1)),
  /** Where the order of work differs from that of the family. */
  step: z.enum(STEPS).optional(),
});
export type Guidance = z.infer<typeof Guidance>;

const Derivation = z.strictObject({
  id: Id,
  when: z.strictObject({
    retired: z.literal(true).optional(),
    natures: z.array(z.enum(NATURES)).optional(),
    classes: z.array(z.enum(["iaas", "paas", "caas", "saas"])).optional(),
    families: z.array(z.enum(FAMILIES)).optional(),
  }),
  method: z.enum(METHODS),
  how: Text,
  lost: Text.nullable(),
  sources: Sources,
});
export type Derivation = z.infer<typeof Derivation>;

const Endpoint = z.strictObject({
  id: Id,
  services: z.array(Id).min(1),
  /** Used by every workload: signing in, managing. */
  always: z.boolean(),
  /** Null: the name of the service. */
  name: Text.nullable(),
  today: z.string().nullable(),
  /** Null: nothing published. */
  bleu: z.string().nullable(),
  confidence: z.enum(CONFIDENCES),
  sources: Sources,
  note: Text.nullable(),
});
export type Endpoint = z.infer<typeof Endpoint>;

const Invariant = z.strictObject({ id: Id, step: z.enum(STEPS), title: Text, text: Text, sources: Sources, when: Condition });
export type Invariant = z.infer<typeof Invariant>;

const CheckItem = z.strictObject({
  id: Id,
  step: z.enum(STEPS),
  text: Text,
  /** Questions of the shipped questionnaires that doing this helps to answer. */
  questions: z.array(z.strictObject({ questionnaire: Id, question: Id })),
  sources: Sources,
  when: Condition,
});
export type CheckItem = z.infer<typeof CheckItem>;

const Step = z.strictObject({ id: z.enum(STEPS), title: Text, purpose: Text });

const Knowledge = z.strictObject({
  sources: z.array(MoveSource),
  steps: z.array(Step),
  guidance: z.array(Guidance),
  derivation: z.array(Derivation),
  endpoints: z.array(Endpoint),
  invariants: z.array(Invariant),
  checklist: z.array(CheckItem),
});

/** All that the portal knows of moving into a separate cloud, as data: see `knowledge/`. */
export const MOVE_KNOWLEDGE = Knowledge.parse({ sources, steps, guidance, derivation, endpoints, invariants, checklist });
