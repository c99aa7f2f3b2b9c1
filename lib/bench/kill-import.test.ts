import { describe, expect, it } from "vitest";
import { aFolder } from "../cli/test-folder";
import { importFaults, importUnderKills } from "./kill-import";

const KILLS = 3;

/** The embedded database, on which a demonstration answers; PostgreSQL proves its own durability. */
describe.skipIf(process.env.TEST_DATABASE_URL)("an import of answers under kill -9", () => {
  it(`is there as a whole or not at all, after ${KILLS} kills at random moments`, async () => {
    const { acknowledged, faults } = await importUnderKills(aFolder(), KILLS);
    expect(faults).toEqual([]);
    expect(acknowledged).toBeGreaterThanOrEqual(KILLS);
  }, 120_000);
});

describe("what is looked for after a kill", () => {
  const answers = (revision: number, comment: string, ...ids: string[]) =>
    ids.map((questionId) => ({ questionId, revision, comment }));
  const ALL = ["m", "owners", "q1", "q2", "t"];

  it("is nothing when the old state is there, or the new one, acknowledged or not", () => {
    expect(importFaults(undefined, { answers: [], audited: 0 })).toEqual([]);
    expect(importFaults({ revision: 1, comment: "a" }, { answers: answers(1, "a", ...ALL), audited: 1 })).toEqual([]);
    expect(importFaults({ revision: 1, comment: "a" }, { answers: answers(2, "b", ...ALL), audited: 2 })).toEqual([]);
  });

  it("is an import by half, one that is lost, and one that the audit trail does not tell", () => {
    const half = [...answers(1, "a", "m", "q1", "q2", "t"), ...answers(2, "b", "owners")];
    expect(importFaults(undefined, { answers: half, audited: 1 })).toEqual(["an import is there by half"]);
    expect(importFaults({ revision: 2, comment: "b" }, { answers: answers(1, "a", ...ALL), audited: 1 })).toEqual([
      "import 2 was acknowledged and is lost",
    ]);
    expect(importFaults(undefined, { answers: answers(1, "a", ...ALL), audited: 0 })).toEqual([
      "1 imports are there, and 0 in the audit trail",
    ]);
  });
});
