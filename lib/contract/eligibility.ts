import { z } from "zod";
import { OUTCOMES } from "@/lib/domain/decision/decision";
import { GRADES, VERDICTS } from "@/lib/domain/eligibility/verdict";
import { LEVELS } from "@/lib/domain/obligation/obligation";
import { Text } from "@/lib/domain/text";
import { defineRoute, PageQuery, ProjectPath, pageOf } from "./route";
import { CRITICALITIES, DATA_CATEGORIES, HARMS, HOSTINGS, NATURES, WORKLOAD_EVIDENCE, WORKLOAD_SORTS } from "./words";

const Count = z.number().int().nonnegative();

/** One reason, rendered in both languages so that a change of language asks nothing again. */
export const FindingView = z.strictObject({
  ruleId: z.string(),
  effect: z.enum(VERDICTS),
  service: z.strictObject({ id: z.string(), name: Text }).nullable(),
  because: Text,
  remedy: Text.nullable(),
  effort: z.enum(["S", "M", "L"]).nullable(),
  requirement: z.string().nullable(),
  evidence: z.enum(GRADES),
  date: z.string().nullable(),
  sources: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      locator: z.string(),
      date: z.string(),
      label: z.enum(["fact", "secondary", "inference"]),
    }),
  ),
});
export type FindingView = z.infer<typeof FindingView>;

export const VerdictCounts = z.record(z.enum(VERDICTS), Count);
export const Completeness = z.strictObject({ reported: Count, needed: Count });

export const EstateView = z.strictObject({
  /** Null before the first import. */
  importedAt: z.iso.datetime().nullable(),
  edition: z.strictObject({ id: z.string(), title: Text, effectiveFrom: z.string() }).nullable(),
  workloads: Count,
  resources: Count,
  byWorkload: VerdictCounts,
  byResource: VerdictCounts,
  /** Workloads with a deciding verdict by the grade it rests on. */
  byEvidence: z.record(z.enum(GRADES), Count),
  completeness: Completeness,
  /** What holds the estate back, most workloads first. */
  blockers: z.array(
    z.strictObject({
      service: z.strictObject({ id: z.string(), name: Text }).nullable(),
      verdict: z.enum(VERDICTS),
      workloads: Count,
      resources: Count,
      because: Text,
      remedy: Text.nullable(),
      evidence: z.enum(GRADES),
    }),
  ),
  /** Resources by service family: one row per family, for the second picture. */
  byFamily: z.array(z.strictObject({ family: z.string(), resources: VerdictCounts })),
  grouping: z.strictObject({ kind: z.enum(["tag", "resource-group", "subscription"]), tag: z.string().nullable() }),
  /** A job is recomputing these figures. */
  recomputing: z.boolean(),
  /** An edition came into force after the one that judged this: it may be one to accept. */
  newerEdition: z.boolean(),
});
export type EstateView = z.infer<typeof EstateView>;

export const readEstateRoute = defineRoute({
  method: "GET",
  path: "/api/v1/organisations/{organisationId}/projects/{projectId}/estate",
  summary: "The estate in one picture, read from its materialised summary",
  params: ProjectPath,
  response: EstateView,
});

export const WorkloadRow = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  key: z.string(),
  resources: Count,
  verdict: z.enum(VERDICTS),
  evidence: z.enum(GRADES),
  completeness: Completeness,
  blocking: z.strictObject({ service: z.strictObject({ id: z.string(), name: Text }).nullable(), ruleId: z.string() }).nullable(),
  owner: z.string().nullable(),
  criticality: z.enum(CRITICALITIES).nullable(),
  dataCategories: z.array(z.enum(DATA_CATEGORIES)),
  /** What the texts in force make of it. */
  obligation: z.enum(LEVELS),
  /** What is decided of it today, from its stored columns. */
  outcome: z.enum(OUTCOMES),
});
export type WorkloadRow = z.infer<typeof WorkloadRow>;

export const listWorkloadsRoute = defineRoute({
  method: "GET",
  path: "/api/v1/organisations/{organisationId}/projects/{projectId}/workloads",
  summary: "Workloads with their verdicts, one keyset page at a time",
  params: ProjectPath,
  query: PageQuery.extend({
    sort: z.enum(WORKLOAD_SORTS).default("verdict"),
    verdict: z.enum(VERDICTS).optional(),
    blocking: z.string().max(100).optional(),
    /** Beginning of the name. */
    search: z.string().max(100).optional(),
    /** What the texts in force make of it, what is decided of it today, and whether its verdict rests on little. */
    level: z.enum(LEVELS).optional(),
    outcome: z.enum(OUTCOMES).optional(),
    evidence: z.enum(WORKLOAD_EVIDENCE).optional(),
  }),
  /** `total`: how many the filters let through, where that is known without deciding them all; on the first page only. */
  response: pageOf(WorkloadRow).extend({ total: Count.nullable() }),
});

const Day = z.iso.date().nullable();
/** What a triage and a decision need to know of a workload. Null, and harms not examined: nobody has said. */
export const WorkloadFacts = z.strictObject({
  /** What a breach of its data is likely to harm. */
  harms: z.array(z.enum(HARMS)),
  /** True with no harm: examined, none found. */
  harmsExamined: z.boolean(),
  vitalSystem: z.boolean().nullable(),
  hosting: z.enum(HOSTINGS).nullable(),
  nature: z.enum(NATURES).nullable(),
  engagedOn: Day,
  goLiveOn: Day,
  contractEndsOn: Day,
  licenceEndsOn: Day,
});
export type WorkloadFacts = z.infer<typeof WorkloadFacts>;

