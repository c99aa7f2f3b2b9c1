import type { Option, Question, Questionnaire } from "./questionnaire";

const words = (text: string) => ({ fr: text, en: text });

export function anOption(id: string, score: number | null, remedy: string | null = null): Option {
  return { id, text: words(id), score, rationale: words(`${id} because`), remedy: remedy === null ? null : words(remedy) };
}

type Kind<K extends Question["kind"]> = Extract<Question, { kind: K }>;
const base = (id: string) => ({
  id,
  text: words(`${id}?`),
  help: null,
  why: words(`why ${id}`),
  dimension: "main",
  weight: 1,
  appearsWhen: null,
  references: [],
  auto: null,
});

/** A question of one choice: good 100, middling 50 with a remedy, bad 0 with a remedy, not applicable unscored. */
export function aSingle(id: string, override: Partial<Kind<"single">> = {}): Kind<"single"> {
  const options = [
    anOption("good", 100),
    anOption("middling", 50, `mend ${id}`),
    anOption("bad", 0, `begin ${id}`),
    anOption("not-applicable", null),
  ];
  return { ...base(id), kind: "single", options, ...override };
}

export function aMultiple(id: string, override: Partial<Kind<"multiple">> = {}): Kind<"multiple"> {
  const options = [anOption("a", 60, "do a"), anOption("b", 40, "do b"), anOption("none", 0, "write something")];
  return { ...base(id), kind: "multiple", options, none: "none", ...override };
}

export function aNumber(id: string, override: Partial<Kind<"number">> = {}): Kind<"number"> {
  const band = (to: number | null, score: number | null, remedy: string | null) => ({
    to,
    score,
    rationale: words("because"),
    remedy: remedy === null ? null : words(remedy),
  });
  const bands = [band(49, 10, "more"), band(79, 45, "a little more"), band(null, 100, null)];
  return { ...base(id), kind: "number", unit: words("%"), min: 0, max: 100, bands, ...override };
}

export function aText(id: string): Question {
  return { ...base(id), kind: "text" };
}

export function aQuestionnaire(
  sections: Readonly<Record<string, readonly Question[]>> = { first: [aSingle("q1"), aSingle("q2")], second: [aMultiple("q3")] },
  override: Partial<Questionnaire> = {},
): Questionnaire {
  return {
    id: "test-questionnaire",
    version: "1.0",
    published: "2026-11-22",
    title: words("Test"),
    purpose: words("For tests"),
    dimensions: [{ id: "main", title: words("Main"), weight: 1, because: words("the only one") }],
    sections: Object.entries(sections).map(([id, questions]) => ({
      id,
      title: words(id),
      intro: null,
      questions: [...questions],
    })),
    ...override,
  };
}
