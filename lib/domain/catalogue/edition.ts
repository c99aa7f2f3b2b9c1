import { z } from "zod";
import { FACT_NAMES } from "@/lib/domain/inventory/fact";
import { Text } from "@/lib/domain/text";
import { FAMILIES } from "./family";

const Day = z.iso.date();
const Id = z.string().regex(/^[a-z0-9][a-z0-9.-]*$/);

/** Where a statement can be read. `label` says how far the fact itself goes (DOMAIN: fact / secondary / inference). */
export const Source = z.strictObject({
  id: Id,
  title: z.string().min(1),
  locator: z.string().min(1),
  date: Day,
  label: z.enum(["fact", "secondary", "inference"]),
});
export type Source = z.infer<typeof Source>;

export const SIBLING_CLOUDS = [
  "azure-government",
  "azure-china",
  "azure-germany",
  "delos",
  "m365-government",
  "m365-china",
  "m365-germany",
] as const;

/** One piece of evidence about a service. The status and its grade are derived from these by `status.ts`, never typed. */
export const Evidence = z.discriminatedUnion("kind", [
  /** Bleu, its shareholders or ANSSI name the service itself. */
  z.strictObject({
    kind: z.literal("service-statement"),
    says: z.enum(["available", "planned", "not-planned"]),
    plannedFor: z.string().nullable(),
    source: Id,
    note: Text,
  }),
  /** Bleu, its shareholders or ANSSI name the class of the service (IaaS, PaaS, CaaS). */
  z.strictObject({ kind: z.literal("class-statement"), class: z.enum(["iaas", "paas", "caas", "saas"]), source: Id, note: Text }),
  /** An endpoint, region or cloud constant of the service for Bleu in a vendor's published code. */
  z.strictObject({ kind: z.literal("sdk-endpoint"), source: Id, note: Text }),
  /** The same for a service whose opening is only announced: it was prepared for Bleu, which tells nothing of a status. */
  z.strictObject({ kind: z.literal("prepared"), source: Id, note: Text }),
  /** Present in, absent from, or partly present in a sibling sovereign cloud. "Not listed" and "no gap listed" are neither. */
  z.strictObject({
    kind: z.literal("sibling"),
    cloud: z.enum(SIBLING_CLOUDS),
    presence: z.enum(["present", "absent", "partial"]),
    source: Id,
    note: Text,
  }),
  /** The service cannot be missing where another one is offered (network interface of a virtual machine). */
  z.strictObject({ kind: z.literal("necessary-part"), of: Id, source: Id, note: Text }),
  /** The vendor has retired the service or announced its end. */
  z.strictObject({ kind: z.literal("retirement"), on: Day.nullable(), source: Id, note: Text }),
  /** Nature of the service: distributed worldwide, operated by a third party… */
  z.strictObject({ kind: z.literal("nature"), source: Id, note: Text }),
  /** Press or a third party reports it: shown, never decides alone. */
  z.strictObject({ kind: z.literal("press"), says: z.enum(["available", "planned", "not-planned"]), source: Id, note: Text }),
]);
export type Evidence = z.infer<typeof Evidence>;

export const NATURES = [
  "foundational",
  "mainstream",
  "strategic",
  "control-plane",
  "global-edge",
  "global-data",
  "tooling",
  "plumbing",
  "third-party",
  "unclassified",
] as const;

export const WHY_NOT = ["non-regional", "low-demand", "outside-qualification-scope", "third-party", "retired"] as const;
export type WhyNot = (typeof WHY_NOT)[number];

/** What to do instead when a service is not hosted, with the effort: S days, M weeks, L months. */
export const Replacement = z.strictObject({
  pattern: Text,
  effort: z.enum(["S", "M", "L"]),
  becomes: z.enum(["eligible", "conditional"]),
  uses: z.array(Id),
});
export type Replacement = z.infer<typeof Replacement>;

export const Service = z.strictObject({
  id: Id,
  name: Text,
  family: z.enum(FAMILIES),
  nature: z.enum(NATURES),
  class: z.enum(["iaas", "paas", "caas", "saas"]).nullable(),
  evidence: z.array(Evidence),
  replacement: Replacement.nullable(),
  /** Clause of SecNumCloud 3.2 that a refusal rests on, where one applies. */
  requirement: z.string().nullable(),
  note: Text.nullable(),
});
export type Service = z.infer<typeof Service>;

/** A test on facts. Three-valued: a fact that is not reported makes it neither true nor false. */
export type Predicate =
  | { all: Predicate[] }
  | { any: Predicate[] }
  | { not: Predicate }
  | { fact: (typeof FACT_NAMES)[number]; in: string[] }
  | { fact: (typeof FACT_NAMES)[number]; startsWith: string[] }
  | { fact: (typeof FACT_NAMES)[number]; contains: string[] };
const Fact = z.enum(FACT_NAMES);
const Values = z.array(z.string()).min(1);
export const Predicate: z.ZodType<Predicate> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(Predicate).min(1) }),
    z.strictObject({ any: z.array(Predicate).min(1) }),
    z.strictObject({ not: Predicate }),
    z.strictObject({ fact: Fact, in: Values }),
    z.strictObject({ fact: Fact, startsWith: Values }),
    z.strictObject({ fact: Fact, contains: Values }),
  ]),
);

/** A condition at SKU or feature level on the resources of some services. */
export const Rule = z.strictObject({
  id: Id,
  services: z.array(Id).min(1),
  when: Predicate,
  effect: z.enum(["conditional", "planned", "redesign", "unknown", "not-eligible"]),
  because: Text,
  remedy: Text,
  requirement: z.string().nullable(),
  evidence: z.array(Evidence),
});
export type Rule = z.infer<typeof Rule>;

export const ROLES = ["hosted", "accessory", "configuration"] as const;
export const PRECISIONS = ["exact", "parent", "namespace"] as const;

/** What a resource type is. `cases` are tried in order where kind or SKU decide; `service` is the answer when none applies. */
export const Mapping = z.strictObject({
  service: Id,
  precision: z.enum(PRECISIONS),
  role: z.enum(ROLES),
  cases: z.array(z.strictObject({ when: Predicate, service: Id })).optional(),
});
export type Mapping = z.infer<typeof Mapping>;

/** SecNumCloud: a dated fact per scope of services, never a constant. */
export const Qualification = z.strictObject({
  scope: z.enum(["iaas", "paas", "caas", "saas"]),
  milestone: z.enum(["none", "J0", "J1", "J2", "J3"]),
  on: Day.nullable(),
  /** Nothing is known after this day. */
  knownUntil: Day,
  validFrom: Day.nullable(),
  validTo: Day.nullable(),
  decision: z.string().nullable(),
  source: Id,
  note: Text,
});
export type Qualification = z.infer<typeof Qualification>;

export const Edition = z.strictObject({
  id: z.string().regex(/^\d{4}-\d{2}(\.\d+)?$/),
  effectiveFrom: Day,
  title: Text,
  correctionOf: z.string().nullable(),
  sources: z.array(Source),
  services: z.array(Service),
  rules: z.array(Rule),
  /** Keys are lower-case ARM types, or bare namespaces (`microsoft.network`) for `namespace` precision. */
  map: z.record(z.string(), Mapping),
  qualification: z.array(Qualification),
});
export type Edition = z.infer<typeof Edition>;
