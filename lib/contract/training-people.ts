import { z } from "zod";
import { LOCALES } from "@/lib/domain/locale";
import { LEARNING_ROLES } from "@/lib/domain/training/role";
import { COLUMNS, type ColumnName, FAULT_CODES } from "@/lib/domain/training/training-file";
import { defineRoute, PageQuery, ProjectPath, pageOf } from "./route";
import { InLocale, ModuleId, Roles, TRAINING } from "./training";

const Count = z.number().int().nonnegative();
const Nothing = z.strictObject({});
const Name = z.string().trim().min(1).max(200);
const LEARNERS = `${TRAINING}/learners`;
const LEARNER = `${LEARNERS}/{learnerId}`;
const LearnerPath = ProjectPath.extend({ learnerId: z.uuid() });
const UploadQuery = z.strictObject({ fileName: z.string().min(1).max(255) });

export const LearnerView = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  email: z.string().nullable(),
  roles: Roles,
  /** Has an account, and so joined by opening the training. */
  member: z.boolean(),
  done: Count,
  toDo: Count,
  /** Modules completed beyond what the roles ask for are counted in `done` of none. */
  lastCompletedAt: z.iso.datetime().nullable(),
});
export type LearnerView = z.infer<typeof LearnerView>;

export const listLearnersRoute = defineRoute({
  method: "GET",
  path: LEARNERS,
  summary: "Learners by name with their roles and progress",
  params: ProjectPath,
  query: PageQuery.extend({
    state: z.enum(["current", "removed"]).default("current"),
    /** Beginning of the name, whatever its accents. */
    name: z.string().max(100).optional(),
  }),
  response: pageOf(LearnerView),
});

const LearnerFields = z.strictObject({ name: Name, email: z.email().max(254).nullable(), roles: Roles });

export const addLearnerRoute = defineRoute({
  method: "POST",
  path: LEARNERS,
  summary: "Add somebody who learns without an account, or one of the members",
  params: ProjectPath,
  body: LearnerFields,
  example: { body: { name: "Camille Exemple", email: "camille.exemple@exemple.fr", roles: ["support"] } },
  response: LearnerView,
});

export const changeLearnerRoute = defineRoute({
  method: "PATCH",
  path: LEARNER,
  summary: "Change a learner's roles, and the name and address of who has no account",
  params: LearnerPath,
  body: LearnerFields,
  example: { body: { name: "Camille Exemple", email: null, roles: ["support", "champion"] } },
  response: LearnerView,
});

export const removeLearnerRoute = defineRoute({
  method: "DELETE",
  path: LEARNER,
  summary: "Take a learner out of every list and figure; the record is kept",
  params: LearnerPath,
  response: Nothing,
});

export const restoreLearnerRoute = defineRoute({
  method: "POST",
  path: `${LEARNER}/restore`,
  summary: "Bring a removed learner back, with the record",
  params: LearnerPath,
  response: LearnerView,
});

const COLUMN_NAMES = Object.keys(COLUMNS) as [ColumnName, ...ColumnName[]];
export const FaultView = z.strictObject({
  /** As a spreadsheet counts. */
  row: Count,
  field: z.enum(COLUMN_NAMES),
  code: z.enum(FAULT_CODES),
  value: z.string(),
});
export type FaultView = z.infer<typeof FaultView>;

/** Good rows are in; the others are told, the first few hundred one by one. */
const Imported = z.strictObject({
  rows: Count,
  rejectedRows: Count,
  faults: z.array(FaultView),
  learnersAdded: Count,
});

export const importLearnersRoute = defineRoute({
  method: "POST",
  path: `${LEARNERS}/import`,
  summary: "Add learners from a CSV file; those who are there get the roles it gives",
  params: ProjectPath,
  query: UploadQuery,
  example: { query: { fileName: "learners.csv" } },
  response: Imported.extend({ learnersChanged: Count, unchanged: Count }),
});
export type ImportedLearners = z.infer<typeof importLearnersRoute.response>;

export const importCompletionsRoute = defineRoute({
  method: "POST",
  path: `${TRAINING}/completions`,
  summary: "Import completions of a learning platform from a CSV file; the same file twice changes nothing",
  params: ProjectPath,
  query: UploadQuery.extend({
    /** Addresses that are no learner's become learners; otherwise their rows are told as faults. */
    addUnknown: z.enum(["yes", "no"]).default("no"),
  }),
  example: { query: { fileName: "completions.csv" } },
  response: Imported.extend({ recorded: Count, unchanged: Count }),
});
export type ImportedCompletions = z.infer<typeof importCompletionsRoute.response>;

export const downloadTrainingRecordRoute = defineRoute({
  method: "GET",
  path: `${TRAINING}/record.csv`,
  summary: "The training record: a row per learner and module, as a file",
  params: ProjectPath,
  query: InLocale,
  response: z.string(),
});

/** Of a module, or of the whole path of a role. */
export const downloadCertificateRoute = defineRoute({
  method: "GET",
  path: `${LEARNER}/certificate.pdf`,
  summary: "Certificate of a completed module or path; for the learner, and for who manages the training",
  params: LearnerPath,
  query: z.strictObject({
    module: ModuleId.optional(),
    role: z.enum(LEARNING_ROLES).optional(),
    locale: z.enum(LOCALES).default("fr"),
  }),
  example: { query: { module: "why-a-trusted-cloud" } },
  response: z.string(),
});
