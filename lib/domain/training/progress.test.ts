import { describe, expect, it } from "vitest";
import { progressOf } from "./progress";
import type { LearningRole } from "./role";

const modules: { id: string; roles: LearningRole[]; minutes: number }[] = [
  { id: "law", roles: ["executive", "architect"], minutes: 9 },
  { id: "network", roles: ["architect"], minutes: 10 },
  { id: "keys", roles: ["architect"], minutes: 11 },
];
const standing = (given: Record<string, Date | null>) =>
  new Map(Object.entries(given).map(([id, completedAt]) => [id, { completedAt }]));
const NOW = new Date("2026-11-22");

describe("progressOf", () => {
  it("counts what is done and the minutes that are left, and begins with the first module", () => {
    expect(progressOf(modules, ["architect"], standing({}))).toMatchObject({ done: 0, minutesLeft: 30, next: "law" });
    expect(progressOf(modules, ["architect"], standing({ law: NOW }))).toMatchObject({
      done: 1,
      minutesLeft: 21,
      next: "network",
    });
  });

  it("goes on with what was begun before anything new", () => {
    expect(progressOf(modules, ["architect"], standing({ law: NOW, keys: null })).next).toBe("keys");
  });

  it("has nothing next when all is done, or when there is no role", () => {
    const all = standing({ law: NOW, network: NOW, keys: NOW });
    expect(progressOf(modules, ["architect"], all)).toMatchObject({ done: 3, minutesLeft: 0, next: null });
    expect(progressOf(modules, [], all)).toEqual({ modules: [], done: 0, minutesLeft: 0, next: null, paths: [] });
  });

  it("tells each role's path apart, in the order of the roles", () => {
    expect(progressOf(modules, ["architect", "executive"], standing({ law: NOW })).paths).toEqual([
      { role: "executive", modules: ["law"], done: 1 },
      { role: "architect", modules: ["law", "network", "keys"], done: 1 },
    ]);
  });
});
