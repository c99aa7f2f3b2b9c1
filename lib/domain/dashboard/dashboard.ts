import { z } from "zod";
import { LEGAL_FORMS, STATUSES } from "../access/organisation";
import { FAMILIES } from "../catalogue/family";
import { OUTCOMES } from "../decision/decision";
import { GRADES, VERDICTS } from "../eligibility/verdict";
import { LEVELS } from "../obligation/obligation";
import { DUE_RISKS } from "../programme/due";
import { PHASES } from "../programme/phase";
import { Text } from "../text";
import { LEARNING_ROLES } from "../training/role";

const Count = z.int().min(0);
const Day = z.iso.date();
const Share = z.number().min(0).max(1);
const Points = z.number().min(0).max(100).nullable();
const Counts = z.record(z.enum(VERDICTS), Count);

/** What the figures were computed from and under: the same inputs give the same figures. Null: there was none. */
const Inputs = z.strictObject({
  edition: z.strictObject({ id: z.string(), effectiveFrom: Day }).nullable(),
  engineVersion: Count,
  importNumber: Count.nullable(),
  importedAt: z.iso.datetime().nullable(),
  tenantAt: z.iso.datetime().nullable(),
  formula: z.string(),
  ruleSet: z.string(),
  gates: z.string(),
  questionnaires: z.array(z.strictObject({ id: z.string(), version: z.string() })),
});

const Readiness = z.strictObject({
  score: Points,
  /** The share of the weights that rests on something, and on what was reviewed or substantiated. */
  completeness: Share,
  firm: Share,
  dimensions: z.array(
    z.strictObject({
      id: z.string(),
      name: Text,
      weight: Count,
      score: Points,
      known: z.number().min(0).max(100),
      points: Points,
    }),
  ),
});

const Fact = z.strictObject({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) });

const Gate = z.strictObject({
  phase: z.enum(PHASES),
  title: Text,
  dueOn: Day.nullable(),
  risk: z.enum(DUE_RISKS).nullable(),
  passedOn: Day.nullable(),
  criteria: Count,
  unmet: z.array(
    z.strictObject({
      id: z.string(),
      title: Text,
      owners: z.array(z.string()),
      /** Where it stands and what is asked, as a code with its figures. Absent from the documents of earlier releases. */
      fact: Fact.optional(),
    }),
  ),
});

const Estate = z.strictObject({
  workloads: Count,
  resources: Count,
  byWorkload: Counts,
  /** Workloads with a deciding verdict by the grade it rests on. */
  byEvidence: z.record(z.enum(GRADES), Count),
  completeness: z.strictObject({ reported: Count, needed: Count }),
});

/** Workloads of a cell that is met; `weak`: those of them whose verdict is an estimate or rests on no evidence. */
const Cell = z.strictObject({
  verdict: z.enum(VERDICTS),
  level: z.enum(LEVELS),
  outcome: z.enum(OUTCOMES),
  workloads: Count,
  weak: Count,
  /** The first of them, as they were called. Kept by milestones alone; absent from those of earlier releases. */
  names: z.array(z.string()).optional(),
});

const Pressing = z.strictObject({
  workloadId: z.uuid(),
  name: z.string(),
  owner: z.string().nullable(),
  outcome: z.enum(OUTCOMES),
  deadline: Text,
  on: Day.nullable(),
});

const STANDINGS = ["fact", "secondary", "inference"] as const;
const Cited = { text: Text, standing: z.enum(STANDINGS), source: Text, date: z.string() };

/** A reason, how many workloads share it, and the first three of them by name: absent from the documents of earlier releases. */
const Shared = { ...Cited, workloads: Count, names: z.array(z.string()).optional() };

/** Workloads of one outcome that a committee asks for. */
const Named = z.strictObject({
  outcome: z.enum(OUTCOMES),
  /** The first three. */
  names: z.array(z.string()),
  /** The reasons that most of them share, and how many do. Absent from the documents of earlier releases, like what follows. */
  why: z.array(z.strictObject(Shared)).optional(),
});

const Blocker = z.strictObject({
  service: z.strictObject({ id: z.string(), name: Text, family: z.enum(FAMILIES).optional() }).nullable(),
  verdict: z.enum(VERDICTS),
  /** Workloads that it holds back, and those that would be free of every blocker without it. */
  workloads: Count,
  frees: Count,
  because: Text,
  remedy: Text.nullable(),
  evidence: z.enum(GRADES),
  /** Of the workloads held back, by how many of them: the first three; none is named where nobody was. */
  owners: z.array(z.string()),
  /** The first three workloads that it holds back, and whose they are. */
  held: z.array(z.strictObject({ name: z.string(), owner: z.string().nullable() })).optional(),
});

const Tenant = z.strictObject({
  people: Count.nullable(),
  services: Count,
  byService: Counts,
  /** People who would lose something today, where it can be told. */
  affected: Count.nullable(),
});

/** Workloads within reach of a law from outside the European Union. */
const Reach = z.strictObject({ exposed: Count, free: Count, unknown: Count });

/**
 * All that a committee asks about a project, as of one moment. One document makes the executive's page, a milestone, a line of the
 * portfolio and a report, so that they can never disagree. Codes and texts in both languages: it reads the same years later.
 */
export const Dashboard = z.strictObject({
  version: z.literal(1),
  at: z.iso.datetime(),
  /** The day in Paris that every date is judged on. */
  day: Day,
  organisation: z.strictObject({
    id: z.uuid(),
    name: z.string(),
    legalForm: z.enum(LEGAL_FORMS),
    statuses: z.array(z.enum(STATUSES)),
  }),
  project: z.strictObject({ id: z.uuid(), name: z.string() }),
  inputs: Inputs,
  readiness: Readiness,
  phase: z.enum(PHASES),
  /** The last gate was passed. */
  operating: z.boolean(),
  gates: z.array(Gate),
  /** Null before the first import. */
  estate: Estate.nullable(),
  decisions: z.strictObject({
    workloads: Count,
    pressing: Count,
    cells: z.array(Cell),
    /** The first three workloads of some outcomes, by name. Absent from the documents of earlier releases. */
    named: z.array(Named).optional(),
    /** Why workloads that are eligible do not move now. Absent from the documents of earlier releases. */
    waiting: z.array(z.strictObject({ ...Shared, outcome: z.enum(OUTCOMES) })).optional(),
  }),
  /** The first ten that cannot wait, earliest deadline first. */
  pressing: z.array(Pressing),
  /** The first ten, most workloads freed first. */
  blockers: z.array(Blocker),
  /** Null before the first file of a Microsoft 365 tenant. */
  tenant: Tenant.nullable(),
  exposure: z.strictObject({
    before: Reach,
    after: Reach,
    /** How each is counted, and what it rests on. */
    basis: z.array(z.strictObject(Cited)),
  }),
  training: z.array(z.strictObject({ role: z.enum(LEARNING_ROLES), people: Count, trained: Count })),
});
export type Dashboard = z.infer<typeof Dashboard>;
