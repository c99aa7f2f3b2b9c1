import { describe, expect, it } from "vitest";
import { anEdition, anEvidence, aSource } from "./builders";
import { gradeOfRule, latestDate, lower, sourceGrade, strongest, weakest } from "./grade";
import { lookupOf } from "./lookup";

const { source } = lookupOf(anEdition());

describe("grades", () => {
  it("compare from confirmed down to none", () => {
    expect(lower("strong", "weak")).toBe("weak");
    expect(weakest(["confirmed", "none", "strong"])).toBe("none");
    expect(strongest(["weak", "strong", "none"])).toBe("strong");
    expect([weakest([]), strongest([])]).toEqual(["confirmed", "none"]);
  });

  it("follow the label of the source", () => {
    expect(sourceGrade(aSource())).toBe("confirmed");
    expect(sourceGrade(aSource({ label: "secondary" }))).toBe("strong");
    expect(sourceGrade(aSource({ label: "inference" }))).toBe("weak");
  });

  it("of a rule is that of its best evidence, within its kind and its source", () => {
    expect(gradeOfRule([], source)).toBe("none");
    expect(gradeOfRule([anEvidence("nature")], source)).toBe("strong");
    expect(gradeOfRule([anEvidence("nature", { source: "inference-2026" })], source)).toBe("weak");
    expect(gradeOfRule([anEvidence("press"), anEvidence("retirement")], source)).toBe("confirmed");
  });

  it("find the latest day among sources", () => {
    expect(latestDate([], source)).toBeNull();
    expect(latestDate([anEvidence("sdk-endpoint"), anEvidence("sibling")], source)).toBe("2026-04-07");
    expect(latestDate([anEvidence("nature", { source: "nowhere" })], source)).toBeNull();
  });
});
