import { z } from "zod";
import { KONVEYOR_RISKS, READ_PARTS, READING_CODES, READING_STANDINGS } from "@/lib/domain/exchange/konveyor-words";
import { LOCALES } from "@/lib/domain/locale";
import { defineRoute, OrganisationPath } from "./route";

const Nothing = z.strictObject({});
const QUESTIONNAIRES = "/api/v1/organisations/{organisationId}/questionnaires";
const QuestionnaireId = z.string().regex(/^own-[0-9a-f-]{36}-[0-9a-f]{16}$/);
const Version = z.string().regex(/^[1-9]\d{0,3}\.0$/);
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const OwnPath = OrganisationPath.extend({ questionnaireId: QuestionnaireId });
const FileName = z.string().min(1).max(255);

/** A file of questions may be so large: a thousand questions fill less. */
export const LARGEST_QUESTIONNAIRE = 2_000_000;
/** Remarks and lines that are told one by one; all are counted. */
export const TOLD_LINES = 2_000;

/** Where an organisation's own questionnaire comes from. */
export const Provenance = z.strictObject({
  fileName: z.string(),
  /** Null: whoever imported it did not say. */
  language: z.enum(LOCALES).nullable(),
  by: z.string(),
  at: z.string(),
});
export type Provenance = z.infer<typeof Provenance>;

const OwnVersion = Provenance.extend({
  version: Version,
  questions: z.int(),
  /** Assessments that stand on it, in all projects. */
  assessments: z.int(),
});
export const OwnQuestionnaireView = z.strictObject({
  id: QuestionnaireId,
  title: z.string(),
  offered: z.boolean(),
  /** Newest first. */
  versions: z.array(OwnVersion),
});
export type OwnQuestionnaireView = z.infer<typeof OwnQuestionnaireView>;

export const listOwnQuestionnairesRoute = defineRoute({
  method: "GET",
  path: QUESTIONNAIRES,
  summary: "Questionnaires that the organisation brought from files, each with its versions",
  params: OrganisationPath,
  response: z.strictObject({ items: z.array(OwnQuestionnaireView) }),
});

export const QuestionnaireFilePreview = z.strictObject({
  title: z.string(),
  /** `wrong`: lines are to be mended first. */
  outcome: z.enum(["new", "new-version", "same", "wrong"]),
  /** The version that it would be, or is. */
  version: Version,
  sections: z.int(),
  questions: z.int(),
  answers: z.int(),
  remarks: z.array(
    z.strictObject({
      line: z.int(),
      field: z.string(),
      standing: z.enum(READING_STANDINGS),
      code: z.enum(READING_CODES),
      given: z.string(),
    }),
  ),
  /** All of them, told or not. */
  remarkCount: z.int(),
  lines: z.array(
    z.strictObject({ line: z.int(), part: z.enum(READ_PARTS), text: z.string(), risk: z.enum(KONVEYOR_RISKS).nullable() }),
  ),
  /** Of the file: what is imported is what was shown. */
  sha256: Sha256,
});
export type QuestionnaireFilePreview = z.infer<typeof QuestionnaireFilePreview>;

export const previewQuestionnaireRoute = defineRoute({
  method: "POST",
  path: `${QUESTIONNAIRES}/preview`,
  summary: "Read a Konveyor questionnaire line by line; nothing is written",
  params: OrganisationPath,
  query: z.strictObject({ fileName: FileName }),
  example: { query: { fileName: "questionnaire.yaml" } },
  response: QuestionnaireFilePreview,
});

export const importQuestionnaireRoute = defineRoute({
  method: "POST",
  path: QUESTIONNAIRES,
  summary:
    "Make a questionnaire of the organisation's own of a Konveyor file, or a new version of it; the same file is done once",
  params: OrganisationPath,
  query: z.strictObject({
    fileName: FileName,
    language: z.enum(LOCALES).optional(),
    /** Of the file that was shown. */
    sha256: Sha256,
  }),
  example: { query: { fileName: "questionnaire.yaml", sha256: "0".repeat(64) } },
  response: z.strictObject({ id: QuestionnaireId, version: Version, outcome: z.enum(["new", "new-version", "same"]) }),
});

export const offerQuestionnaireRoute = defineRoute({
  method: "PUT",
  path: `${QUESTIONNAIRES}/{questionnaireId}/offer`,
  summary: "Offer an own questionnaire in the projects, or not any more; what was begun goes on",
  params: OwnPath,
  body: z.strictObject({ offered: z.boolean() }),
  example: { body: { offered: false } },
  response: Nothing,
});

export const downloadOwnQuestionnaireRoute = defineRoute({
  method: "GET",
  path: `${QUESTIONNAIRES}/{questionnaireId}/konveyor.yaml`,
  summary: "An own questionnaire in Konveyor's YAML, with all that its file said",
  params: OwnPath,
  query: z.strictObject({ version: Version.optional() }),
  response: z.string(),
});
