import { describe, expect, it } from "vitest";
import { isRevised, recordAfter, type TrainingRecord } from "./record";

const [EARLIER, NOW] = [new Date("2026-11-01"), new Date("2026-11-22")];
const aRecord = (over: Partial<TrainingRecord> = {}): TrainingRecord => ({
  startedAt: EARLIER,
  completedAt: null,
  source: "portal",
  right: null,
  total: null,
  attempts: 0,
  moduleUpdated: "2026-11-22",
  ...over,
});
const result = (right: number) => ({ right, total: 5, passed: right >= 4 });
const attempted = (before: TrainingRecord, right: number, updated = "2026-11-22") =>
  recordAfter(before, result(right), NOW, updated);

describe("recordAfter", () => {
  it("completes with the first attempt that passes", () => {
    const failed = attempted(aRecord(), 2);
    expect(failed).toMatchObject({ completedAt: null, right: 2, attempts: 1 });
    expect(attempted(failed, 4)).toMatchObject({ completedAt: NOW, right: 4, attempts: 2 });
  });

  it("keeps the day, and the better score of those that passed", () => {
    const done = aRecord({ completedAt: EARLIER, right: 4, total: 5, attempts: 1 });
    expect(attempted(done, 5)).toMatchObject({ completedAt: EARLIER, right: 5, attempts: 2 });
    expect(attempted(done, 1)).toMatchObject({ completedAt: EARLIER, right: 4, attempts: 2 });
  });

  it("keeps the best of the attempts that failed", () => {
    expect(attempted(aRecord({ right: 3, total: 5, attempts: 1 }), 1)).toMatchObject({ completedAt: null, right: 3 });
  });

  it("completes anew a text that was revised since, and only when it is passed", () => {
    const old = aRecord({ completedAt: EARLIER, right: 5, total: 5, moduleUpdated: "2026-05-01" });
    expect(isRevised(old, "2026-11-22")).toBe(true);
    expect(attempted(old, 4)).toMatchObject({ completedAt: NOW, right: 4, moduleUpdated: "2026-11-22" });
    expect(attempted(old, 1)).toMatchObject({ completedAt: EARLIER, right: 5, moduleUpdated: "2026-05-01" });
  });

  it("leaves what a learning platform said as it is", () => {
    const lms = aRecord({ completedAt: EARLIER, source: "lms", right: 85, total: 100 });
    expect(attempted(lms, 5)).toMatchObject({ source: "lms", right: 85, total: 100, completedAt: EARLIER, attempts: 1 });
    expect(isRevised(aRecord(), "2099-01-01")).toBe(false);
  });
});
