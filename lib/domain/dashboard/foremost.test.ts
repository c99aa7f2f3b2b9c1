import { describe, expect, it } from "vitest";
import type { ClockEvent, Outcome } from "../decision/decision";
import { type DecidedWorkloads, NAMES_SHOWN, PRESSING_SHOWN } from "./compose-decisions";
import { byCell, byOutcome, foremost, withReasons } from "./foremost";

const deadline = (on: string): ClockEvent => ({
  id: "contract-end",
  kind: "contract-end",
  role: "deadline",
  on,
  text: { fr: "Fin du contrat", en: "The contract ends" },
  standing: "fact",
  sources: [],
});
function aGroup(outcome: Outcome, on?: string): DecidedWorkloads {
  const decision = {
    outcome,
    clock: { events: [], cannotWait: on === undefined ? null : { deadline: deadline(on), awaits: [] } },
  };
  return { verdict: "eligible", evidence: "strong", level: "must", hosting: null, decision, workloads: 2 };
}

describe("foremost", () => {
  it("keeps of each outcome the groups that come first", () => {
    const plan = Array.from({ length: NAMES_SHOWN + 2 }, () => aGroup("plan"));
    const stay = [aGroup("must-not")];
    expect(foremost([...plan, ...stay], byOutcome)).toEqual([...plan.slice(0, NAMES_SHOWN), ...stay]);
    expect(foremost([], byOutcome)).toEqual([]);
  });

  it("keeps for a milestone those of each cell", () => {
    const [one, other] = [aGroup("plan"), { ...aGroup("plan"), level: "should" as const }];
    expect(foremost([one, other], { ...byCell, names: 1 })).toEqual([one, other]);
    expect(foremost([one, other], { ...byOutcome, names: 1 })).toEqual([one]);
  });

  it("keeps those of each reason that is told too, and so those of the outcome", () => {
    const groups = Array.from({ length: NAMES_SHOWN + 3 }, () => aGroup("examine"));
    const last = groups.length - 1;
    const reason = {
      text: { fr: "Nature ?", en: "Nature?" },
      standing: "fact",
      source: { text: { fr: "", en: "" }, date: "" },
    } as const;
    const told = { why: [{ outcome: "examine", reason, workloads: 2, places: [last] }], waiting: [] } as const;
    const found = foremost(groups, withReasons(byOutcome, groups, told));
    expect(found).toEqual([...groups.slice(0, NAMES_SHOWN), groups[last]]);
    expect(found.at(-1)).toBe(groups[last]);
  });

  it("keeps beside them those whose deadline is the earliest, each once", () => {
    const early = aGroup("plan", "2026-12-01");
    const later = Array.from({ length: PRESSING_SHOWN + 5 }, () => aGroup("plan", "2027-01-01"));
    const found = foremost([...later, early], byOutcome);
    expect(found).toContain(early);
    expect(new Set(found).size).toBe(found.length);
    expect(found.length).toBeLessThanOrEqual(NAMES_SHOWN + PRESSING_SHOWN);
  });
});
