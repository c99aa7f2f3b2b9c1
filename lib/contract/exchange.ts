import { z } from "zod";
import { AnswerValue } from "@/lib/domain/assessment/answer";
import { ROW_FAULTS } from "@/lib/domain/exchange/file-row";
import { CELL_FAULTS } from "@/lib/domain/exchange/read-cell";
import { LOCALES } from "@/lib/domain/locale";
import { AnswerView, AssessmentPath } from "./assessment";
import { defineRoute, ProjectPath } from "./route";

const PROJECT = "/api/v1/organisations/{organisationId}/projects/{projectId}";
const ASSESSMENT = `${PROJECT}/assessments/{assessmentId}`;
const QuestionId = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,99}$/);
const Language = z.strictObject({ locale: z.enum(LOCALES).default("fr") });
const EXAMPLE_ID = "00000000-0000-4000-8000-000000000001";

/** A file of answers may be so large: many times what a long assessment fills. */
export const LARGEST_FILE = 8_000_000;
/** Rows that are left out, as far as they are told one by one; all are counted. */
export const TOLD_PROBLEMS = 500;

export const downloadAnswerWorkbookRoute = defineRoute({
  method: "GET",
  path: `${ASSESSMENT}/answers.xlsx`,
  summary: "The assessment as a workbook, to be filled in offline and brought back",
  params: AssessmentPath,
  query: Language,
  response: z.string(),
});

export const downloadAnswerYamlRoute = defineRoute({
  method: "GET",
  path: `${ASSESSMENT}/answers.yaml`,
  summary: "The assessment with its questionnaire as a YAML document, whose answers can be brought back",
  params: AssessmentPath,
  query: Language,
  response: z.string(),
});

export const downloadKonveyorQuestionnaireRoute = defineRoute({
  method: "GET",
  path: `${ASSESSMENT}/konveyor-questionnaire.yaml`,
  summary: "The questionnaire of an assessment in Konveyor's YAML, as far as Konveyor can ask it; without answers",
  params: AssessmentPath,
  query: Language,
  response: z.string(),
});

export const downloadDutyWorkbookRoute = defineRoute({
  method: "GET",
  path: `${PROJECT}/customer-duties.xlsx`,
  summary: "Checklist of the SecNumCloud customer duties, annex 2 first, with the project's answers, as a workbook",
  params: ProjectPath,
  query: Language,
  response: z.string(),
});

export const downloadDutyDocumentRoute = defineRoute({
  method: "GET",
  path: `${PROJECT}/customer-duties.pdf`,
  summary: "Checklist of the SecNumCloud customer duties, annex 2 first, with the project's answers, as a document",
  params: ProjectPath,
  query: Language,
  response: z.string(),
});

const Place = z.strictObject({ sheet: z.string().nullable(), row: z.int(), column: z.string().nullable() });
const Said = z.strictObject({ value: AnswerValue.nullable(), comment: z.string() });
export type FiledSaid = z.infer<typeof Said>;

const FileProblem = z.strictObject({
  place: Place,
  questionId: z.string().nullable(),
  fault: z.enum([...CELL_FAULTS, ...ROW_FAULTS]),
  /** What stands there, cut short. */
  given: z.string(),
});
export type FileProblemView = z.infer<typeof FileProblem>;

const Line = z.strictObject({
  questionId: z.string(),
  place: Place,
  /** What the portal says now; null before the first answer. */
  theirs: AnswerView.nullable(),
  /** What would be saved. */
  mine: Said,
});
export type FileLine = z.infer<typeof Line>;

export const FilePreview = z.strictObject({
  format: z.enum(["xlsx", "yaml"]),
  /** Answers that the file alone changed. */
  changes: z.array(Line),
  /** Answered otherwise on the portal since the file was made: somebody chooses. */
  conflicts: z.array(Line),
  problems: z.array(FileProblem),
  /** All of them, told or not. */
  problemCount: z.int(),
  unchanged: z.int(),
  /** Questions that the file does not hold; they stay as they are. */
  absent: z.int(),
});
export type FilePreview = z.infer<typeof FilePreview>;

export const previewAnswerFileRoute = defineRoute({
  method: "POST",
  path: `${ASSESSMENT}/answer-file`,
  summary: "Compare a workbook or a YAML file of answers with the assessment; nothing is written",
  params: AssessmentPath,
  query: z.strictObject({ fileName: z.string().min(1).max(255) }),
  example: { query: { fileName: "reponses.yaml" } },
  response: FilePreview,
});

export const importAnswersRoute = defineRoute({
  method: "POST",
  path: `${ASSESSMENT}/imported-answers`,
  summary: "Save answers of a file, all in one transaction; those changed meanwhile are left and told",
  params: AssessmentPath,
  body: z.strictObject({
    fileName: z.string().min(1).max(255),
    answers: z
      .array(
        z.strictObject({
          questionId: QuestionId,
          value: AnswerValue.nullable(),
          comment: z.string().max(10_000),
          /** The revision that was shown. */
          baseRevision: z.int().min(0),
          /** Sent again, the same save is done once. */
          mutation: z.uuid(),
        }),
      )
      .min(1)
      .max(1_000),
  }),
  example: {
    body: {
      fileName: "reponses.xlsx",
      answers: [{ questionId: "sponsor-named", value: { kind: "unknown" }, comment: "", baseRevision: 0, mutation: EXAMPLE_ID }],
    },
  },
  response: z.strictObject({
    /** Questions whose answer is saved, by this call or by the same one before it. */
    saved: z.array(z.string()),
    /** Answered otherwise since they were shown. */
    conflicts: z.array(AnswerView),
    /** No answers to these questions any more. */
    refused: z.array(z.string()),
  }),
});
export type ImportedAnswers = z.infer<typeof importAnswersRoute.response>;
