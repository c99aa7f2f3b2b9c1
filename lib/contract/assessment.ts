import { z } from "zod";
import { AnswerValue } from "@/lib/domain/assessment/answer";
import { Questionnaire } from "@/lib/domain/assessment/questionnaire";
import { ASSESSMENT_STATES } from "@/lib/domain/assessment/state";
import { Text } from "@/lib/domain/text";
import { Provenance } from "./own-questionnaire";
import { defineRoute, ProjectPath } from "./route";

const Nothing = z.strictObject({});
const Id = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,99}$/);
const Version = z.string().regex(/^\d{1,4}\.\d{1,4}$/);
const Note = z.string().trim().max(4_000);
const EXAMPLE_ID = "00000000-0000-4000-8000-000000000001";

export const AssessmentPath = ProjectPath.extend({ assessmentId: z.uuid() });
const AnswerPath = AssessmentPath.extend({ questionId: Id });
const SnapshotPath = AssessmentPath.extend({ snapshotId: z.uuid() });

const Named = z.strictObject({ personId: z.uuid(), name: z.string() });
const Done = Named.extend({ at: z.string() });

/** Three figures that are never merged: how much is filled in, what it is worth, how much that rests on. */
const Figures = z.strictObject({
  questions: z.int(),
  answered: z.int(),
  unknown: z.int(),
  /** 0 to 100; null while nothing is scored. */
  score: z.number().nullable(),
  /** 0 to 1: how much of what could be scored is. */
  completeness: z.number(),
  /** Questions that ask for documents, and those that have one that holds. */
  evidence: z.strictObject({ asked: z.int(), given: z.int() }),
});
export type AssessmentFigures = z.infer<typeof Figures>;

const QuestionnaireName = z.strictObject({ id: Id, version: Version, title: Text, purpose: Text });

export const AssessmentSummary = z.strictObject({
  id: z.uuid(),
  questionnaire: QuestionnaireName,
  /** Published since; null when this is the newest version. */
  newerVersion: Version.nullable(),
  state: z.enum(ASSESSMENT_STATES),
  dueOn: z.string().nullable(),
  startedAt: z.string(),
  /** The last answer; null before the first. */
  changedAt: z.string().nullable(),
  figures: Figures,
  /** Documents filed and not withdrawn, and of these those that expire within the month and those that are over. */
  files: z.strictObject({ files: z.int(), soon: z.int(), expired: z.int() }),
});
export type AssessmentSummary = z.infer<typeof AssessmentSummary>;

export const AssessmentList = z.strictObject({
  items: z.array(AssessmentSummary),
  /** Questionnaires that nobody is filling in, with the number of their questions. */
  offered: z.array(QuestionnaireName.extend({ questions: z.int() })),
});
export type AssessmentList = z.infer<typeof AssessmentList>;

/** What an answer that no person gave rests on. */
export const AnswerReason = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("estate"),
    rule: Id,
    figures: z.record(z.string(), z.number()),
    /** Day of the import it was counted on. */
    importedOn: z.string(),
  }),
  z.strictObject({ kind: z.literal("copy"), assessmentId: z.uuid() }),
  /** Retained after a second reading, with the words of who decided. */
  z.strictObject({ kind: z.literal("adjudication"), readingId: z.uuid(), note: z.string() }),
]);
export type AnswerReason = z.infer<typeof AnswerReason>;

export const AnswerView = z.strictObject({
  questionId: Id,
  /** 1 for the first answer; what a save must know. */
  revision: z.int(),
  /** Null: taken back. */
  value: AnswerValue.nullable(),
  comment: z.string(),
  /** Null: a person gave it. */
  reason: AnswerReason.nullable(),
  personId: z.uuid(),
  name: z.string(),
  at: z.string(),
});
export type AnswerView = z.infer<typeof AnswerView>;

