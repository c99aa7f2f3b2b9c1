import { z } from "zod";
import { STANDINGS } from "@/lib/domain/access/regulatory-profile";
import { DEROGATION_STATES, DEROGATION_TEXTS } from "@/lib/domain/obligation/derogation";
import { DEROGATION_PATHS, LEVELS, OVERLAY_CODES } from "@/lib/domain/obligation/obligation";
import { SITUATION_FACTS } from "@/lib/domain/obligation/situation";
import { Text } from "@/lib/domain/text";
import { defineRoute, ProjectPath } from "./route";

const Day = z.iso.date();
const Level = z.enum(LEVELS);
const Count = z.int().nonnegative();
const Source = z.strictObject({
  code: z.string(),
  title: Text,
  /** Dates of the text, in words. */
  dates: Text,
  date: Day,
  locator: Text,
  standing: z.enum(STANDINGS),
});
const duty = {
  ruleId: z.string(),
  level: Level,
  because: Text,
  standing: z.enum(STANDINGS),
  /** What is a reading of ours; null when nothing is. */
  reading: Text.nullable(),
  sources: z.array(Source).min(1),
  restsOnSecNumCloud: z.boolean(),
};
const Facts = z.array(z.enum(SITUATION_FACTS));

export const ObligationView = z.strictObject({
  ...duty,
  ruleSet: z.string(),
  day: Day,
  /** With `unknown`: the levels that remain possible, strictest first. */
  possible: z.array(z.enum(LEVELS).exclude(["unknown"])),
  derogation: z
    .strictObject({
      path: z.enum(DEROGATION_PATHS),
      open: z.enum(["yes", "no", "unknown"]),
      because: Text,
      limits: z.array(z.strictObject({ months: z.int(), from: Text, source: Source })),
    })
    .nullable(),
  further: z.array(z.strictObject(duty)),
  /** Why a must that rests on SecNumCloud cannot be met at this provider on this day. */
  overlays: z.array(
    z.strictObject({
      code: z.enum(OVERLAY_CODES),
      because: Text,
      standing: z.enum(STANDINGS),
      day: Day,
      knownUntil: Day.nullable(),
      sources: z.array(Source),
    }),
  ),
  open: z.array(z.strictObject({ ruleId: z.string(), level: Level, missing: Facts })),
  missing: Facts,
});

const RuleSetHead = z.strictObject({ id: z.string(), effectiveFrom: Day, title: Text, changes: Text });
export type RuleSetHead = z.infer<typeof RuleSetHead>;
const RuleSetId = z.string().max(20);

export const WorkloadObligationView = z.strictObject({
  obligation: ObligationView,
  /** The level under every state of the texts, oldest first. */
  history: z.array(RuleSetHead.extend({ level: Level })),
});
export type WorkloadObligationView = z.infer<typeof WorkloadObligationView>;

const PROJECT = "/api/v1/organisations/{organisationId}/projects/{projectId}";

export const readObligationRoute = defineRoute({
  method: "GET",
  path: `${PROJECT}/workloads/{workloadId}/obligation`,
  summary: "What the texts make of a workload: level, argument, further duties, what stands in the way, what is not known",
  params: ProjectPath.extend({ workloadId: z.uuid() }),
  query: z.strictObject({
    /** A rule set; left out: the one in force today. */
    ruleSet: RuleSetId.optional(),
  }),
  example: { query: {} },
  response: WorkloadObligationView,
});

const Levels = z.record(Level, Count);
export const ObligationComparison = z.strictObject({
  ruleSets: z.array(RuleSetHead),
  from: z.string(),
  to: z.string(),
  workloads: Count,
  byLevel: z.strictObject({ from: Levels, to: Levels }),
  moves: z.array(z.strictObject({ from: Level, to: Level, workloads: Count })),
  /** The first of the workloads asked for, by name: those whose level changes, or those of one level under `to`. */
  listed: z.strictObject({
    total: Count,
    items: z.array(z.strictObject({ id: z.uuid(), name: z.string(), key: z.string(), from: Level, to: Level })),
  }),
});
export type ObligationComparison = z.infer<typeof ObligationComparison>;

export const compareObligationsRoute = defineRoute({
  method: "GET",
  path: `${PROJECT}/obligations`,
  summary: "The whole project under two states of the texts: counts by level, and what changes between them",
  params: ProjectPath,
  query: z.strictObject({
    /** Left out: the state before `to`. */
    from: RuleSetId.optional(),
    /** Left out: the one in force today. */
    to: RuleSetId.optional(),
    /** List the workloads of this level under `to` rather than those that change. */
    level: Level.optional(),
  }),
  example: { query: {} },
  response: ObligationComparison,
});

const derogation = {
  /** Null: the whole project. */
  workloadId: z.uuid().nullable(),
  subject: z.string().trim().min(1).max(500),
  textCode: z.enum(DEROGATION_TEXTS),
  state: z.enum(DEROGATION_STATES),
  authority: z.string().trim().min(1).max(200),
  requestedOn: Day,
  primeMinisterOn: Day.nullable(),
  decidedOn: Day.nullable(),
  expiresOn: Day.nullable(),
  reference: z.string().trim().max(200),
  note: z.string().trim().max(2_000),
};
const Done = z.strictObject({ name: z.string(), at: z.string() });
const DerogationView = z
  .strictObject({
    id: z.uuid(),
    ...derogation,
    workload: z.strictObject({ id: z.uuid(), name: z.string(), key: z.string() }).nullable(),
    revision: z.int(),
    created: Done,
    changed: Done,
  })
  .omit({ workloadId: true });
export type DerogationView = z.infer<typeof DerogationView>;

export const listDerogationsRoute = defineRoute({
  method: "GET",
  path: `${PROJECT}/derogations`,
  summary: "The register of derogations: asked for, granted, refused, withdrawn",
  params: ProjectPath,
  response: z.strictObject({ items: z.array(DerogationView) }),
});

const EXAMPLE = {
  workloadId: null,
  subject: "Hébergement actuel de la paie",
  textCode: "SREN-31" as const,
  state: "requested" as const,
  authority: "Ministre chargé de la transition écologique",
  requestedOn: "2026-10-12",
  primeMinisterOn: null,
  decidedOn: null,
  expiresOn: null,
  reference: "",
  note: "",
};
export const addDerogationRoute = defineRoute({
  method: "POST",
  path: `${PROJECT}/derogations`,
  summary: "Enter a derogation in the register",
  params: ProjectPath,
  body: z.strictObject(derogation),
  example: { body: EXAMPLE },
  response: z.strictObject({ id: z.uuid() }),
});

export const changeDerogationRoute = defineRoute({
  method: "PUT",
  path: `${PROJECT}/derogations/{derogationId}`,
  summary: "Write what became of a derogation; 409 derogation-changed when somebody else did so meanwhile",
  params: ProjectPath.extend({ derogationId: z.uuid() }),
  body: z.strictObject({ ...derogation, revision: z.int().min(1) }),
  example: { body: { ...EXAMPLE, revision: 1 } },
  response: z.strictObject({ revision: z.int() }),
});
