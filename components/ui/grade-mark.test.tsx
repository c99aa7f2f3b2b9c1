import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { GRADES } from "@/lib/domain/eligibility/verdict";
import { GRADE_STEPS, GradeMark, type GradeName } from "./grade-mark";

const markup = (grade: GradeName, hideLabel = false) =>
  renderToStaticMarkup(<GradeMark grade={grade} label="Estimation" hideLabel={hideLabel} />);

describe("GradeMark", () => {
  it("knows every grade of the domain, stronger ones with more steps", () => {
    expect(Object.keys(GRADE_STEPS)).toEqual([...GRADES]);
    const steps = GRADES.map((grade) => GRADE_STEPS[grade]);
    expect(steps).toEqual([...steps].sort((a, b) => b - a));
    expect(new Set(steps).size).toBe(GRADES.length);
  });
  it("draws each grade differently, and only the estimate dashed", () => {
    expect(new Set(GRADES.map((grade) => markup(grade))).size).toBe(GRADES.length);
    expect(GRADES.filter((grade) => markup(grade).includes("stroke-dasharray"))).toEqual(["weak"]);
  });
  it("always carries the word, drawn or read", () => {
    expect(markup("weak")).toContain("<span>Estimation</span>");
    expect(markup("weak", true)).toContain('<span class="sr-only">Estimation</span>');
  });
});
