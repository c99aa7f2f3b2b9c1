import { z } from "zod";
import { ASSUMPTION_STATUSES } from "@/lib/domain/readiness/assumption";
import { SOURCES } from "@/lib/domain/readiness/formula";
import { FINDING_OUT, RAISING } from "@/lib/domain/readiness/moves";
import { SNAPSHOT_TRIGGERS } from "@/lib/domain/readiness/snapshot";
import { Text } from "@/lib/domain/text";
import { defineRoute, ProjectPath } from "./route";

const Id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/);
const Share = z.number().min(0).max(1);
const Percent = z.int().min(0).max(100);
const Points = z.number().min(0).max(100).nullable();

/** A term of the weighted mean: it counts for `weight` × `known`, and brings `points`. */
const term = {
  id: Id,
  name: Text,
  weight: z.int(),
  /** 0 to 100, in tenths; null: nothing is known. */
  score: Points,
  known: Percent,
  firm: Percent,
  /** In tenths; over all terms they add up to the score above them, exactly. */
  points: Points,
};
const ReadinessMeasure = z.strictObject({
  ...term,
  /** So many of so many, where the measure was counted. */
  counted: z.strictObject({ part: z.int(), whole: z.int() }).nullable(),
});
const ReadinessDimension = z.strictObject({
  ...term,
  source: z.enum(SOURCES),
  /** Why it weighs so much, and what it is computed from. */
  because: Text,
  basis: Text,
  measures: z.array(ReadinessMeasure),
});
export type ReadinessDimensionView = z.infer<typeof ReadinessDimension>;

const place = {
  dimension: Id,
  subject: z.string(),
  /** Of the role or the questionnaire that it is about. */
  subjectName: Text.nullable(),
  assessmentId: z.uuid().nullable(),
  question: z.string().nullable(),
  text: Text.nullable(),
  count: z.int().nullable(),
};
const Raise = z.strictObject({ ...place, kind: z.enum(RAISING), gain: z.number() });
export type RaiseView = z.infer<typeof Raise>;
const FindOut = z.strictObject({ ...place, kind: z.enum(FINDING_OUT), surer: Share });
export type FindOutView = z.infer<typeof FindOut>;

export const ReadinessView = z.strictObject({
  formula: z.strictObject({ id: z.string(), effectiveFrom: z.string() }),
  score: Points,
  /** 0 to 1: the share of the weights that rests on something, and on what was reviewed or substantiated. */
  completeness: Share,
  firm: Share,
  dimensions: z.array(ReadinessDimension),
  /** The best act of each dimension with the points that it would bring, and what to find out with the share that it would add. */
  raises: z.array(Raise),
  findOuts: z.array(FindOut),
});
export type ReadinessView = z.infer<typeof ReadinessView>;

const ReadinessSnapshot = z.strictObject({
  id: z.uuid(),
  trigger: z.enum(SNAPSHOT_TRIGGERS),
  formula: z.string(),
  score: Points,
  completeness: Share,
  firm: Share,
  sha256: z.string(),
  /** Null: the portal took it by itself. */
  by: z.string().nullable(),
  at: z.string(),
});
export type ReadinessSnapshotView = z.infer<typeof ReadinessSnapshot>;

const PROJECT = "/api/v1/organisations/{organisationId}/projects/{projectId}";

export const readReadinessRoute = defineRoute({
  method: "GET",
  path: `${PROJECT}/readiness`,
  summary: "The readiness score with every term of its sum, and what would move it most",
  params: ProjectPath,
  response: ReadinessView,
});

export const listReadinessSnapshotsRoute = defineRoute({
  method: "GET",
  path: `${PROJECT}/readiness/snapshots`,
  summary: "Scores as they were kept, oldest first, each under the formula of its day",
  params: ProjectPath,
  response: z.strictObject({ items: z.array(ReadinessSnapshot) }),
});

export const keepReadinessRoute = defineRoute({
  method: "POST",
  path: `${PROJECT}/readiness/snapshots`,
  summary: "Keep the readiness score of this moment, for ever",
  params: ProjectPath,
  response: z.strictObject({ id: z.uuid(), score: Points }),
});

const Day = z.iso.date();
const AssumptionText = z.string().trim().min(1).max(1_000);
const assumption = {
  statement: AssumptionText,
  /** A dimension of the score; null: of none in particular. */
  dimension: Id.nullable(),
  ownerId: z.uuid().nullable(),
  reviewOn: Day.nullable(),
};
const Done = z.strictObject({ name: z.string(), at: z.string() });
const AssumptionView = z.strictObject({
  id: z.uuid(),
  ...assumption,
  statement: z.string(),
  owner: z.string().nullable(),
  status: z.enum(ASSUMPTION_STATUSES),
  /** How it was found out, in words. */
  finding: z.string(),
  revision: z.int(),
  created: Done,
  changed: Done,
});
export type AssumptionView = z.infer<typeof AssumptionView>;

export const listAssumptionsRoute = defineRoute({
  method: "GET",
  path: `${PROJECT}/assumptions`,
  summary: "What a project takes for true: open assumptions first, by the day of their review",
  params: ProjectPath,
  response: z.strictObject({
    items: z.array(AssumptionView),
    /** Who may own one. */
    people: z.array(z.strictObject({ personId: z.uuid(), name: z.string() })),
  }),
});

export const addAssumptionRoute = defineRoute({
  method: "POST",
  path: `${PROJECT}/assumptions`,
  summary: "Note an assumption",
  params: ProjectPath,
  body: z.strictObject(assumption),
  example: {
    body: {
      statement: "L’annuaire sera synchronisé avant le pilote.",
      dimension: "technical",
      ownerId: null,
      reviewOn: "2027-01-14",
    },
  },
  response: z.strictObject({ id: z.uuid() }),
});

export const changeAssumptionRoute = defineRoute({
  method: "PUT",
  path: `${PROJECT}/assumptions/{assumptionId}`,
  summary: "Reword an assumption, confirm it or refute it; 409 assumption-changed when somebody else did so meanwhile",
  params: ProjectPath.extend({ assumptionId: z.uuid() }),
  body: z.strictObject({
    ...assumption,
    status: z.enum(ASSUMPTION_STATUSES),
    finding: z.string().trim().max(2_000),
    /** The revision one knows. */
    revision: z.int().min(1),
  }),
  example: {
    body: {
      statement: "L’annuaire est synchronisé.",
      dimension: null,
      ownerId: null,
      reviewOn: null,
      status: "confirmed",
      finding: "",
      revision: 1,
    },
  },
  response: z.strictObject({ revision: z.int() }),
});
