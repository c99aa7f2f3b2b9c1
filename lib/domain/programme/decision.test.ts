import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  decisionName,
  decisionState,
  isPassed,
  mayDecide,
  maySign,
  missingSigners,
  OUTCOMES,
  phaseAfter,
  SIGNERS,
  type Signature,
  signerOf,
} from "./decision";
import { dueRisk } from "./due";
import { PHASES } from "./phase";
import { isResponsible } from "./responsibility";

const signature = (as: Signature["as"], verdict: Signature["verdict"] = "go", personId: string = as): Signature => ({
  as,
  personId,
  verdict,
});
const ALL_THREE = SIGNERS.map((as) => signature(as));

describe("a decision", () => {
  it("takes effect with the third signature, and is closed by one against", () => {
    expect(decisionState([])).toBe("open");
    expect(decisionState(ALL_THREE.slice(1))).toBe("open");
    expect(decisionState(ALL_THREE)).toBe("go");
    expect(decisionState([signature("executive", "no-go")])).toBe("no-go");
    expect(missingSigners(ALL_THREE.slice(1))).toEqual(["lead"]);
  });

  it("is signed by each role once and each person once", () => {
    expect(maySign(signature("lead"), [])).toBeNull();
    expect(maySign(signature("lead", "go", "other"), [signature("lead")])).toBe("role-signed");
    expect(maySign(signature("executive", "go", "lead"), [signature("lead")])).toBe("person-signed");
    expect(maySign(signature("executive"), [signature("lead", "no-go")])).toBe("decision-closed");
    expect(maySign(signature("executive"), ALL_THREE)).toBe("decision-closed");
    expect([signerOf("project-lead"), signerOf("contributor"), signerOf("reader")]).toEqual(["lead", null, null]);
  });

  it("is called by its number in the ledger", () => {
    expect([decisionName(2, "fr"), decisionName(2, "en")]).toEqual(["Décision n° 2", "Decision no. 2"]);
  });

  it("is never a go by fewer than three people", () => {
    const attempts = fc.array(
      fc.record({
        as: fc.constantFrom(...SIGNERS),
        personId: fc.constantFrom("a", "b", "c"),
        verdict: fc.constantFrom(...OUTCOMES),
      }),
    );
    fc.assert(
      fc.property(attempts, (given) => {
        const kept: Signature[] = [];
        for (const one of given) if (maySign(one, kept) === null) kept.push(one);
        const people = new Set(kept.map(({ personId }) => personId));
        const roles = new Set(kept.map(({ as }) => as));
        return decisionState(kept) !== "go" || (people.size === 3 && roles.size === 3);
      }),
    );
  });
});

describe("the order of gates", () => {
  const met = { results: [{ status: "met" as const }, { status: "waived" as const }], openDecision: false };

  it("lets the gate of the present phase be decided, and no other", () => {
    const standing = { phase: "preparation" as const, operating: false };
    const answers = PHASES.map((gate) => mayDecide("go", gate, standing, met));
    expect(answers).toEqual(["gate-passed", null, "gate-before-first", "gate-before-first", "gate-before-first"]);
  });

  it("asks for every criterion before a go, and for none before a no-go", () => {
    const standing = { phase: "training" as const, operating: false };
    const unmet = { results: [{ status: "unmet" as const }], openDecision: false };
    expect(mayDecide("go", "training", standing, unmet)).toBe("criteria-unmet");
    expect(mayDecide("no-go", "training", standing, unmet)).toBeNull();
    expect(mayDecide("go", "training", standing, { ...met, openDecision: true })).toBe("decision-open");
  });

  it("ends with operation: the last gate is passed once", () => {
    expect(isPassed("ready", { phase: "ready", operating: false })).toBe(false);
    expect(mayDecide("go", "ready", { phase: "ready", operating: true }, met)).toBe("gate-passed");
    expect(phaseAfter("ready")).toBeNull();
  });

  it("skips none, whatever is tried", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PHASES)), (tries) => {
        const passed: string[] = [];
        let standing = { phase: PHASES[0] as (typeof PHASES)[number], operating: false };
        for (const gate of tries) {
          if (mayDecide("go", gate, standing, met) !== null) continue;
          passed.push(gate);
          const next = phaseAfter(gate);
          standing = next ? { phase: next, operating: false } : { ...standing, operating: true };
        }
        expect(passed).toEqual(PHASES.slice(0, passed.length));
      }),
    );
  });
});

describe("a due date", () => {
  const risk = (dueOn: string | null, unmet: number) => dueRisk({ dueOn, today: "2026-11-22", unmet });
  it("is at risk thirty days before while something is unmet, and late once it is over", () => {
    expect(risk("2026-12-22", 1)).toBe("at-risk");
    expect(risk("2026-12-23", 1)).toBeNull();
    expect(risk("2026-11-22", 0)).toBeNull();
    expect(risk("2026-11-21", 0)).toBe("late");
    expect(risk(null, 5)).toBeNull();
  });
});

describe("a criterion's responsible", () => {
  const criterion = { id: "pilot-run", responsible: "project-lead" as const };
  const named = [{ subject: "pilot-run", personId: "a", letter: "R" as const }];
  it("is who is named, and while nobody is, the role", () => {
    expect(isResponsible({ personId: "b", role: "project-lead" }, criterion, [])).toBe(true);
    expect(isResponsible({ personId: "b", role: "project-lead" }, criterion, named)).toBe(false);
    expect(isResponsible({ personId: "a", role: "reader" }, criterion, named)).toBe(true);
  });
});
