import { describe, expect, it } from "vitest";
import { aFolder } from "../cli/test-folder";
import { answerUnderKills, faultsIn } from "./kill-database";

const KILLS = 20;

/** The embedded database, on which a demonstration answers; PostgreSQL proves its own durability. */
describe.skipIf(process.env.TEST_DATABASE_URL)("answers under kill -9", () => {
  it(`are all there when they were acknowledged, after ${KILLS} kills at random moments`, async () => {
    const { acknowledged, faults } = await answerUnderKills(aFolder(), KILLS);
    expect(faults).toEqual([]);
    expect(acknowledged).toBeGreaterThanOrEqual(KILLS);
  }, 180_000);
});

describe("what is looked for after a kill", () => {
  const row = (revision: number, current = false) => ({ questionId: "t", revision, comment: String(revision), current });

  it("is nothing when all is there, acknowledged or not", () => {
    expect(faultsIn([row(1)], [row(1), row(2, true)])).toEqual([]);
  });

  it("is every acknowledged answer, a history without gaps, and the last answer shown", () => {
    expect(faultsIn([row(1), row(2)], [row(1, true)])).toEqual(["t has lost its revision 2"]);
    expect(faultsIn([{ ...row(1), comment: "other words" }], [row(1, true)])).toEqual(["t has lost its revision 1"]);
    expect(faultsIn([], [row(1), row(3, true)])).toEqual(["t has a gap in its history"]);
    expect(faultsIn([], [row(1, true), row(2)])).toEqual(["t does not show its last answer"]);
  });
});
