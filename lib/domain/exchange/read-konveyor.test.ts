import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { aQuestionnaire, aSingle } from "../assessment/builders";
import { faultsOf, Questionnaire } from "../assessment/questionnaire";
import { konveyorOf } from "./konveyor";
import type { KonveyorReading } from "./konveyor-source";
import { konveyorDocumentOf, ownQuestionnaireOf } from "./own-questionnaire";
import { readKonveyor } from "./read-konveyor";
import type { SourceNode } from "./source-node";

/** A tree as a reader of JSON would make it, every part on a line of its own. */
function treeOf(value: unknown, line = { at: 0 }): SourceNode {
  line.at += 1;
  const here = line.at;
  if (Array.isArray(value)) return { kind: "list", line: here, items: value.map((one) => treeOf(one, line)) };
  if (typeof value === "object" && value !== null)
    return {
      kind: "map",
      line: here,
      entries: Object.entries(value).map(([key, one]) => ({ key, line: line.at + 1, value: treeOf(one, line) })),
    };
  const known = typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
  return { kind: "scalar", line: here, value: known, text: known === null ? "" : String(known), bare: false };
}

const digest = (text: string) => createHash("sha256").update(text).digest("hex");
const YES = { text: "Oui", risk: "green" };
const NO = { text: "Non", risk: "red", rationale: "Rien n’est prévu.", mitigation: "Nommer une équipe." };
const aFile = (over: object = {}, question: object = {}) => ({
  name: "Socle",
  sections: [
    { order: 1, name: "Exploitation", questions: [{ order: 1, text: "Qui exploite ?", answers: [YES, NO], ...question }] },
  ],
  ...over,
});
const read = (value: unknown): KonveyorReading => {
  const reading = readKonveyor(treeOf(value));
  if (!reading) throw new Error("no questionnaire");
  return reading;
};
const wrongs = (value: unknown) =>
  read(value).remarks.flatMap(({ standing, code, field }) => (standing === "wrong" ? [`${field}: ${code}`] : []));

