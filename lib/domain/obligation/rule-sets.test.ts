import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { LEGAL_FORMS } from "../access/organisation";
import { BINDINGS_OF } from "../access/regulatory-profile.data";
import { RuleSet } from "./rule-set";
import published from "./rule-sets/published.json" with { type: "json" };
import { RULE_SETS, ruleSetOf, ruleSetOn } from "./shipped-rule-sets";

const NARROW = /[a-zà-ÿ0-9»)] [;:?!»]|« /;

describe("the rule sets that ship", () => {
  it("are frozen: a change is the next set", () => {
    for (const set of RULE_SETS) {
      const hash = createHash("sha256").update(JSON.stringify(set)).digest("hex");
      expect(hash, set.id).toBe((published as Record<string, string>)[set.id]);
    }
    expect(Object.keys(published)).toEqual(RULE_SETS.map(({ id }) => id));
  });

  it("follow each other by date, and cite no text later than themselves", () => {
    const days = RULE_SETS.map(({ effectiveFrom }) => effectiveFrom);
    expect(days).toEqual([...days].sort());
    for (const { id, effectiveFrom, texts } of RULE_SETS) {
      for (const [code, { date }] of Object.entries(texts)) expect(date <= effectiveFrom, `${id} ${code}`).toBe(true);
    }
    expect([ruleSetOn("2020-01-01").id, ruleSetOn("2023-05-30").id, ruleSetOn("2026-11-22").id]).toEqual([
      "2021-09",
      "2021-09",
      "2026-08",
    ]);
    expect(ruleSetOf("2023-05")?.id).toBe("2023-05");
    expect(ruleSetOf("1999-01")).toBeUndefined();
  });

  it.each(RULE_SETS.map((set) => [set.id, set] as const))(
    "%s says each reason in both languages, with source and standing",
    (_, set) => {
      const ids = set.rules.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const rule of set.rules) {
        expect(rule.because.fr, rule.id).not.toBe(rule.because.en);
        expect(rule.because.fr, rule.id).not.toMatch(NARROW);
        expect(rule.reading?.fr ?? "", rule.id).not.toMatch(NARROW);
        // What is concluded says how it was read.
        if (rule.standing === "inference") expect(rule.reading, rule.id).not.toBeNull();
        for (const { text } of rule.cites) expect(set.texts[text]?.dates.fr, rule.id).toBeTruthy();
      }
      const cited = new Set(set.rules.flatMap(({ cites }) => cites.map(({ text }) => text)));
      expect(Object.keys(set.texts).filter((code) => !cited.has(code))).toEqual([]);
    },
  );

  it("end with a rule for whatever is left, and let only musts rest on SecNumCloud or be derogated from", () => {
    for (const { rules } of RULE_SETS) {
      expect(rules.at(-1)).toMatchObject({ id: "otherwise", role: "residual", when: { all: [] } });
      for (const rule of rules.filter((one) => one.restsOnSecNumCloud || one.derogation)) expect(rule.level).toBe("must");
      for (const rule of rules.filter(({ role }) => role === "residual")) expect(rule.level).toBe("may");
    }
  });

  it("bind, in the newest, the forms that the regulatory profile calls bound", () => {
    const newest = RULE_SETS.at(-1);
    const bound = LEGAL_FORMS.filter((form) => BINDINGS_OF[form].binding === "bound");
    const named = JSON.stringify(newest?.rules.filter(({ id }) => id.startsWith("sren-31")).map(({ when }) => when));
    expect(LEGAL_FORMS.filter((form) => named.includes(`"${form}"`))).toEqual(bound);
  });

  it("are refused when they cite a text that they do not hold", () => {
    const [first] = RULE_SETS;
    expect(RuleSet.safeParse({ ...first, texts: {} }).success).toBe(false);
    expect(RuleSet.safeParse({ ...first, derogations: {} }).success).toBe(false);
  });
});
