import { describe, expect, it } from "vitest";
import { coverageOf, type Learner, pathOf, programmeOf } from "./coverage";
import type { TrainingModule } from "./module";
import { LEARNING_ROLES } from "./role";

const modules: Pick<TrainingModule, "id" | "roles">[] = [
  { id: "law", roles: ["executive", "architect"] },
  { id: "network", roles: ["architect"] },
  { id: "desk", roles: ["support"] },
];
const aLearner = (over: Partial<Learner>): Learner => ({ id: "l", roles: ["architect"], completed: [], ...over });

describe("paths", () => {
  it("are in the order of the curriculum, each module once however many roles share it", () => {
    expect(pathOf(modules, "architect").map(({ id }) => id)).toEqual(["law", "network"]);
    expect(programmeOf(modules, ["architect", "executive"]).map(({ id }) => id)).toEqual(["law", "network"]);
    expect(programmeOf(modules, [])).toEqual([]);
  });
});

describe("coverageOf", () => {
  it("counts learners, those who completed the whole path, and modules done against modules to do", () => {
    const learners = [
      aLearner({ completed: ["law", "network", "desk"] }),
      aLearner({ completed: ["law"] }),
      aLearner({ roles: ["executive", "architect"], completed: ["law"] }),
    ];
    expect(coverageOf(modules, learners, ["executive", "architect"])).toEqual([
      { role: "executive", learners: 1, trained: 1, done: 1, toDo: 1 },
      { role: "architect", learners: 3, trained: 1, done: 4, toDo: 6 },
    ]);
  });

  it("never takes a role for trained that has no learner, or no module", () => {
    expect(coverageOf(modules, [], ["support"])).toEqual([{ role: "support", learners: 0, trained: 0, done: 0, toDo: 0 }]);
    expect(coverageOf(modules, [aLearner({ roles: ["champion"] })], ["champion"])).toEqual([
      { role: "champion", learners: 1, trained: 0, done: 0, toDo: 0 },
    ]);
  });

  it("tells every role that is asked for, in that order", () => {
    expect(coverageOf(modules, [], LEARNING_ROLES).map(({ role }) => role)).toEqual([...LEARNING_ROLES]);
  });
});
