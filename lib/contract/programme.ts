import { z } from "zod";
import { ROLES } from "@/lib/domain/access/policy";
import { ASSESSMENT_STATES } from "@/lib/domain/assessment/state";
import { DECISION_STATES, OUTCOMES, SIGNERS } from "@/lib/domain/programme/decision";
import { DUE_RISKS } from "@/lib/domain/programme/due";
import { CRITERION_STATUSES } from "@/lib/domain/programme/evaluate";
import { PHASES } from "@/lib/domain/programme/phase";
import { LETTERS } from "@/lib/domain/programme/responsibility";
import { defineRoute, PageQuery, ProjectPath, pageOf } from "./route";
import { InLocale } from "./training";

const Count = z.number().int().nonnegative();
const Day = z.iso.date();
const Moment = z.iso.datetime();
const CriterionId = z.string().regex(/^[a-z][a-z0-9-]{2,60}$/);

const PROGRAMME = "/api/v1/organisations/{organisationId}/projects/{projectId}/programme";
const CRITERION = `${PROGRAMME}/criteria/{criterionId}`;
const DECISION = `${PROGRAMME}/decisions/{decisionId}`;
const CriterionPath = ProjectPath.extend({ criterionId: CriterionId });
const GatePath = ProjectPath.extend({ gate: z.enum(PHASES) });
const DecisionPath = ProjectPath.extend({ decisionId: z.uuid() });
const Done = z.strictObject({});

/** A code with its figures; the screen has a sentence for each code. */
const Fact = z.strictObject({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) });
/** A page of the portal: which, of what, and at which section of an assessment. */
export const Where = z.strictObject({
  page: z.enum([
    "members",
    "coverage",
    "training",
    "inventory",
    "workloads",
    "overview",
    "assessments",
    "assessment",
    "consultant-reviewed",
    "decision",
    "programme",
  ]),
  id: z.string().nullable(),
  section: z.string().nullable(),
});
export type Where = z.infer<typeof Where>;
const Assigned = z.strictObject({ personId: z.uuid(), name: z.string(), letter: z.enum(LETTERS) });

export const CriterionView = z.strictObject({
  id: CriterionId,
  kind: z.string(),
  title: z.string(),
  why: z.string(),
  status: z.enum(CRITERION_STATUSES),
  fact: Fact,
  /** A day or a moment; null: as of now. */
  at: z.string().nullable(),
  waivable: z.boolean(),
  waiver: z.strictObject({ by: z.string(), reason: z.string(), until: Day }).nullable(),
  attestation: z.strictObject({ by: z.string(), note: z.string(), on: Day }).nullable(),
  /** Where one acts. */
  where: Where,
  responsible: z.enum(ROLES),
  people: z.array(Assigned),
});
export type CriterionView = z.infer<typeof CriterionView>;

export const GateView = z.strictObject({
  phase: z.enum(PHASES),
  title: z.string(),
  decides: z.string(),
  dueOn: Day.nullable(),
  risk: z.enum(DUE_RISKS).nullable(),
  /** `decisionId` is null for a gate that was passed before there was a ledger. */
  passed: z.strictObject({ decisionId: z.uuid().nullable(), on: Moment.nullable() }).nullable(),
  /** The decision that waits for signatures. */
  openDecision: z.uuid().nullable(),
  unmet: Count,
  people: z.array(Assigned),
  criteria: z.array(CriterionView),
});
export type GateView = z.infer<typeof GateView>;

/** One thing that waits for the asker. */
export const ToDo = z.strictObject({
  kind: z.enum(["signature", "criterion", "section", "remark", "evidence", "training"]),
  /** What it is about: a criterion's title, a section's, the words of a remark, a document's title; empty for the training. */
  title: z.string(),
  /** The gate, the questionnaire, or who asks. */
  of: z.string(),
  count: Count,
  dueOn: Day.nullable(),
  where: Where,
});
export type ToDo = z.infer<typeof ToDo>;

const Personage = z.strictObject({ personId: z.uuid(), name: z.string(), role: z.enum(ROLES) });
export const ProgrammeView = z.strictObject({
  phase: z.enum(PHASES),
  /** The last gate was passed. */
  operating: z.boolean(),
  at: Moment,
  gates: z.array(GateView),
  toDo: z.array(ToDo),
  /** Signatures that nobody here could give. */
  missingSigners: z.array(z.enum(SIGNERS)),
  /** Who may be named responsible. */
  people: z.array(Personage),
});
export type ProgrammeView = z.infer<typeof ProgrammeView>;

export const readProgrammeRoute = defineRoute({
  method: "GET",
  path: PROGRAMME,
  summary: "Phases, gates and their criteria on the facts of this moment, and what waits for the asker",
  params: ProjectPath,
  query: InLocale,
  response: ProgrammeView,
});

export const waiveCriterionRoute = defineRoute({
  method: "PUT",
  path: `${CRITERION}/waiver`,
  summary: "Let a gate be passed without a criterion, for a reason and until a day",
  params: CriterionPath,
  body: z.strictObject({ reason: z.string().trim().min(1).max(2_000), until: Day }),
  example: { body: { reason: "Deux architectes arrivent en janvier.", until: "2031-01-31" } },
  response: Done,
});

export const endWaiverRoute = defineRoute({
  method: "DELETE",
  path: `${CRITERION}/waiver`,
  summary: "End a waiver",
  params: CriterionPath,
  response: Done,
});