const Light = z.enum(["yes", "no", "unknown"]);
export const WorkloadView = WorkloadRow.omit({ outcome: true }).extend({
  facts: WorkloadFacts,
  revision: Count,
  byResource: VerdictCounts,
  edition: z.strictObject({ id: z.string(), title: Text, effectiveFrom: z.string() }),
  /** Deciding findings first; each with how many resources share it. */
  findings: z.array(FindingView.extend({ resources: Count, decides: z.boolean(), accessory: z.boolean() })),
  flip: z
    .strictObject({
      becomes: z.enum(VERDICTS),
      changes: z.array(
        z.strictObject({
          service: Text.nullable(),
          remedy: Text.nullable(),
          effort: z.enum(["S", "M", "L"]).nullable(),
          resources: Count,
        }),
      ),
    })
    .nullable(),
  /** Three lights, never one: available, in the qualified scope, valid on a date. Unknown is said. */
  lights: z.strictObject({
    /** Day of the last two: when the workload goes live where that is known, else today. */
    day: z.iso.date(),
    goLive: z.boolean(),
    available: Light,
    qualified: z.strictObject({
      answer: Light,
      note: Text,
      knownUntil: z.string().nullable(),
      source: z
        .strictObject({
          title: z.string(),
          locator: z.string(),
          date: z.string(),
          label: z.enum(["fact", "secondary", "inference"]),
        })
        .nullable(),
    }),
    valid: z.strictObject({
      answer: Light,
      note: Text,
      expiry: z.strictObject({ on: z.iso.date(), daysLeft: z.int(), warning: z.enum(["soon", "over"]).nullable() }).nullable(),
    }),
  }),
});
export type WorkloadView = z.infer<typeof WorkloadView>;

const WorkloadPath = ProjectPath.extend({ workloadId: z.uuid() });
export const readWorkloadRoute = defineRoute({
  method: "GET",
  path: "/api/v1/organisations/{organisationId}/projects/{projectId}/workloads/{workloadId}",
  summary: "One workload with the chain of reasons of its verdict",
  params: WorkloadPath,
  response: WorkloadView,
});

export const editWorkloadRoute = defineRoute({
  method: "PATCH",
  path: "/api/v1/organisations/{organisationId}/projects/{projectId}/workloads/{workloadId}",
  summary: "Change what people say of a workload: name, owner, criticality, data, what its obligation needs",
  params: WorkloadPath,
  body: z.strictObject({
    revision: Count,
    name: z.string().trim().min(1).max(200),
    owner: z.string().trim().max(200).nullable(),
    criticality: z.enum(CRITICALITIES).nullable(),
    dataCategories: z.array(z.enum(DATA_CATEGORIES)),
    /** Left out: unchanged. */
    facts: WorkloadFacts.optional(),
  }),
  example: { body: { revision: 0, name: "CRM", owner: "DSI", criticality: null, dataCategories: [] } },
  response: WorkloadView,
});

const ResourceKeys = z.strictObject({ resourceKeys: z.array(z.string().min(1).max(2000)).min(1).max(200) });
const RESOURCE_KEYS = { resourceKeys: ["/subscriptions/s/resourcegroups/rg/providers/microsoft.storage/storageaccounts/st"] };

/** Puts resources into this workload by hand, whatever the rule says; `unpin` gives them back to the rule. */
export const pinResourcesRoute = defineRoute({
  method: "POST",
  path: "/api/v1/organisations/{organisationId}/projects/{projectId}/workloads/{workloadId}/pins",
  summary: "Move resources into a workload by hand",
  params: WorkloadPath,
  body: ResourceKeys,
  example: { body: RESOURCE_KEYS },
  response: z.strictObject({ moved: Count }),
});
export const unpinResourcesRoute = defineRoute({
  method: "DELETE",
  path: "/api/v1/organisations/{organisationId}/projects/{projectId}/workloads/{workloadId}/pins",
  summary: "Give resources back to the grouping rule",
  params: WorkloadPath,
  body: ResourceKeys,
  example: { body: RESOURCE_KEYS },
  response: z.strictObject({ moved: Count }),
});

export const GroupingRule = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("tag"), tag: z.string().trim().min(1).max(128) }),
  z.strictObject({ kind: z.literal("resource-group") }),
  z.strictObject({ kind: z.literal("subscription") }),
]);
export type GroupingRule = z.infer<typeof GroupingRule>;

export const GroupingPreview = z.strictObject({
  current: GroupingRule,
  proposed: GroupingRule,
  workloadsBefore: Count,
  workloadsAfter: Count,
  kept: Count,
  appearing: Count,
  vanishing: Count,
  /** Vanishing workloads that carry an owner, a criticality, data categories or pins: what would be put aside. */
  attached: z.array(z.strictObject({ id: z.uuid(), name: z.string(), owner: z.string().nullable(), pins: Count })),
  /** Tag names seen in the estate, most frequent first. */
  tags: z.array(z.strictObject({ tag: z.string(), resources: Count })),
});
export type GroupingPreview = z.infer<typeof GroupingPreview>;

export const previewGroupingRoute = defineRoute({
  method: "GET",
  path: "/api/v1/organisations/{organisationId}/projects/{projectId}/grouping",
  summary: "What a change of the grouping rule would merge, split or set aside",
  params: ProjectPath,
  query: z.strictObject({
    kind: z.enum(["tag", "resource-group", "subscription"]).optional(),
    tag: z.string().max(128).optional(),
  }),
  response: GroupingPreview,
});

export const changeGroupingRoute = defineRoute({
  method: "PUT",
  path: "/api/v1/organisations/{organisationId}/projects/{projectId}/grouping",
  summary: "Group resources into workloads by another rule",
  params: ProjectPath,
  body: GroupingRule,
  example: { body: { kind: "resource-group" } },
  response: z.strictObject({ jobId: z.uuid() }),
});