const Presence = Named.extend({ questionId: z.string().nullable() });
export type PresenceView = z.infer<typeof Presence>;
const OpenRemarks = z.strictObject({ sectionId: Id, questionId: Id.nullable(), open: z.int() });
export type OpenRemarks = z.infer<typeof OpenRemarks>;
const Assignment = Named.extend({ sectionId: Id });
export type AssignmentView = z.infer<typeof Assignment>;

/** What changes while an assessment is open. */
const Moving = {
  state: z.enum(ASSESSMENT_STATES),
  dueOn: z.string().nullable(),
  submitted: Done.nullable(),
  /** Who validated it or returned it last, as what, with which words. */
  reviewed: Done.extend({ as: z.enum(["consultant", "project-lead"]), note: z.string() }).nullable(),
  /** Who reviews: the consultants where one is engaged, else the project leads. */
  reviewer: z.enum(["consultant", "project-lead"]),
  assignments: z.array(Assignment),
  remarks: z.array(OpenRemarks),
  answers: z.array(AnswerView),
  /** From when to ask for what changes next. */
  cursor: z.string(),
};
export const AssessmentView = z.strictObject({
  id: z.uuid(),
  questionnaire: Questionnaire,
  /** Of an organisation's own questionnaire, where it comes from; null: it ships with the product. */
  own: Provenance.nullable(),
  newerVersion: Version.nullable(),
  startedAt: z.string(),
  ...Moving,
});
export type AssessmentView = z.infer<typeof AssessmentView>;

export const AssessmentNews = z.strictObject({ ...Moving, version: Version, here: z.array(Presence) });
export type AssessmentNews = z.infer<typeof AssessmentNews>;

const PROJECT = "/api/v1/organisations/{organisationId}/projects/{projectId}/assessments";
const ASSESSMENT = `${PROJECT}/{assessmentId}`;
const ANSWER = `${ASSESSMENT}/answers/{questionId}`;

export const listAssessmentsRoute = defineRoute({
  method: "GET",
  path: PROJECT,
  summary: "Assessments of a project, each with its progress, score and completeness, and the questionnaires it may start",
  params: ProjectPath,
  response: AssessmentList,
});

export const startAssessmentRoute = defineRoute({
  method: "POST",
  path: PROJECT,
  summary: "Start filling in a questionnaire, in its newest version; the one that is open already is answered again",
  params: ProjectPath,
  body: z.strictObject({ questionnaireId: Id }),
  example: { body: { questionnaireId: "organisational-readiness" } },
  response: z.strictObject({ id: z.uuid() }),
});

export const readAssessmentRoute = defineRoute({
  method: "GET",
  path: ASSESSMENT,
  summary: "An assessment with its questionnaire and every answer",
  params: AssessmentPath,
  response: AssessmentView,
});

export const saveAnswerRoute = defineRoute({
  method: "PUT",
  path: ANSWER,
  summary: "Answer one question; 409 answer-changed carries what somebody else said meanwhile",
  params: AnswerPath,
  body: z.strictObject({
    value: AnswerValue.nullable(),
    comment: z.string().max(10_000).default(""),
    /** The revision one knows; 0 before the first answer. */
    baseRevision: z.int().min(0),
    /** Drawn by the client for each save: sent again, the same save is done once. */
    mutation: z.uuid(),
  }),
  example: { body: { value: { kind: "unknown" }, baseRevision: 0, mutation: EXAMPLE_ID } },
  response: AnswerView,
});

export const listAnswerRevisionsRoute = defineRoute({
  method: "GET",
  path: `${ANSWER}/revisions`,
  summary: "Everything that was ever answered to a question, newest first",
  params: AnswerPath,
  response: z.strictObject({ items: z.array(AnswerView) }),
});

export const followAssessmentRoute = defineRoute({
  method: "POST",
  path: `${ASSESSMENT}/presence`,
  summary: "Say at which question one is, and hear what others changed since and where they are",
  params: AssessmentPath,
  body: z.strictObject({ questionId: Id.nullable(), since: z.iso.datetime() }),
  example: { body: { questionId: null, since: "2026-11-22T08:00:00.000Z" } },
  response: AssessmentNews,
});