export const attestCriterionRoute = defineRoute({
  method: "PUT",
  path: `${CRITERION}/attestation`,
  summary: "Vouch for what the portal cannot see by itself",
  params: CriterionPath,
  body: z.strictObject({ note: z.string().trim().min(1).max(2_000), on: Day }),
  example: { body: { note: "Bilan remis au comité du 2 novembre.", on: "2026-11-02" } },
  response: Done,
});

export const withdrawAttestationRoute = defineRoute({
  method: "DELETE",
  path: `${CRITERION}/attestation`,
  summary: "Withdraw an attestation",
  params: CriterionPath,
  response: Done,
});

export const scheduleGateRoute = defineRoute({
  method: "PUT",
  path: `${PROGRAMME}/gates/{gate}/due`,
  summary: "Set or clear the day on which a gate is to be decided",
  params: GatePath,
  body: z.strictObject({ dueOn: Day.nullable() }),
  example: { body: { dueOn: "2031-01-14" } },
  response: Done,
});

export const assignResponsibilitiesRoute = defineRoute({
  method: "PUT",
  path: `${PROGRAMME}/responsibilities/{subject}`,
  summary: "Say who does, answers for, is asked about and is told of a criterion, or of a gate (gate:pilot)",
  params: ProjectPath.extend({ subject: z.string().regex(/^(gate:)?[a-z][a-z0-9-]{2,60}$/) }),
  body: z.strictObject({ people: z.array(z.strictObject({ personId: z.uuid(), letter: z.enum(LETTERS) })).max(100) }),
  example: { body: { people: [] } },
  response: Done,
});

export const proposeDecisionRoute = defineRoute({
  method: "POST",
  path: `${PROGRAMME}/gates/{gate}/decisions`,
  summary: "Put a go to signature, or record a no-go: the facts of this moment are pinned",
  params: GatePath,
  query: InLocale,
  body: z.strictObject({ outcome: z.enum(OUTCOMES), note: z.string().trim().min(1).max(4_000) }),
  example: { body: { outcome: "no-go", note: "Le budget du pilote n’est pas acquis." } },
  response: z.strictObject({ id: z.uuid() }),
});

export const DecisionSummary = z.strictObject({
  id: z.uuid(),
  number: Count,
  gate: z.enum(PHASES),
  outcome: z.enum(OUTCOMES),
  state: z.enum(DECISION_STATES),
  proposedAt: Moment,
  proposedBy: z.string(),
  signed: z.array(z.enum(SIGNERS)),
});
export type DecisionSummary = z.infer<typeof DecisionSummary>;

export const listDecisionsRoute = defineRoute({
  method: "GET",
  path: `${PROGRAMME}/decisions`,
  summary: "The ledger of go and no-go decisions, newest first",
  params: ProjectPath,
  query: PageQuery,
  response: pageOf(DecisionSummary),
});

const PinnedCriterion = CriterionView.pick({
  id: true,
  title: true,
  status: true,
  fact: true,
  at: true,
  waiver: true,
  attestation: true,
});
export const DecisionView = DecisionSummary.extend({
  note: z.string(),
  gateTitle: z.string(),
  /** Of the exact text of `document`. */
  sha256: z.string(),
  document: z.string(),
  gatesVersion: z.string(),
  criteria: z.array(PinnedCriterion),
  estate: z
    .strictObject({ importNumber: Count, importedAt: Moment, edition: z.string().nullable(), workloads: Count })
    .nullable(),
  assessments: z.array(
    z.strictObject({
      assessmentId: z.uuid(),
      title: z.string(),
      version: z.string(),
      state: z.enum(ASSESSMENT_STATES),
      score: z.number().nullable(),
      completeness: z.number(),
      snapshotId: z.uuid().nullable(),
    }),
  ),
  readiness: z.strictObject({
    snapshotId: z.uuid(),
    score: z.number().nullable(),
    completeness: z.number(),
    formula: z.string(),
  }),
  signatures: z.array(
    z.strictObject({
      as: z.enum(SIGNERS),
      name: z.string(),
      verdict: z.enum(OUTCOMES),
      note: z.string(),
      at: Moment,
    }),
  ),
  /** As what the asker may sign now; null when not (any more). */
  maySignAs: z.enum(SIGNERS).nullable(),
  missingSigners: z.array(z.enum(SIGNERS)),
});
export type DecisionView = z.infer<typeof DecisionView>;

export const readDecisionRoute = defineRoute({
  method: "GET",
  path: DECISION,
  summary: "A decision: what it rested on, its signatures, its hash",
  params: DecisionPath,
  query: InLocale,
  response: DecisionView,
});

export const signDecisionRoute = defineRoute({
  method: "POST",
  path: `${DECISION}/signature`,
  summary: "Sign a decision under one's own session and role: the third go takes effect, a no-go closes it",
  params: DecisionPath,
  body: z.strictObject({
    verdict: z.enum(OUTCOMES),
    /** A no-go says why. */
    note: z.string().trim().max(4_000).default(""),
    /** Of the document that was read. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  example: { body: { verdict: "no-go", note: "Le budget n’est pas acquis.", sha256: "0".repeat(64) } },
  response: z.strictObject({ state: z.enum(DECISION_STATES) }),
});

export const downloadDeadlinesRoute = defineRoute({
  method: "GET",
  path: `${PROGRAMME}/deadlines.ics`,
  summary: "Gates, assessments due and training sessions as a calendar file",
  params: ProjectPath,
  query: InLocale,
  response: z.string(),
});
