import { z } from "zod";
import { MoveSource } from "@/lib/domain/move/knowledge";
import { BASES, CONFIDENCES, METHODS, STEPS } from "@/lib/domain/move/words";
import { Text } from "@/lib/domain/text";
import { defineRoute, ProjectPath } from "./route";
import { InLocale } from "./training";

const Count = z.number().int().nonnegative();
const Named = z.strictObject({ id: z.string(), name: Text });
const Sources = z.array(MoveSource);

const ServiceMove = Named.extend({
  resources: Count,
  method: z.enum(METHODS),
  basis: z.enum(BASES),
  /** The service whose precedent is followed. */
  like: Text.nullable(),
  how: Text,
  lost: Text.nullable(),
  tools: z.array(z.string()),
  /** What the edition puts in its place where the service is not offered. */
  replacement: Text.nullable(),
  sources: Sources,
});
export type ServiceMove = z.infer<typeof ServiceMove>;

/** What it is told of; `toCheck`: it depends on a fact that the inventory does not report. */
const Concerning = z.strictObject({ id: z.string(), toCheck: z.boolean(), services: z.array(Named), sources: Sources });

const Break = Concerning.extend({ title: Text, text: Text });
export type MoveBreak = z.infer<typeof Break>;

const CheckItem = Concerning.extend({
  text: Text,
  /** Questions of assessments that are there, which doing this helps to answer. */
  questions: z.array(z.strictObject({ id: z.string(), assessmentId: z.uuid(), questionnaire: Text, text: Text })),
});
export type MoveCheckItem = z.infer<typeof CheckItem>;

const Step = z.strictObject({
  id: z.enum(STEPS),
  title: Text,
  purpose: Text,
  services: z.array(ServiceMove),
  breaks: z.array(Break),
  checklist: z.array(CheckItem),
});
export type MoveStepView = z.infer<typeof Step>;

const MoveEndpoint = z.strictObject({
  id: z.string(),
  name: Text,
  /** Every workload uses it. */
  always: z.boolean(),
  today: z.string().nullable(),
  bleu: z.string().nullable(),
  confidence: z.enum(CONFIDENCES),
  note: Text.nullable(),
  sources: Sources,
});
export type MoveEndpoint = z.infer<typeof MoveEndpoint>;

const MethodCount = z.strictObject({ method: z.enum(METHODS), services: Count, resources: Count });

const Guide = z.strictObject({
  edition: z.strictObject({ id: z.string(), title: Text }),
  resources: Count,
  steps: z.array(Step),
  methods: z.array(MethodCount),
  endpoints: z.array(MoveEndpoint),
  /** Services called by name, of which no address is known. */
  silent: z.array(Named),
  /** Resources whose type belongs to no service of the edition. */
  unmapped: Count,
  /** An assessment that the checklist helps to fill in is there. */
  linked: z.boolean(),
});
export type MoveGuideView = z.infer<typeof Guide>;

export const MoveView = Guide.extend({ workload: z.strictObject({ id: z.uuid(), name: z.string(), key: z.string() }) });
export type MoveView = z.infer<typeof MoveView>;

const WorkloadPath = ProjectPath.extend({ workloadId: z.uuid() });
const MOVE = "/api/v1/organisations/{organisationId}/projects/{projectId}/workloads/{workloadId}/move";

export const readMoveRoute = defineRoute({
  method: "GET",
  path: MOVE,
  summary: "What a separate cloud and tenant means for a workload: order of work, methods, what breaks, addresses, checklist",
  params: WorkloadPath,
  response: MoveView,
});

export const EstateMoveView = z.strictObject({
  /** Null: no estate yet, or its services have not been counted since they can be. */
  guide: Guide.nullable(),
  imported: z.boolean(),
});
export type EstateMoveView = z.infer<typeof EstateMoveView>;

export const readEstateMoveRoute = defineRoute({
  method: "GET",
  path: "/api/v1/organisations/{organisationId}/projects/{projectId}/estate/move",
  summary: "The move of a whole estate: methods, order of work, addresses for every filter, read from its materialised summary",
  params: ProjectPath,
  response: EstateMoveView,
});

export const downloadMoveChecklistRoute = defineRoute({
  method: "GET",
  path: `${MOVE}/checklist.csv`,
  summary: "The checklist of a workload's move as a file",
  params: WorkloadPath,
  query: InLocale,
  response: z.string(),
});
