import { Document, isMap, isSeq } from "yaml";
import { questionsOf } from "@/lib/domain/assessment/questionnaire";
import { DOCUMENT_FORMAT } from "@/lib/domain/exchange/answer-document";
import type { Locale } from "@/lib/domain/locale";
import { exchangeWords } from "./exchange-words";
import type { ExchangedAssessment } from "./load-exchange";

/** The same in both languages: what stands for `answer`. */
const FORMS = `    { kind: unknown }   { kind: options, ids: [...] }   { kind: number, number: 12.5 }   { kind: date, date: 2027-01-14 }
    { kind: text, text: ... }   { kind: people, names: [...] }   { kind: evidence, documents: [{ title: ..., where: ... }] }`;

/** An assessment with its questionnaire as a YAML document, each answer beneath the words of its question. */
export async function writeAnswerYaml(given: ExchangedAssessment, locale: Locale, now: Date): Promise<string> {
  const words = await exchangeWords(locale);
  const { assessment, questionnaire, answers, organisation, project } = given;
  const questions = questionsOf(questionnaire);
  const document = new Document({
    format: DOCUMENT_FORMAT,
    exportedAt: now.toISOString(),
    organisation,
    project,
    assessment: { id: assessment.id, state: assessment.state },
    questionnaire: { id: questionnaire.id, version: questionnaire.version, title: questionnaire.title },
    answers: questions.map(({ id }) => {
      const said = answers.get(id);
      const { value = null, comment = "", revision = 0 } = said ?? {};
      return { question: id, revision, answer: value, comment };
    }),
    questions: questionnaire.sections,
    dimensions: questionnaire.dimensions,
  });
  document.commentBefore = comment(`${words("yaml.head")}\n${FORMS}`);
  const list = document.get("answers");
  for (const [index, entry] of (isSeq(list) ? list.items : []).entries()) {
    const question = questions[index];
    if (question && isMap(entry)) entry.commentBefore = comment(question.text[locale]);
  }
  return document.toString({ lineWidth: 0 });
}

/** Each line of a text as a line of comment. */
function comment(text: string): string {
  return text
    .split("\n")
    .map((line) => ` ${line}`)
    .join("\n");
}
