import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { AUTO_RULES } from "./auto/all";
import { aNumber, anOption, aQuestionnaire, aSingle, aText } from "./builders";
import published from "./published.json";
import { faultsOf, Questionnaire, questionsOf } from "./questionnaire";
import { canonicalQuestionnaire, compareVersions, SHIPPED_QUESTIONNAIRES, shippedRank } from "./shipped";

const load = async (shipped: (typeof SHIPPED_QUESTIONNAIRES)[number]) => Questionnaire.parse(await shipped.load());

describe("the shipped questionnaires", () => {
  it("are all listed, and each file is what its place says", async () => {
    const folder = path.join(import.meta.dirname, "questionnaires");
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".json"));
    const listed = SHIPPED_QUESTIONNAIRES.map(({ id, version }) => `${id}/${version}.json`);
    expect([...listed].sort()).toEqual([...files].sort());
    for (const shipped of SHIPPED_QUESTIONNAIRES) {
      const { id, version } = await load(shipped);
      expect({ id, version }).toEqual({ id: shipped.id, version: shipped.version });
    }
  });

  it.each(SHIPPED_QUESTIONNAIRES)("$id $version is sound, frozen, and names known rules of the estate only", async (shipped) => {
    const questionnaire = await load(shipped);
    expect(faultsOf(questionnaire)).toEqual([]);
    const hash = createHash("sha256").update(canonicalQuestionnaire(questionnaire)).digest("hex");
    expect(hash, "a published version is frozen: ship the change as the next version").toBe(
      (published as Record<string, string>)[`${shipped.id} ${shipped.version}`],
    );
    const rules = questionsOf(questionnaire).flatMap(({ auto }) => (auto === null ? [] : [auto]));
    expect(rules.filter((rule) => !(rule in AUTO_RULES))).toEqual([]);
  });

  it("are offered in their order, those of elsewhere last; versions are compared as numbers", () => {
    expect(shippedRank("organisational-readiness")).toBe(0);
    expect(shippedRank("elsewhere")).toBe(SHIPPED_QUESTIONNAIRES.length);
    expect(["1.10", "2.0", "1.9"].sort(compareVersions)).toEqual(["1.9", "1.10", "2.0"]);
  });

  it("hash the same whatever the order of keys in a file", () => {
    const given = aQuestionnaire();
    const turned = Object.fromEntries(Object.entries(given).reverse()) as Questionnaire;
    expect(canonicalQuestionnaire(turned)).toBe(canonicalQuestionnaire(given));
  });
});

describe("faultsOf", () => {
  it("names what is used twice, unknown, or asked before it can be known", () => {
    const wrong = aQuestionnaire({
      first: [
        aSingle("q1", { appearsWhen: { question: "q2", is: ["good"] } }),
        aSingle("q1"),
        aSingle("q2", { dimension: "none" }),
      ],
      second: [
        aSingle("q3", { appearsWhen: { question: "q2", is: ["never"] } }),
        aSingle("q4", { options: [anOption("a", 1), anOption("a", 2)] }),
      ],
      third: [
        aText("t"),
        aSingle("q5", {
          appearsWhen: {
            any: [
              { question: "t", is: ["x"] },
              { question: "q2", from: 1 },
            ],
          },
        }),
      ],
    });
    expect(faultsOf(wrong)).toEqual([
      "q1: rests on q2, which does not come before it",
      "q1: used twice",
      "q2: no dimension none",
      "q3: q2 has no option never",
      "q4: an option is there twice",
      "q5: wants an option of t, which has none",
      "q5: compares q2, which is no number",
    ]);
  });

  it("wants the bands of a number in order, the last one open", () => {
    const [low, middle, high] = aNumber("n").bands;
    if (!low || !middle || !high) throw new Error("three bands");
    for (const bands of [
      [middle, low, high],
      [low, middle],
      [high, low, high],
    ])
      expect(faultsOf(aQuestionnaire({ first: [aNumber("n", { bands })] }))).toEqual([
        "n: its bands are not in order to the end",
      ]);
    expect(faultsOf(aQuestionnaire({ first: [aNumber("n")] }))).toEqual([]);
  });
});
