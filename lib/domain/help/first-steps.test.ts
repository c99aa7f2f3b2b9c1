import { describe, expect, it } from "vitest";
import { type Permission, POLICY, ROLES } from "../access/policy";
import { actsOf, FIRST_STEPS, type StepPlace, stepsOf } from "./first-steps";

const none = { oneself: new Set<string>(), anybody: new Set<string>() };
const READS: Readonly<Record<StepPlace, Permission>> = {
  members: "member.read",
  inventory: "inventory.read",
  assessments: "assessment.read",
  training: "training.read",
  workloads: "workload.read",
  programme: "programme.read",
  readiness: "readiness.read",
};

describe("the first steps of a role", () => {
  it.each(ROLES)("of %s: three, none twice, on pages it may open", (role) => {
    expect(new Set(FIRST_STEPS[role].map(({ id }) => id)).size).toBe(3);
    for (const { place } of FIRST_STEPS[role]) expect(POLICY[role]).toContain(READS[place]);
  });

  it("are ticked by one's own acts, or by anybody's where one act serves all", () => {
    const others = { ...none, anybody: new Set(["invite-person", "save-answer"]) };
    expect(stepsOf("project-lead", others).map(({ done }) => done)).toEqual([true, false, false]);
    expect(stepsOf("contributor", others).map(({ done }) => done)).toEqual([false, false, false]);
    const own = { ...others, oneself: new Set(["save-answer"]) };
    expect(stepsOf("contributor", own).map(({ done }) => done)).toEqual([false, true, false]);
  });

  it("name each act once", () => {
    expect(actsOf("reader")).toEqual(["join-training", "start-module", "attempt-quiz"]);
  });
});
