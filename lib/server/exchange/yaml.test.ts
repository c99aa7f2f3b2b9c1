import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { Questionnaire, questionsOf } from "@/lib/domain/assessment/questionnaire";
import { SHIPPED_QUESTIONNAIRES } from "@/lib/domain/assessment/shipped";
import type { Said } from "@/lib/domain/exchange/merge";
import { readAnswerYaml } from "./read-answer-yaml";
import { anAnswer, compared, exchangeOf, seeded } from "./test-exchange";
import { writeAnswerYaml } from "./write-answer-yaml";

const NOW = new Date("2026-11-22T09:00:00Z");
const bytes = (text: string) => new TextEncoder().encode(text);

async function made(id: string, seed: number) {
  const questionnaire = Questionnaire.parse(await SHIPPED_QUESTIONNAIRES.find((one) => one.id === id)?.load());
  const random = seeded(seed);
  const said = new Map<string, Said>();
  for (const question of questionsOf(questionnaire))
    if (random() < 0.8)
      said.set(question.id, {
        value: anAnswer(question, random),
        comment: random() < 0.4 ? "# pas un commentaire: - oui\n---" : "",
      });
  return { given: exchangeOf(questionnaire, said), said };
}

describe.each(SHIPPED_QUESTIONNAIRES.map(({ id }) => id))("%s as YAML", (id) => {
  it("says every answer to the letter, and brought back changes nothing", async () => {
    const { given, said } = await made(id, 11);
    const text = await writeAnswerYaml(given, "fr", NOW);
    const file = readAnswerYaml(bytes(text));
    expect(file).toMatchObject({
      format: "yaml",
      questionnaireId: id,
      version: "1.0",
      assessmentId: given.assessment.id,
      problems: [],
    });
    expect(compared(file, given)).toMatchObject({ changes: [], conflicts: [], problems: [], absent: 0 });
    const empty = compared(file, given, "empty");
    expect(empty.changes.map(({ questionId, after }) => [questionId, after])).toEqual([...said]);
    expect(parse(text)).toMatchObject({ questions: given.questionnaire.sections, dimensions: given.questionnaire.dimensions });
  });
});

describe("a YAML document", () => {
  const TEXT = `format: bleu-readiness-assessment/1
questionnaire: { id: organisational-readiness, version: "1.0" }
answers:
  - question: sponsor-named
    answer: { kind: options, ids: [it-department] }
  - question: sponsor-named-2
    answer: { kind: unknown }

  - question: programme-leads
    answer: { kind: options, ids: [a] }
  - question: programme-leads
    answer: yes
  - 12
`;
  const refusalOf = (text: string | Uint8Array) => {
    try {
      readAnswerYaml(typeof text === "string" ? bytes(text) : text);
      return "read";
    } catch (error) {
      return error && typeof error === "object" && "code" in error ? error.code : error;
    }
  };

  it("names the line of each entry that cannot go in, and takes the others", async () => {
    const { given } = await made("organisational-readiness", 1);
    const file = readAnswerYaml(bytes(TEXT));
    expect(file.assessmentId).toBe(null);
    expect(file.problems.map(({ place, fault, given }) => [place.row, fault, given])).toEqual([
      [11, "not-an-answer", "answer"],
      [13, "not-an-answer", ""],
    ]);
    const result = compared(file, given, "empty");
    expect(result.changes).toMatchObject([{ questionId: "sponsor-named", place: { sheet: null, row: 4, column: null } }]);
    expect(result.problems.map(({ place, fault }) => [place.row, fault])).toEqual([
      [6, "unknown-question"],
      [9, "not-an-answer"],
    ]);
  });

  it("is refused in a word when it is none, of another form, broken, or made to exhaust", () => {
    expect(refusalOf(TEXT)).toBe("read");
    expect(refusalOf("nom: x")).toBe("file-unknown");
    expect(refusalOf(Uint8Array.of(0xff, 0xfe, 0x41))).toBe("file-unknown");
    expect(refusalOf("format: bleu-readiness-assessment/9\n")).toBe("file-form");
    expect(refusalOf(TEXT.replace("answers:", "answer:"))).toBe("file-document");
    expect(refusalOf(TEXT.replace("{ kind: unknown }", "{ kind: unknown"))).toBe("file-yaml");
    const laughs = `format: bleu-readiness-assessment/1\na: &a [x,x,x]\nb: &b [*a,*a,*a]\nanswers: [*b,*b]\n`;
    expect(refusalOf(laughs)).toBe("file-too-much-inside");
    expect(["file-too-much-inside", "file-yaml"]).toContain(refusalOf(`format: x\na: ${"[".repeat(200_000)}`));
  });
});
