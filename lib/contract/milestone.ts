import { z } from "zod";
import { Dashboard } from "@/lib/domain/dashboard/dashboard";
import { OUTCOMES } from "@/lib/domain/decision/decision";
import { VERDICTS } from "@/lib/domain/eligibility/verdict";
import { FIGURES, UNITS } from "@/lib/domain/milestone/compare-figures";
import { RULES, SUPPLIES } from "@/lib/domain/milestone/compare-inputs";
import {
  MILESTONE_NAME_LIMIT,
  MILESTONE_NOTE_LIMIT,
  MILESTONE_REASON_LIMIT,
  MILESTONE_TRIGGERS,
  NOW,
} from "@/lib/domain/milestone/milestone";
import { OUTCOMES as GATE_OUTCOMES } from "@/lib/domain/programme/decision";
import { PHASES } from "@/lib/domain/programme/phase";
import { Text } from "@/lib/domain/text";
import { LEARNING_ROLES } from "@/lib/domain/training/role";
import { defineRoute, ProjectPath } from "./route";

const Share = z.number().min(0).max(1);
const Count = z.int().min(0);
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const Figures = z.strictObject({
  /** 0 to 100; null: nothing was known. */
  score: z.number().min(0).max(100).nullable(),
  completeness: Share,
  firm: Share,
  /** Workloads that are judged; null before the first inventory. */
  deciding: Count.nullable(),
  eligible: Count.nullable(),
  weak: Count.nullable(),
  pressing: Count,
});
const Rules = z.strictObject({
  editionId: z.string().nullable(),
  engineVersion: Count,
  formula: z.string(),
  ruleSet: z.string(),
  gates: z.string(),
});
const Milestone = z.strictObject({
  id: z.uuid(),
  trigger: z.enum(MILESTONE_TRIGGERS),
  /** Empty where a decision took it: it is called after the decision. */
  name: z.string(),
  note: z.string(),
  decision: z.strictObject({ id: z.uuid(), number: z.int(), gate: z.enum(PHASES), outcome: z.enum(GATE_OUTCOMES) }).nullable(),
  rules: Rules,
  figures: Figures,
  sha256: Sha256,
  by: z.string(),
  at: z.string(),
  withdrawn: z.strictObject({ by: z.string(), at: z.string(), reason: z.string() }).nullable(),
});
export type MilestoneView = z.infer<typeof Milestone>;

const MILESTONES = "/api/v1/organisations/{organisationId}/projects/{projectId}/milestones";
const OneMilestone = ProjectPath.extend({ milestoneId: z.uuid() });

export const listMilestonesRoute = defineRoute({
  method: "GET",
  path: MILESTONES,
  summary: "Milestones, oldest first, each under the rules of its day; the newest 200",
  params: ProjectPath,
  response: z.strictObject({ items: z.array(Milestone) }),
});

export const keepMilestoneRoute = defineRoute({
  method: "POST",
  path: MILESTONES,
  summary: "Keep the dashboard of this moment under a name, for ever",
  params: ProjectPath,
  body: z.strictObject({
    name: z.string().trim().min(1).max(MILESTONE_NAME_LIMIT),
    note: z.string().trim().max(MILESTONE_NOTE_LIMIT),
  }),
  example: { body: { name: "Comité de novembre", note: "" } },
  response: z.strictObject({ id: z.uuid() }),
});

export const readMilestoneRoute = defineRoute({
  method: "GET",
  path: `${MILESTONES}/{milestoneId}`,
  summary: "A milestone with its dashboard, and the very text that its hash is taken of",
  params: OneMilestone,
  response: z.strictObject({ milestone: Milestone, dashboard: Dashboard, document: z.string() }),
});

export const withdrawMilestoneRoute = defineRoute({
  method: "POST",
  path: `${MILESTONES}/{milestoneId}/withdrawal`,
  summary: "Say that a milestone was taken by mistake: it stays, marked; 409 milestone-of-decision, milestone-withdrawn",
  params: OneMilestone,
  body: z.strictObject({ reason: z.string().trim().min(1).max(MILESTONE_REASON_LIMIT) }),
  example: { body: { reason: "Pris avant la fin de l’import." } },
  response: z.strictObject({ id: z.uuid() }),
});

const change = {
  /** Null: not known then. */
  before: z.number().nullable(),
  after: z.number().nullable(),
  difference: z.number().nullable(),
};
const Change = z.strictObject(change);
const BlockerChange = Dashboard.shape.blockers.element;
const Input = z.strictObject({
  input: z.enum([...RULES, ...SUPPLIES]),
  of: z.string().nullable(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
const Comparison = z.strictObject({
  inputs: z.array(Input),
  rules: z.array(z.enum(RULES)),
  phase: z.strictObject({ before: z.enum(PHASES), after: z.enum(PHASES) }),
  figures: z.array(z.strictObject({ figure: z.enum(FIGURES), unit: z.enum(UNITS), ...change, under: z.array(z.enum(RULES)) })),
  dimensions: z.array(z.strictObject({ id: z.string(), name: Text, ...change })),
  verdicts: z.array(z.strictObject({ verdict: z.enum(VERDICTS), ...change })),
  outcomes: z.array(z.strictObject({ outcome: z.enum(OUTCOMES), ...change })),
  blockers: z.strictObject({
    gone: z.array(BlockerChange),
    added: z.array(BlockerChange),
    goneUnsure: z.boolean(),
    addedUnsure: z.boolean(),
  }),
  gatesPassed: z.array(z.strictObject({ phase: z.enum(PHASES), title: Text, passedOn: z.string() })),
  datesMoved: z.array(
    z.strictObject({ phase: z.enum(PHASES), title: Text, before: z.string().nullable(), after: z.string().nullable() }),
  ),
  training: z.array(z.strictObject({ role: z.enum(LEARNING_ROLES), people: Change, trained: Change })),
});

const Side = z.union([z.uuid(), z.literal(NOW)]);
/** Null: the project as it stands. */
const Compared = z.strictObject({ milestone: Milestone.nullable(), at: z.string() });
export type ComparedView = z.infer<typeof Compared>;

export const compareMilestonesRoute = defineRoute({
  method: "GET",
  path: `${MILESTONES}/comparison`,
  summary: "What changed between two milestones, or from one to now; the earlier one is told first",
  params: ProjectPath,
  query: z.strictObject({ a: Side, b: Side }),
  example: { query: { a: NOW, b: NOW } },
  response: z.strictObject({ before: Compared, after: Compared, comparison: Comparison }),
});