export const scheduleAssessmentRoute = defineRoute({
  method: "PATCH",
  path: ASSESSMENT,
  summary: "Set the day by which an assessment is to be submitted, or take it away",
  params: AssessmentPath,
  body: z.strictObject({ dueOn: z.iso.date().nullable() }),
  example: { body: { dueOn: "2027-01-14" } },
  response: Nothing,
});

export const submitAssessmentRoute = defineRoute({
  method: "POST",
  path: `${ASSESSMENT}/submit`,
  summary: "Hand a complete assessment over for review; it takes no more answers",
  params: AssessmentPath,
  response: Nothing,
});

export const returnAssessmentRoute = defineRoute({
  method: "POST",
  path: `${ASSESSMENT}/return`,
  summary: "Give a submitted assessment back, with what is to be mended",
  params: AssessmentPath,
  body: z.strictObject({ note: Note.min(1) }),
  example: { body: { note: "La réponse sur le mandat appelle une pièce." } },
  response: Nothing,
});

export const validateAssessmentRoute = defineRoute({
  method: "POST",
  path: `${ASSESSMENT}/validate`,
  summary: "Validate a submitted assessment: it stays as it is, with a snapshot",
  params: AssessmentPath,
  body: z.strictObject({ note: Note.default("") }),
  example: { body: {} },
  response: Nothing,
});

export const assignSectionRoute = defineRoute({
  method: "PUT",
  path: `${ASSESSMENT}/sections/{sectionId}/assignment`,
  summary: "Entrust a section to a member, or take it back",
  params: AssessmentPath.extend({ sectionId: Id }),
  body: z.strictObject({ personId: z.uuid().nullable() }),
  example: { body: { personId: null } },
  response: Nothing,
});

const RemarkView = z.strictObject({
  id: z.uuid(),
  text: z.string(),
  mentions: z.array(Named),
  personId: z.uuid(),
  name: z.string(),
  at: z.string(),
});
export const RemarkThread = RemarkView.extend({
  sectionId: Id,
  questionId: Id.nullable(),
  resolved: Done.nullable(),
  replies: z.array(RemarkView),
});
export type RemarkThread = z.infer<typeof RemarkThread>;

export const listRemarksRoute = defineRoute({
  method: "GET",
  path: `${ASSESSMENT}/remarks`,
  summary: "Remarks by thread, oldest first, of all questions or of one",
  params: AssessmentPath,
  query: z.strictObject({ questionId: Id.optional() }),
  response: z.strictObject({ items: z.array(RemarkThread) }),
});

export const addRemarkRoute = defineRoute({
  method: "POST",
  path: `${ASSESSMENT}/remarks`,
  summary: "Make a remark on a question or a section, or answer one",
  params: AssessmentPath,
  body: z.strictObject({
    sectionId: Id,
    questionId: Id.nullable().default(null),
    /** The remark that opened the thread. */
    threadId: z.uuid().nullable().default(null),
    text: Note.min(1),
    mentions: z.array(z.uuid()).max(20).default([]),
  }),
  example: { body: { sectionId: "governance-and-mandate", text: "Qui signe ?" } },
  response: z.strictObject({ id: z.uuid() }),
});

export const resolveRemarkRoute = defineRoute({
  method: "PUT",
  path: `${ASSESSMENT}/remarks/{remarkId}/resolution`,
  summary: "Close a thread of remarks, or open it again",
  params: AssessmentPath.extend({ remarkId: z.uuid() }),
  body: z.strictObject({ resolved: z.boolean() }),
  example: { body: { resolved: true } },
  response: Nothing,
});