describe("readKonveyor", () => {
  it("reads risks as points, rationale and mitigation as reason and remedy, in the order that the file gives", () => {
    const second = { order: 2, name: "B", questions: [{ text: "Deuxième ?", answers: [YES, NO] }] };
    const first = {
      order: 1,
      name: "A",
      comment: "D’abord.",
      questions: [{ text: "Première ?", explanation: "Car.", answers: [NO, YES] }],
    };
    const { source, lines } = read(aFile({ sections: [second, first] }));
    expect(lines.map(({ part }) => part).filter((part) => part === "answer")).toHaveLength(4);
    if (!source) throw new Error("wrong");
    const made = ownQuestionnaireOf(source, { id: "own-x", version: "1.0", published: "2026-11-22" }, digest);
    expect(Questionnaire.safeParse(made).error).toBeUndefined();
    expect(faultsOf(made)).toEqual([]);
    expect(made.sections.map(({ title }) => title.fr)).toEqual(["A", "B"]);
    const question = made.sections[0]?.questions[0];
    expect(question).toMatchObject({ kind: "single", text: { fr: "Première ?", en: "Première ?" }, why: { en: "Car." } });
    expect(
      question && "options" in question ? question.options.map(({ text, score, remedy }) => [text.fr, score, remedy?.fr]) : [],
    ).toEqual([
      ["Non", 0, "Nommer une équipe."],
      ["Oui", 100, undefined],
    ]);
  });

  it("names each question by its words: moved, or with other answers, it stays the same one", () => {
    const idsOf = (file: object) => {
      const { source } = read(file);
      if (!source) throw new Error("wrong");
      const made = ownQuestionnaireOf(source, { id: "own-x", version: "1.0", published: "2026-11-22" }, digest);
      return made.sections.flatMap(({ questions }) => questions.map(({ id }) => id));
    };
    const question = (text: string) => ({ text, answers: [YES, NO] });
    const before = idsOf(aFile({ sections: [{ name: "A", questions: [question("Un ?"), question("Deux ?")] }] }));
    const after = idsOf(
      aFile({
        sections: [
          { name: "B", questions: [{ ...question("Deux ?"), answers: [NO, YES, { text: "En partie", risk: "yellow" }] }] },
          { name: "A", questions: [question("Un ?"), question("Un ?")] },
        ],
      }),
    );
    expect([after[1], after[0]]).toEqual(before);
    expect(new Set(after).size, "the same words twice are two questions").toBe(3);
  });

  it.each([
    [
      "a risk that is none",
      aFile({}, { answers: [{ ...YES, risk: "orange" }, NO] }),
      "sections[1].questions[1].answers[1].risk: not-a-risk",
    ],
    ["a question without words", aFile({}, { text: "" }), "sections[1].questions[1].text: missing"],
    [
      "one answer alone",
      aFile({}, { answers: [YES, { text: "unknown", risk: "unknown" }] }),
      "sections[1].questions[1].answers: too-few-answers",
    ],
    [
      "the same answer twice",
      aFile({}, { answers: [YES, NO, { text: "oui", risk: "red" }] }),
      "sections[1].questions[1].answers: twice",
    ],
    ["answers that are no list", aFile({}, { answers: "Oui" }), "sections[1].questions[1].answers: not-a-list"],
    ["a place that is no number", aFile({}, { order: "premier" }), "sections[1].questions[1].order: not-a-number"],
    ["no name", aFile({ name: null }), "name: missing"],
    ["no section", aFile({ sections: [] }), "sections: empty-list"],
    ["a text that is too long", aFile({ name: "x".repeat(301) }), "name: too-long"],
    ["half a truth", aFile({ required: "peut-être" }), "required: not-true-or-false"],
  ])("refuses %s, with its field and what is expected", (_, file, wrong) => {
    expect(wrongs(file)).toEqual([wrong]);
    expect(read(file).source).toBeNull();
    expect(
      read(file).remarks.filter(({ code }) => code === "unscored"),
      "a wrong risk is no unknown one",
    ).toEqual([]);
  });

  it("keeps what has no effect here and says so; names what it does not keep", () => {
    const tags = [{ category: "Langage", tag: "Java" }];
    const answers = [
      { ...YES, applyTags: tags, autoAnswerFor: tags },
      NO,
      { text: "unknown", risk: "unknown" },
      { text: "Autre", risk: "unknown" },
    ];
    const file = aFile(
      { required: true, thresholds: { red: 5, yellow: 30, unknown: 5 }, owner: "moi" },
      { includeFor: tags, excludeFor: tags, answers },
    );
    const { remarks, source } = read(file);
    expect(remarks.map(({ standing, code }) => `${standing} ${code}`).sort()).toEqual([
      "kept apply-tags",
      "kept auto-answer-for",
      "kept exclude-for",
      "kept include-for",
      "kept required",
      "kept thresholds",
      "left unknown-field",
      "note dont-know",
      "note unscored",
    ]);
    expect(source?.sections[0]?.questions[0]).toMatchObject({ includeFor: tags, answers: [{ applyTags: tags }, {}, {}, {}] });
  });

  it("takes a questionnaire out of an installation's export, one at a time", () => {
    const wrapped = { kind: "Questionnaire", version: 10, items: [{ uuid: "u", ...aFile() }] };
    const { source, remarks } = read(wrapped);
    expect(source?.name).toBe("Socle");
    expect(remarks.map(({ field, code }) => `${field} ${code}`)).toEqual([
      "kind envelope",
      "version envelope",
      "uuid unknown-field",
    ]);
    expect(wrongs({ ...wrapped, items: [aFile(), aFile()] })).toEqual(["items: one-at-a-time"]);
    expect(wrongs({ ...wrapped, kind: "Archetype" })).toEqual(["kind: other-kind"]);
    expect(readKonveyor(treeOf({ answers: [] }))).toBeNull();
    expect(readKonveyor(treeOf(["name"]))).toBeNull();
  });

  it("gives a file back as it was, and ours too, but for what was said of nothing", () => {
    const file = aFile({ required: false, riskMessages: { red: "Haut" } }, { includeFor: [{ category: "a", tag: "b" }] });
    const { source } = read(file);
    const back = source && konveyorDocumentOf(source);
    expect(read(back).source).toEqual(source);
    expect(back).toMatchObject({ name: "Socle", required: false, riskMessages: { red: "Haut" } });
    const { document } = konveyorOf(aQuestionnaire({ first: [aSingle("s")] }), "fr");
    const ours = read(document).source;
    expect(ours && konveyorDocumentOf(ours)).toEqual({
      ...document,
      sections: document.sections.map(({ comment, ...section }) => ({ ...section, ...(comment ? { comment } : {}) })),
    });
  });
});
