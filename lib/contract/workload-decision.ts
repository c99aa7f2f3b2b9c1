import { z } from "zod";
import { LEGAL_FORMS, STATUSES } from "@/lib/domain/access/organisation";
import { EVENT_KINDS, FACT_KINDS, OUTCOMES } from "@/lib/domain/decision/decision";
import { GRADES, VERDICTS } from "@/lib/domain/eligibility/verdict";
import { LEVELS } from "@/lib/domain/obligation/obligation";
import { RuleSet } from "@/lib/domain/obligation/rule-set";
import { MILESTONES, SCOPES } from "@/lib/domain/provider/words";
import { Text } from "@/lib/domain/text";
import { defineRoute, ProjectPath } from "./route";
import { CRITICALITIES, DATA_CATEGORIES, HARMS, HOSTINGS, NATURES } from "./words";

const Day = z.iso.date();
const Standing = z.enum(["fact", "secondary", "inference"]);
const References = z.array(z.strictObject({ text: Text, date: z.string() })).readonly();
const Said = { text: Text, standing: Standing, sources: References };

const ClockEventView = z.strictObject({
  ...Said,
  id: z.string(),
  kind: z.enum(EVENT_KINDS),
  role: z.enum(["deadline", "arrival", "notice"]),
  /** The day that can be counted on; null when not known. */
  on: Day.nullable(),
});

/** What is decided of a workload on a day, each clause with the fact that it states and where to check it. */
export const WorkloadDecisionView = z.strictObject({
  workloadId: z.uuid(),
  day: Day,
  level: z.enum(LEVELS),
  ruleSet: z.string(),
  edition: z.string(),
  outcome: z.enum(OUTCOMES),
  ruleId: z.string(),
  argument: z
    .array(
      z.strictObject({
        ...Said,
        id: z.string(),
        fact: z.strictObject({ kind: z.enum(FACT_KINDS), id: z.string() }),
        evidence: z.enum(GRADES).nullable(),
      }),
    )
    .readonly(),
  clock: z.strictObject({
    events: z.array(ClockEventView).readonly(),
    cannotWait: z.strictObject({ deadline: ClockEventView, awaits: z.array(ClockEventView).readonly() }).nullable(),
  }),
  interim: z.array(z.strictObject({ ...Said, id: z.string() })).readonly(),
  /** Other offers qualified that day for a class of service that it needs; none where the decision asks for no other. */
  alternatives: z.array(
    z.strictObject({
      provider: z.strictObject({ id: z.string(), name: z.string() }),
      offer: Text,
      scope: z.enum(SCOPES),
      decision: z.string().nullable(),
      validTo: Day.nullable(),
      standing: Standing,
      source: z.strictObject({ text: Text, date: z.string() }),
    }),
  ),
});
export type WorkloadDecisionView = z.infer<typeof WorkloadDecisionView>;

const WorkloadPath = ProjectPath.extend({ workloadId: z.uuid() });
export const readWorkloadDecisionRoute = defineRoute({
  method: "GET",
  path: "/api/v1/organisations/{organisationId}/projects/{projectId}/workloads/{workloadId}/decision",
  summary: "What is decided of a workload today, with its argument, its clock and what can be done meanwhile",
  params: WorkloadPath,
  response: WorkloadDecisionView,
});

const Deadlines = z.strictObject({
  goLiveOn: Day.nullable(),
  contractEndsOn: Day.nullable(),
  licenceEndsOn: Day.nullable(),
  derogationEndsOn: Day.nullable(),
});
const SituationView = z.strictObject({
  legalForm: z.enum(LEGAL_FORMS),
  statuses: z.array(z.enum(STATUSES)).readonly(),
  dataCategories: z.array(z.enum(DATA_CATEGORIES)).readonly(),
  harms: z.array(z.enum(HARMS)).readonly(),
  harmsExamined: z.boolean(),
  vitalSystem: z.boolean().nullable(),
  hosting: z.enum(HOSTINGS).nullable(),
  nature: z.enum(NATURES).nullable(),
  engagedOn: Day.nullable(),
  criticality: z.enum(CRITICALITIES).nullable(),
});
const DecidedVerdictView = z.strictObject({
  verdict: z.enum(VERDICTS),
  evidence: z.enum(GRADES),
  edition: z.strictObject({ id: z.string(), effectiveFrom: Day }),
  reasons: z
    .array(
      z.strictObject({
        id: z.string(),
        service: Text.nullable(),
        plannedFor: z.string().nullable(),
        effort: z.enum(["S", "M", "L"]).nullable(),
        factMissing: z.boolean(),
        sources: References,
      }),
    )
    .readonly(),
});
const DecidedQualificationView = z.strictObject({
  scope: z.enum(["iaas", "paas", "caas", "saas"]),
  milestone: z.enum(MILESTONES),
  on: Day.nullable(),
  knownUntil: Day,
  validFrom: Day.nullable(),
  validTo: Day.nullable(),
  decision: z.string().nullable(),
  standing: Standing,
  sources: References,
});

/** All that a decision rests on, so that the browser can ask the same question of other facts with the same engine. */
export const DecisionGrounds = z.strictObject({
  day: Day,
  situation: SituationView,
  deadlines: Deadlines,
  verdict: DecidedVerdictView,
  qualification: z.array(DecidedQualificationView).readonly(),
  ruleSet: RuleSet,
});
export type DecisionGrounds = z.infer<typeof DecisionGrounds>;

export const readDecisionGroundsRoute = defineRoute({
  method: "GET",
  path: "/api/v1/organisations/{organisationId}/projects/{projectId}/workloads/{workloadId}/decision/grounds",
  summary: "What the decision on a workload rests on, for asking what other data or dates would change",
  params: WorkloadPath,
  response: DecisionGrounds,
});

const Count = z.number().int().nonnegative();
/** What is decided of a project: how many workloads in each pair that is met. */
export const WorkloadDecisionCounts = z.strictObject({
  day: Day,
  ruleSet: z.string(),
  /** Null before the first import. */
  edition: z.string().nullable(),
  workloads: Count,
  /** Workloads that a deadline presses. */
  pressing: Count,
  byVerdict: z.array(z.strictObject({ verdict: z.enum(VERDICTS), outcome: z.enum(OUTCOMES), workloads: Count })),
  byLevel: z.array(z.strictObject({ level: z.enum(LEVELS), outcome: z.enum(OUTCOMES), workloads: Count })),
});
export type WorkloadDecisionCounts = z.infer<typeof WorkloadDecisionCounts>;

export const countWorkloadDecisionsRoute = defineRoute({
  method: "GET",
  path: "/api/v1/organisations/{organisationId}/projects/{projectId}/workload-decisions",
  summary: "What is decided of the workloads of a project, counted by verdict and by obligation",
  params: ProjectPath,
  response: WorkloadDecisionCounts,
});
