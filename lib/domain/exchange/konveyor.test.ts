import { describe, expect, it } from "vitest";
import { z } from "zod";
import { aMultiple, aNumber, aQuestionnaire, aSingle, aText } from "../assessment/builders";
import { Questionnaire, questionsOf } from "../assessment/questionnaire";
import { SHIPPED_QUESTIONNAIRES } from "../assessment/shipped";
import { konveyorOf } from "./konveyor";

/** What Konveyor takes as a questionnaire. */
const Risk = z.enum(["red", "yellow", "green", "unknown"]);
const Answer = z.strictObject({
  order: z.int(),
  text: z.string().min(1),
  risk: Risk,
  rationale: z.string().optional(),
  mitigation: z.string().optional(),
});
const KonveyorFile = z.strictObject({
  name: z.string().min(1),
  description: z.string(),
  required: z.boolean(),
  sections: z.array(
    z.strictObject({
      order: z.int(),
      name: z.string().min(1),
      comment: z.string(),
      questions: z
        .array(z.strictObject({ order: z.int(), text: z.string(), explanation: z.string(), answers: z.array(Answer).min(2) }))
        .min(1),
    }),
  ),
  thresholds: z.strictObject({ red: z.int(), yellow: z.int(), unknown: z.int() }),
  riskMessages: z.record(Risk, z.string()),
});

describe("konveyorOf", () => {
  it("makes risks of points, bands of numbers, and names what has no counterpart", () => {
    const questionnaire = aQuestionnaire({ first: [aSingle("s"), aText("t")], second: [aNumber("n")], third: [aMultiple("m")] });
    const { document, left } = konveyorOf(questionnaire, "fr");
    expect(left.map(({ id }) => id)).toEqual(["t", "m"]);
    expect(document.sections.map(({ order, name, questions }) => [order, name, questions.length])).toEqual([
      [1, "first", 1],
      [2, "second", 1],
    ]);
    const risks = (section: number) =>
      document.sections[section]?.questions[0]?.answers.map(({ order, text, risk }) => [order, text, risk]);
    expect(risks(0)?.at(-1)).toEqual([4, "Je ne sais pas", "unknown"]);
    expect(risks(0)?.map(([, , risk]) => risk)).toEqual(["green", "yellow", "red", "unknown", "unknown"]);
    expect(risks(1)?.map(([, text]) => text)).toEqual([
      "jusqu’à 49\u00a0%",
      "de plus de 49 à 79\u00a0%",
      "plus de 79\u00a0%",
      "Je ne sais pas",
    ]);
  });

  it.each(SHIPPED_QUESTIONNAIRES)(
    "gives $id in the form that Konveyor takes, with every question once or named",
    async ({ load }) => {
      const questionnaire = Questionnaire.parse(await load());
      for (const locale of ["fr", "en"] as const) {
        const { document, left } = konveyorOf(questionnaire, locale);
        expect(KonveyorFile.safeParse(document).error).toBeUndefined();
        const asked = document.sections.flatMap(({ questions }) => questions);
        expect(asked.length + left.length).toBe(questionsOf(questionnaire).length);
      }
    },
  );
});
