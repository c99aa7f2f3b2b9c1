import { type FileLine, type FilePreview, LARGEST_FILE, previewAnswerFileRoute, TOLD_PROBLEMS } from "@/lib/contract/exchange";
import { takesAnswers } from "@/lib/domain/assessment/state";
import { compareFile, type FilePlace } from "@/lib/domain/exchange/file-row";
import type { Said } from "@/lib/domain/exchange/merge";
import { RefusedFile } from "@/lib/reader/refused-file";
import { answerView } from "../assessment/answer-view";
import { loadAssessment, type StoredAssessment } from "../assessment/store-assessment";
import type { OrganisationScope } from "../database";
import { Conflict, TooLarge, Unprocessable } from "../errors";
import { upload } from "../use-case";
import type { AnswerFile } from "./answer-file";
import { loadExchange } from "./load-exchange";
import { readAnswerWorkbook } from "./read-answer-workbook";
import { readAnswerYaml } from "./read-answer-yaml";
import { saidAt } from "./store-exchange";

/** Compares a file of answers with the assessment as it is now. Nothing is written: what is to be saved is asked for apart. */
export const previewAnswerFile = upload({
  permission: "assessment.answer",
  input: previewAnswerFileRoute.params.extend(previewAnswerFileRoute.query.shape),

  async run(open, { fileName: _, ...place }, body): Promise<FilePreview> {
    requireOpen(await open((scope) => loadAssessment(scope, place)));
    const file = await readFile(await wholeOf(body));
    return open((scope) => previewOf(scope, place, file));
  },
});

function requireOpen({ state }: StoredAssessment): void {
  if (!takesAnswers(state)) throw new Conflict("assessment-closed", { state });
}

async function wholeOf(body: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > LARGEST_FILE) throw new TooLarge({ limit: String(LARGEST_FILE) });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Known by what it begins with; a name says nothing. */
async function readFile(bytes: Uint8Array): Promise<AnswerFile> {
  if (bytes.byteLength === 0) throw new Unprocessable("file-empty");
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return readAnswerYaml(bytes);
  try {
    return await readAnswerWorkbook(bytes);
  } catch (error) {
    throw error instanceof RefusedFile ? new Unprocessable(`file-${error.code}`) : error;
  }
}

const SHOWN_GIVEN = 200;

async function previewOf(
  scope: OrganisationScope,
  place: { readonly projectId: string; readonly assessmentId: string },
  file: AnswerFile,
): Promise<FilePreview> {
  const { assessment, questions, answers } = await loadExchange(scope, place);
  requireOpen(assessment);
  requireSame(file, assessment);
  const ours = file.assessmentId === assessment.id;
  const revisions = file.rows.flatMap(({ questionId, revision }) => (revision ? [{ questionId, revision }] : []));
  const before = ours ? await saidAt(scope, assessment.id, revisions) : new Map<string, Said>();
  const rows = ours ? file.rows : file.rows.map((row) => ({ ...row, revision: null }));
  const compared = compareFile(rows, {
    questions,
    now: answers,
    at: (questionId, revision) => before.get(`${questionId} ${revision}`) ?? null,
  });
  const line = ({ questionId, place }: { questionId: string; place: FilePlace }, mine: Said): FileLine => {
    const theirs = answers.get(questionId);
    return { questionId, place, theirs: theirs ? answerView(theirs) : null, mine };
  };
  const problems = [...file.problems, ...compared.problems];
  return {
    format: file.format,
    changes: compared.changes.map((change) => line(change, change.after)),
    conflicts: compared.conflicts.map((conflict) => line(conflict, conflict.mine)),
    problems: problems.slice(0, TOLD_PROBLEMS).map((problem) => ({ ...problem, given: problem.given.slice(0, SHOWN_GIVEN) })),
    problemCount: problems.length,
    unchanged: compared.unchanged,
    absent: compared.absent,
  };
}

/** Another questionnaire has other questions, another version may mean something else by the same ones: refused, with what to do. */
function requireSame(file: AnswerFile, { questionnaireId, version, id }: StoredAssessment): void {
  const given = { questionnaire: file.questionnaireId.slice(0, 100), version: file.version.slice(0, 20) };
  if (file.questionnaireId !== questionnaireId)
    throw new Unprocessable("file-other-questionnaire", { ...given, here: questionnaireId });
  if (file.version !== version) throw new Unprocessable("file-other-version", { ...given, here: version });
  if (file.format === "xlsx" && file.assessmentId !== id) throw new Unprocessable("file-other-assessment");
}
