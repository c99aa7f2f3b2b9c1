import { z } from "zod";
import { LOCALES } from "@/lib/domain/locale";
import { RECORD_SOURCES } from "@/lib/domain/training/record";
import { LEARNING_ROLES } from "@/lib/domain/training/role";
import { TOPICS } from "@/lib/domain/training/topic";
import { defineRoute, ProjectPath } from "./route";

const Count = z.number().int().nonnegative();
const Moment = z.iso.datetime();
export const Roles = z.array(z.enum(LEARNING_ROLES)).max(LEARNING_ROLES.length);
export const ModuleId = z.string().regex(/^[a-z0-9-]{1,80}$/);
/** In which language titles and texts are answered. */
export const InLocale = z.strictObject({ locale: z.enum(LOCALES).default("fr") });

export const TRAINING = "/api/v1/organisations/{organisationId}/projects/{projectId}/training";
const MODULE = `${TRAINING}/modules/{moduleId}`;
const ModulePath = ProjectPath.extend({ moduleId: ModuleId });

/** How far one learner is with one module; `revised`: its text was revised since it was completed. */
export const RecordView = z.strictObject({
  startedAt: Moment,
  completedAt: Moment.nullable(),
  source: z.enum(RECORD_SOURCES),
  right: Count.nullable(),
  total: Count.nullable(),
  attempts: Count,
  revised: z.boolean(),
});
export type RecordView = z.infer<typeof RecordView>;

export const ModuleLine = z.strictObject({
  id: z.string(),
  title: z.string(),
  summary: z.string(),
  topic: z.enum(TOPICS),
  roles: Roles,
  minutes: Count,
  questions: Count,
  updated: z.string(),
  /** Null when the asker never opened it. */
  record: RecordView.nullable(),
});
export type ModuleLine = z.infer<typeof ModuleLine>;

export const LearnerSelf = z.strictObject({
  id: z.uuid(),
  roles: Roles,
  /** A lead took the person out of the training; choosing roles again brings the person back. */
  removed: z.boolean(),
});

export const PathView = z.strictObject({
  /** Null for who has not joined, and for who does not learn here. */
  learner: LearnerSelf.nullable(),
  /** Every module, in the order of the curriculum. */
  modules: z.array(ModuleLine),
  /** What the asker's roles ask for. */
  mine: z.strictObject({
    modules: z.array(z.string()),
    done: Count,
    minutesLeft: Count,
    next: z.string().nullable(),
    paths: z.array(z.strictObject({ role: z.enum(LEARNING_ROLES), modules: z.array(z.string()), done: Count })),
  }),
});
export type PathView = z.infer<typeof PathView>;

export const readPathRoute = defineRoute({
  method: "GET",
  path: `${TRAINING}/path`,
  summary: "The asker's learning path: modules with progress, what is next, minutes left",
  params: ProjectPath,
  query: InLocale,
  response: PathView,
});

export const joinTrainingRoute = defineRoute({
  method: "PUT",
  path: `${TRAINING}/learner`,
  summary: "Become a learner of the project, or choose one's own learning roles",
  params: ProjectPath,
  body: z.strictObject({
    /** Absent: those one has, or at first the one that goes with one's role in the organisation. */
    roles: Roles.min(1).optional(),
  }),
  example: { body: { roles: ["architect"] } },
  response: LearnerSelf,
});

/** A run of text, or a reference to a source by its number. */
export const Span = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("text"), text: z.string(), strong: z.boolean() }),
  z.strictObject({ kind: z.literal("citation"), number: Count }),
]);
export type Span = z.infer<typeof Span>;
const Spans = z.array(Span);

/** A module's text as a closed set of parts: what is none of them cannot be drawn. */
export const Block = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("heading"), spans: Spans }),
  z.strictObject({ kind: z.literal("paragraph"), spans: Spans }),
  z.strictObject({ kind: z.literal("list"), ordered: z.boolean(), items: z.array(Spans) }),
  z.strictObject({ kind: z.literal("table"), head: z.array(Spans), rows: z.array(z.array(Spans)) }),
]);
export type Block = z.infer<typeof Block>;

export const SourceView = z.strictObject({
  number: Count,
  title: z.string(),
  publisher: z.string(),
  date: z.string(),
  url: z.string().nullable(),
  label: z.enum(["fact", "secondary", "inference"]),
});
export type SourceView = z.infer<typeof SourceView>;

export const QuestionView = z.strictObject({
  id: z.string(),
  kind: z.enum(["single", "multiple"]),
  question: z.string(),
  options: z.array(z.strictObject({ id: z.string(), text: z.string() })),
});
export type QuestionView = z.infer<typeof QuestionView>;

const Neighbour = z.strictObject({ id: z.string(), title: z.string() });
export const ModuleView = ModuleLine.extend({
  objectives: z.array(z.string()),
  blocks: z.array(Block),
  /** Numbered as the text cites them. */
  sources: z.array(SourceView),
  /** Without the answers: those come with the marks of an attempt. */
  quiz: z.array(QuestionView),
  /** The module after this one on the asker's path, or in the curriculum for who has none. */
  next: Neighbour.nullable(),
  learner: LearnerSelf.nullable(),
});
export type ModuleView = z.infer<typeof ModuleView>;

export const readModuleRoute = defineRoute({
  method: "GET",
  path: MODULE,
  summary: "A module: objectives, text, sources and questions, in one language",
  params: ModulePath,
  query: InLocale,
  response: ModuleView,
});

export const startModuleRoute = defineRoute({
  method: "POST",
  path: `${MODULE}/start`,
  summary: "Note that the asker began a module; one becomes a learner by it",
  params: ModulePath,
  response: RecordView,
});

export const MarkedQuestion = z.strictObject({
  id: z.string(),
  right: z.boolean(),
  options: z.array(z.strictObject({ id: z.string(), chosen: z.boolean(), correct: z.boolean(), why: z.string() })),
});
export type MarkedQuestion = z.infer<typeof MarkedQuestion>;

export const AttemptView = z.strictObject({
  right: Count,
  total: Count,
  passed: z.boolean(),
  questions: z.array(MarkedQuestion),
  record: RecordView,
});
export type AttemptView = z.infer<typeof AttemptView>;

const Answers = z
  .record(z.string().max(40), z.array(z.string().max(40)).max(20))
  .refine((given) => Object.keys(given).length <= 50);

export const attemptQuizRoute = defineRoute({
  method: "POST",
  path: `${MODULE}/attempts`,
  summary: "Answer a module's questions: marked and explained, and kept as progress; may be repeated",
  params: ModulePath,
  query: InLocale,
  body: z.strictObject({ answers: Answers }),
  example: { body: { answers: { q1: ["a"] } } },
  response: AttemptView,
});

export const CoverageView = z.strictObject({
  roles: z.array(
    z.strictObject({ role: z.enum(LEARNING_ROLES), modules: Count, learners: Count, trained: Count, done: Count, toDo: Count }),
  ),
  learners: Count,
  /** Learners without any role: in no figure of any role. */
  withoutRole: Count,
});
export type CoverageView = z.infer<typeof CoverageView>;

export const readCoverageRoute = defineRoute({
  method: "GET",
  path: `${TRAINING}/coverage`,
  summary: "How far each role is trained: learners, those who completed the whole path, modules done",
  params: ProjectPath,
  response: CoverageView,
});
