import { z } from "zod";
import { EVIDENCE_KINDS } from "@/lib/domain/evidence/kind";
import { MEDIA_KINDS } from "@/lib/domain/evidence/media";
import { VALIDITIES } from "@/lib/domain/evidence/validity";
import { Text } from "@/lib/domain/text";
import { AssessmentPath } from "./assessment";
import { defineRoute, PageQuery, ProjectPath, pageOf } from "./route";

const Named = z.strictObject({ personId: z.uuid(), name: z.string() });
const QuestionId = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,99}$/);
const Title = z.string().trim().min(1).max(300);
const FileName = z.string().trim().min(1).max(255);
/** Null or empty: it holds without an end. */
const Day = z.iso.date().nullable();
const DayOfAddress = z.union([z.iso.date(), z.literal("")]).default("");

const EvidencePath = AssessmentPath.extend({ evidenceId: z.uuid() });

export const EvidenceRevisionView = z.strictObject({
  number: z.int(),
  fileName: z.string(),
  bytes: z.int(),
  /** Found by content, never by name. */
  media: z.enum(MEDIA_KINDS),
  sha256: z.string(),
  by: Named,
  at: z.string(),
});
export type EvidenceRevisionView = z.infer<typeof EvidenceRevisionView>;

export const EvidenceView = z.strictObject({
  id: z.uuid(),
  assessmentId: z.uuid(),
  questionId: QuestionId,
  title: z.string(),
  kind: z.enum(EVIDENCE_KINDS),
  expiresOn: z.string().nullable(),
  validity: z.enum(VALIDITIES),
  /** The newest file. */
  revision: EvidenceRevisionView,
  /** Who took it back, and why. */
  withdrawn: Named.extend({ at: z.string(), note: z.string() }).nullable(),
});
export type EvidenceView = z.infer<typeof EvidenceView>;

export const EvidenceList = z.strictObject({
  items: z.array(EvidenceView),
  /** The largest file that is taken. */
  mostBytes: z.int(),
});
export type EvidenceList = z.infer<typeof EvidenceList>;

/** With what it belongs to, for a list over a project. */
export const FiledEvidence = EvidenceView.extend({
  questionnaire: Text,
  /** Null: not in the questionnaire's version any more. */
  question: Text.nullable(),
});
export type FiledEvidence = z.infer<typeof FiledEvidence>;

const EVIDENCE = "/api/v1/organisations/{organisationId}/projects/{projectId}/assessments/{assessmentId}/evidence";
const ONE = `${EVIDENCE}/{evidenceId}`;

export const listEvidenceRoute = defineRoute({
  method: "GET",
  path: EVIDENCE,
  summary: "Documents filed with the answers of an assessment, each with its newest file, oldest first",
  params: AssessmentPath,
  response: EvidenceList,
});

export const addEvidenceRoute = defineRoute({
  method: "POST",
  path: EVIDENCE,
  summary: "File a document with an answer; what it is is found by its content, and what is not accepted is refused",
  params: AssessmentPath,
  query: z.strictObject({
    questionId: QuestionId,
    title: Title,
    kind: z.enum(EVIDENCE_KINDS).default("other"),
    expiresOn: DayOfAddress,
    fileName: FileName,
  }),
  example: { query: { questionId: "sponsor-named", title: "Lettre de mission", kind: "record", fileName: "lettre.txt" } },
  response: EvidenceView,
});

export const reviseEvidenceRoute = defineRoute({
  method: "POST",
  path: `${ONE}/revisions`,
  summary: "File a newer version of a document; the ones before stay as they are",
  params: EvidencePath,
  query: z.strictObject({ expiresOn: DayOfAddress, fileName: FileName }),
  example: { query: { expiresOn: "2027-12-31", fileName: "lettre-signee.txt" } },
  response: EvidenceView,
});

export const listEvidenceRevisionsRoute = defineRoute({
  method: "GET",
  path: `${ONE}/revisions`,
  summary: "Every file of a document, newest first",
  params: EvidencePath,
  response: z.strictObject({ items: z.array(EvidenceRevisionView) }),
});

export const downloadEvidenceRoute = defineRoute({
  method: "GET",
  path: `${ONE}/revisions/{revisionNumber}/file`,
  summary: "A file of a document, once its SHA-256 is found to be the one it was filed with; written to the audit trail",
  params: EvidencePath.extend({ revisionNumber: z.coerce.number().int().min(1).max(1_000_000) }),
  response: z.string(),
});

export const changeEvidenceRoute = defineRoute({
  method: "PATCH",
  path: ONE,
  summary: "Change what a document is called, what sort it is, or until when it holds",
  params: EvidencePath,
  body: z.strictObject({ title: Title, kind: z.enum(EVIDENCE_KINDS), expiresOn: Day }),
  example: { body: { title: "Lettre de mission signée", kind: "record", expiresOn: null } },
  response: EvidenceView,
});

export const withdrawEvidenceRoute = defineRoute({
  method: "POST",
  path: `${ONE}/withdraw`,
  summary: "Withdraw a document: it proves nothing any more, and stays readable with its reason",
  params: EvidencePath,
  body: z.strictObject({ note: z.string().trim().min(1).max(1_000) }),
  example: { body: { note: "Mauvais document." } },
  response: EvidenceView,
});

/** What a list over a project is narrowed to: those that expire within the month or are over, those of one assessment. */
export const EvidenceFilter = z.strictObject({
  expiring: z.enum(["yes", "no"]).default("no"),
  assessmentId: z.uuid().optional(),
});
export type EvidenceFilter = z.infer<typeof EvidenceFilter>;

export const listProjectEvidenceRoute = defineRoute({
  method: "GET",
  path: "/api/v1/organisations/{organisationId}/projects/{projectId}/evidence",
  summary: "Documents of all assessments of a project that are not withdrawn: newest first, or the soonest to expire first",
  params: ProjectPath,
  query: EvidenceFilter.extend(PageQuery.shape),
  response: pageOf(FiledEvidence),
});
