import { describe, expect, it } from "vitest";
import { noVerdicts } from "@/lib/domain/eligibility/severity";
import type { Blocker, Verdict, WorkloadVerdict } from "@/lib/domain/eligibility/verdict";
import { blockingReasons, freedAlone } from "./blocking";

function aBlocker(service: string | null, ruleId: string, params: Record<string, string> = {}): Blocker {
  const ground = { requirement: null, sources: [], date: null, evidence: "strong" } as const;
  const finding = { ruleId, service, effect: "planned", params, ...ground } as const;
  return { service, ruleId, verdict: "planned", resources: 1, finding };
}
function aVerdict(becomes: Verdict, blocking: readonly Blocker[]): WorkloadVerdict {
  const completeness = { reported: 0, needed: 0 };
  return {
    verdict: "planned",
    blocking,
    flip: { changes: blocking, becomes },
    evidence: "strong",
    completeness,
    resources: noVerdicts(),
  };
}

describe("blockingReasons", () => {
  it("are the same for the same blockers in another order, each once", () => {
    const [front, lake, again] = [
      aBlocker("front-door", "dated", { plannedFor: "2027" }),
      aBlocker("lake", "absent"),
      aBlocker("lake", "absent"),
    ];
    const reasons = blockingReasons([lake, front, again]);
    expect(reasons).toEqual([
      ["front-door", "dated", "2027"],
      ["lake", "absent", null],
    ]);
    expect(blockingReasons([front, again, lake])).toEqual(reasons);
    expect(blockingReasons([])).toEqual([]);
  });
});

describe("freedAlone", () => {
  it("is what one service or rule alone keeps from being eligible", () => {
    expect(freedAlone(aVerdict("eligible", [aBlocker("lake", "absent"), aBlocker("lake", "size")]))).toBe(true);
    expect(freedAlone(aVerdict("eligible", [aBlocker(null, "unmapped")]))).toBe(true);
    expect(freedAlone(aVerdict("eligible", [aBlocker("lake", "absent"), aBlocker("front-door", "absent")]))).toBe(false);
    expect(freedAlone(aVerdict("conditional", [aBlocker("lake", "absent")]))).toBe(false);
    expect(freedAlone({ ...aVerdict("eligible", []), flip: null })).toBe(false);
  });
});
