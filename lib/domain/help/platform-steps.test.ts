import { describe, expect, it } from "vitest";
import { PLATFORM_ROLES } from "../access/policy";
import { PLATFORM_STEPS, platformActsOf, platformStepsOf } from "./platform-steps";

describe("the first steps of a role across organisations", () => {
  it.each(PLATFORM_ROLES)("of %s: at least two, none twice, each with an act that shows it done", (role) => {
    const steps = PLATFORM_STEPS[role];
    expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
    expect(steps.length).toBeGreaterThanOrEqual(2);
    for (const { acts } of steps) expect(acts).not.toEqual([]);
  });

  it("are ticked by any of the acts that show them done", () => {
    const done = (act: string) => platformStepsOf("catalogue-approver", new Set([act])).map((one) => one.done);
    expect(done("refuse-qualification")).toEqual([false, true]);
    expect(done("approve-qualification")).toEqual([false, true]);
    expect(done("confirm-second-factor")).toEqual([true, false]);
    expect(done("draft-qualification")).toEqual([false, false]);
  });

  it("look for each act once, whatever the roles", () => {
    expect(platformActsOf(["catalogue-editor", "portfolio-executive"])).toEqual([
      "confirm-second-factor",
      "draft-qualification",
      "keep-portfolio-view",
    ]);
    expect(platformActsOf([])).toEqual([]);
  });
});
