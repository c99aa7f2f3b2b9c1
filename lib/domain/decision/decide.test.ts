import { describe, expect, it } from "vitest";
import { GRADES, VERDICTS } from "@/lib/domain/eligibility/verdict";
import { LEVELS } from "@/lib/domain/obligation/obligation";
import {
  aDecidedVerdict,
  anObligation,
  aQualification,
  aQuestion,
  aReason,
  aReference,
  NO_DEADLINES,
  QUALIFIED,
} from "./builders";
import { decide, RULES } from "./decide";
import { type Clause, type Decision, OUTCOMES, type Question } from "./decision";

const must = anObligation({ level: "must", restsOnSecNumCloud: true });
const health = { code: "HDS", because: aReference.text, standing: "fact" as const, sources: [aReference] };
const outcome = (override: Partial<Question>) => decide(aQuestion(override)).outcome;

/** Every case the rules can meet, and more than they meet in practice. */
function everyQuestion(): Question[] {
  const obligations = LEVELS.flatMap((level) =>
    [true, false].flatMap((rests) =>
      (["open", "none", "not-known"] as const).flatMap((derogation) =>
        [[], [health]].map((hostDuties) => anObligation({ level, restsOnSecNumCloud: rests, derogation, hostDuties })),
      ),
    ),
  );
  const reasons = [aReason({ plannedFor: "2027", effort: "M" }), aReason({ service: null, factMissing: true })];
  const verdicts = VERDICTS.flatMap((verdict) =>
    GRADES.flatMap((evidence) => reasons.map((reason) => aDecidedVerdict({ verdict, evidence, reasons: [reason] }))),
  );
  const dates = [NO_DEADLINES, { ...NO_DEADLINES, contractEndsOn: "2027-03-31", goLiveOn: "2027-09-01" }];
  const rest = dates.flatMap((deadlines) =>
    [QUALIFIED, [aQualification()], []].flatMap((qualification) => [
      { deadlines, qualification, hosting: null, vital: true },
      { deadlines, qualification, hosting: null, vital: false },
      { deadlines, qualification, hosting: "own-premises" as const },
    ]),
  );
  return obligations.flatMap((obligation) =>
    verdicts.flatMap((verdict) => rest.map((more) => aQuestion({ obligation, verdict, ...more }))),
  );
}
const LEFT = /[{}]|undefined|null/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
function isComplete({ text, sources }: Pick<Clause, "text" | "sources">): boolean {
  const worded = text.fr !== "" && text.en !== "" && text.fr !== text.en && !LEFT.test(text.fr) && !LEFT.test(text.en);
  return worded && sources.length > 0 && sources.every((source) => DAY.test(source.date));
}
const all = everyQuestion().map((question): [Question, Decision] => [question, decide(question)]);

describe("decide", () => {
  it("migrates now what nothing holds back", () => {
    expect(outcome({})).toBe("migrate-now");
    expect(outcome({ obligation: must, qualification: QUALIFIED })).toBe("migrate-now");
    expect(outcome({ obligation: anObligation({ level: "should" }) })).toBe("migrate-now");
  });

  it("lets readiness go on, never the cut-over, while a label that is due is not shown", () => {
    expect(outcome({ obligation: must })).toBe("plan");
    const deadlines = { ...NO_DEADLINES, goLiveOn: "2027-03-01" };
    expect(outcome({ obligation: must, deadlines })).toBe("trusted-alternative");
    expect(outcome({ obligation: { ...must, derogation: "open" }, deadlines })).toBe("plan");
  });

  it("offers a trusted alternative where nothing is hosted and an obligation or a deadline presses", () => {
    const verdict = aDecidedVerdict({ verdict: "not-eligible", reasons: [aReason()] });
    const deadlines = { ...NO_DEADLINES, licenceEndsOn: "2027-03-01" };
    expect(outcome({ verdict, obligation: must })).toBe("trusted-alternative");
    expect(outcome({ verdict, obligation: anObligation({ level: "should" }) })).toBe("stay");
    expect(outcome({ verdict, obligation: anObligation({ level: "should" }), deadlines })).toBe("trusted-alternative");
    expect(outcome({ verdict, deadlines })).toBe("stay");
  });

  it("redesigns for a duty or an advice only", () => {
    const verdict = aDecidedVerdict({ verdict: "redesign", reasons: [aReason()] });
    expect(outcome({ verdict, obligation: must })).toBe("redesign");
    expect(outcome({ verdict })).toBe("stay");
  });

  it("holds back a host that is not shown to fulfil its duties", () => {
    expect(outcome({ obligation: anObligation({ hostDuties: [health] }) })).toBe("plan");
    expect(outcome({ obligation: anObligation({ level: "must" }), qualification: QUALIFIED })).toBe("plan");
  });

  it("does not let a vital system go ahead of a qualification that is only advised", () => {
    const advised = anObligation({ level: "should" });
    expect(outcome({ obligation: advised, vital: true })).toBe("plan");
    expect(outcome({ obligation: advised, vital: true, qualification: QUALIFIED })).toBe("migrate-now");
  });

  it("says what to do meanwhile only when waiting is impossible", () => {
    const verdict = aDecidedVerdict({ verdict: "planned", reasons: [aReason({ plannedFor: "2027" })] });
    const deadlines = { ...NO_DEADLINES, contractEndsOn: "2027-03-31" };
    const pressed = decide(aQuestion({ verdict, deadlines, obligation: { ...must, derogation: "open" } }));
    expect(pressed.interim.map((one) => one.id)).toEqual(["derogation", "qualified-service", "extend"]);
    expect(pressed.argument.at(-1)?.text.fr).toMatch(/^D’ici là, demandez une dérogation/);
    expect(decide(aQuestion({ verdict })).interim).toEqual([]);
  });
});

describe("over every case", () => {
  it("no score overrides a must-not, and no verdict outruns an obligation that is not known", () => {
    for (const [{ obligation, hosting }, { outcome: decided }] of all) {
      expect(decided === "must-not").toBe(obligation.level === "must-not");
      if (obligation.level === "unknown" && hosting === null) expect(decided).toBe("examine");
    }
  });

  it("weak evidence, an unproven duty or a label not shown never let a migration start", () => {
    for (const [{ obligation, verdict, qualification }, { outcome: decided }] of all) {
      if (decided !== "migrate-now") continue;
      expect(["confirmed", "strong"]).toContain(verdict.evidence);
      expect(verdict.verdict).toBe("eligible");
      expect(obligation.hostDuties).toEqual([]);
      if (obligation.level === "must") expect([obligation.restsOnSecNumCloud, qualification]).toEqual([true, QUALIFIED]);
    }
  });

  it("every clause has both languages, a fact, a source and a date; nothing is left to fill in", () => {
    const faults = new Set<string>();
    for (const [, { argument, clock, interim }] of all) {
      if (argument.length < 2 || argument.some((clause) => clause.fact.id === "")) faults.add("an argument without facts");
      for (const one of [...argument, ...clock.events, ...interim]) if (!isComplete(one)) faults.add(JSON.stringify(one));
    }
    expect([...faults]).toEqual([]);
  });

  it("an interim is offered exactly when waiting is impossible", () => {
    for (const [, { clock, interim }] of all) expect(interim.length > 0).toBe(clock.cannotWait !== null);
  });

  it("every rule and every outcome is met", () => {
    expect(new Set(all.map(([, decision]) => decision.ruleId))).toEqual(new Set(RULES.map((rule) => rule.id)));
    expect(new Set(all.map(([, decision]) => decision.outcome))).toEqual(new Set(OUTCOMES));
  });
});