export const SnapshotView = z.strictObject({
  id: z.uuid(),
  /** Empty for those that the portal takes by itself. */
  name: z.string(),
  occasion: z.enum(["named", "submitted", "validated"]),
  version: Version,
  score: z.number().nullable(),
  completeness: z.number(),
  answered: z.int(),
  questions: z.int(),
  sha256: z.string(),
  by: Named,
  at: z.string(),
});
export type SnapshotView = z.infer<typeof SnapshotView>;

export const listSnapshotsRoute = defineRoute({
  method: "GET",
  path: `${ASSESSMENT}/snapshots`,
  summary: "Snapshots of an assessment, newest first",
  params: AssessmentPath,
  response: z.strictObject({ items: z.array(SnapshotView) }),
});

export const takeSnapshotRoute = defineRoute({
  method: "POST",
  path: `${ASSESSMENT}/snapshots`,
  summary: "Keep the answers of this moment under a name, for ever",
  params: AssessmentPath,
  body: z.strictObject({ name: z.string().trim().min(1).max(200) }),
  example: { body: { name: "Avant le comité du 14 janvier" } },
  response: z.strictObject({ id: z.uuid() }),
});

const Side = z.strictObject({ value: AnswerValue.nullable(), comment: z.string() });
/** `null`: the answers as they are now. */
const Moment = SnapshotView.nullable();
export const SnapshotComparison = z.strictObject({
  before: SnapshotView,
  after: Moment,
  figures: z.strictObject({ before: Figures, after: Figures }),
  /** Questions answered otherwise, in the order of the questionnaire; `question` is null when it is not in it any more. */
  changes: z.array(z.strictObject({ questionId: Id, text: Text.nullable(), before: Side, after: Side })),
  questionnaire: Questionnaire,
});
export type SnapshotComparison = z.infer<typeof SnapshotComparison>;

export const compareSnapshotsRoute = defineRoute({
  method: "GET",
  path: `${ASSESSMENT}/snapshots/{snapshotId}/differences`,
  summary: "What changed from a snapshot to another, or to the answers of now",
  params: SnapshotPath,
  query: z.strictObject({ to: z.uuid().optional() }),
  response: SnapshotComparison,
});

export const answerFromEstateRoute = defineRoute({
  method: "POST",
  path: `${ASSESSMENT}/answers-from-estate`,
  summary: "Answer from the imported estate what it can answer; an answer that a person gave is never touched",
  params: AssessmentPath,
  response: z.strictObject({ answered: z.int(), untouched: z.int() }),
});

export const copyAssessmentRoute = defineRoute({
  method: "POST",
  path: `${ASSESSMENT}/copy`,
  summary: "Take the answers over into a project of the organisation: its open assessment of the questionnaire, or a new one",
  params: AssessmentPath,
  body: z.strictObject({
    toProjectId: z.uuid(),
    /** Its documents too: what is stored is stored once. */
    withEvidence: z.boolean().default(false),
  }),
  example: { body: { toProjectId: EXAMPLE_ID } },
  response: z.strictObject({ id: z.uuid(), copied: z.int(), untouched: z.int(), files: z.int() }),
});

export const VersionPreview = z.strictObject({
  from: Version,
  to: Version,
  added: z.array(Text),
  removed: z.array(Text),
  changed: z.array(Text),
  /** Answers that do not fit the new version's questions: kept in the history, asked again. */
  askedAgain: z.array(Text),
  figures: z.strictObject({ before: Figures, after: Figures }),
});
export type VersionPreview = z.infer<typeof VersionPreview>;

export const previewVersionRoute = defineRoute({
  method: "GET",
  path: `${ASSESSMENT}/version`,
  summary: "What the newest version of the questionnaire would change here",
  params: AssessmentPath,
  response: VersionPreview,
});

export const acceptVersionRoute = defineRoute({
  method: "PUT",
  path: `${ASSESSMENT}/version`,
  summary: "Go over to the newest version of the questionnaire; a validated assessment stays on its own",
  params: AssessmentPath,
  body: z.strictObject({ version: Version }),
  example: { body: { version: "1.0" } },
  response: Nothing,
});
