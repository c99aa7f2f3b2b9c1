import { describe, expect, it } from "vitest";
import type { Clause, ClockEvent, Outcome } from "../decision/decision";
import { someProjectFacts } from "../programme/builders";
import { GATES } from "../programme/gate";
import { aFormula, someFacts } from "../readiness/builders";
import { readinessOf } from "../readiness/score";
import { cellsOf, firstNames, PRESSING_SHOWN, pressingOf, type ToldWorkloads, toName, withNames } from "./compose-decisions";
import { type GatesGiven, gatesOf } from "./compose-gates";
import { readinessFigures } from "./compose-readiness";
import { keptReason, toldReasons } from "./compose-reasons";
import { Dashboard } from "./dashboard";

const words = (text: string) => ({ fr: text, en: text });
const deadline = (on: string | null): ClockEvent => ({
  id: "contract-end",
  kind: "contract-end",
  role: "deadline",
  on,
  text: words("The contract ends"),
  standing: "fact",
  sources: [],
});
type Given = Partial<Omit<ToldWorkloads, "decision">> & {
  on?: string | null;
  outcome?: ToldWorkloads["decision"]["outcome"];
};
function aGroup({ on, outcome = "plan", ...over }: Given = {}): ToldWorkloads {
  const cannotWait = on === undefined ? null : { deadline: deadline(on), awaits: [] };
  return {
    verdict: "eligible",
    evidence: "strong",
    level: "must",
    hosting: null,
    decision: { outcome, clock: { events: [], cannotWait } },
    workloads: 1,
    some: ["w1"],
    ...over,
  };
}

describe("what is named", () => {
  it("is, in a milestone, the first workloads of each cell, whichever group they are of", () => {
    const groups = [
      aGroup({ some: ["d", "f"], workloads: 2, evidence: "weak" }),
      aGroup({ some: ["a", "b", "c", "e", "g", "h"], workloads: 6 }),
      aGroup({ some: ["z"], verdict: "redesign" }),
    ];
    const cells = withNames(cellsOf(groups).cells, groups, (id) => (id === "z" ? undefined : `Charge ${id}`));
    expect(cells.map(({ verdict, workloads, names }) => [verdict, workloads, names])).toEqual([
      ["eligible", 8, ["a", "b", "c", "d", "e"].map((id) => `Charge ${id}`)],
      ["redesign", 1, []],
    ]);
  });

  it("is what may move now and what must not, the first of each in the order of names", () => {
    const groups = [
      aGroup({ outcome: "must-not", some: ["b"] }),
      aGroup({ outcome: "plan", some: ["p"] }),
      aGroup({ outcome: "must-not", some: ["a", "c"] }),
    ];
    expect(toName(groups)).toEqual([{ outcome: "must-not", ids: ["b", "a", "c"] }]);
    expect(firstNames(["Zéphyr", "Étude", "abris", "Cadastre"])).toEqual(["abris", "Cadastre", "Étude"]);
  });
});

const clause = (id: string, text: string): Clause => ({
  id,
  text: words(text),
  fact: { kind: "obligation", id },
  standing: "fact",
  evidence: null,
  sources: [{ text: words("IGI 1300"), date: "2021-08-09" }],
});

describe("toldReasons", () => {
  const decided = (outcome: Outcome, ruleId: string, argument: Clause[], workloads: number) => ({
    verdict: "unknown" as const,
    decision: { outcome, ruleId, argument },
    workloads,
  });
  type Groups = Parameters<typeof toldReasons>[0];
  const whyOf = (groups: Groups, outcome: Outcome) =>
    toldReasons(groups)
      .why.filter((one) => one.outcome === outcome)
      .map((one) => keptReason(one, []));

  it("gives what settles an outcome, shared by most of its workloads first, with the groups that share it", () => {
    const missing = (text: string) => [clause("obligation", text), clause("verdict", "Catalogue muet.")];
    const groups = [
      decided("examine", "obligation-first", missing("Données ?"), 2),
      decided("examine", "ask-the-provider", missing("Facultatif."), 3),
      decided("examine", "obligation-first", missing("Données ?"), 4),
      decided("examine", "obligation-first", missing("Nature ?"), 1),
      decided("plan", "any", missing("Planifiée."), 9),
    ];
    expect(whyOf(groups, "examine").map(({ text, workloads }) => [text.fr, workloads])).toEqual([
      ["Données ?", 6],
      ["Catalogue muet.", 3],
      ["Nature ?", 1],
    ]);
    expect(toldReasons(groups).why.map(({ places }) => places)).toEqual([[0, 2], [1], [3]]);
    expect(whyOf(groups, "plan")).toEqual([]);
    expect(whyOf([decided("must-not", "x", [], 1)], "must-not")).toEqual([]);
  });

  it("tells five reasons at most, and each with the names of its own", () => {
    const groups = Array.from({ length: 9 }, (_, at) =>
      decided("examine", "obligation-first", [clause("obligation", `Fait ${at} ?`)], 1),
    );
    const { why } = toldReasons(groups);
    expect(why).toHaveLength(5);
    const [first] = why;
    if (!first) expect.fail("five are told");
    expect(keptReason(first, ["Paie"])).toMatchObject({ text: words("Fait 0 ?"), workloads: 1, names: ["Paie"] });
    expect(keptReason(first, [])).not.toHaveProperty("names");
  });

  it("says of what is eligible and does not move now what it waits for, and nothing of what moves or is not eligible", () => {
    const concluded = (text: string) => [clause("verdict", "Disponible."), clause("conclusion", text)];
    const eligible = (...[outcome, text, workloads]: [Outcome, string, number]) => ({
      ...decided(outcome, "any", concluded(text), workloads),
      verdict: "eligible" as const,
    });
    const groups = [
      eligible("migrate-now", "Rien ne s’y oppose.", 4),
      eligible("plan", "Une estimation ne suffit pas.", 1),
      decided("plan", "any", concluded("Levez les conditions."), 3),
      {
        ...decided("must-not", "never", [clause("obligation", "Classifié."), clause("conclusion", "Non.")], 2),
        verdict: "eligible",
      },
    ] as const;
    expect(toldReasons(groups).waiting.map(({ outcome, reason, workloads }) => [outcome, reason.text.fr, workloads])).toEqual([
      ["must-not", "Classifié.", 2],
      ["plan", "Une estimation ne suffit pas.", 1],
    ]);
  });

  it("says of an obligation that cannot be told what is missing, and no more", () => {
    const text = {
      fr: "L’obligation de cette charge ne peut pas encore être dite\u202f; il manque\u202f: la nature et la criticité.",
      en: "The obligation of this workload cannot be told yet; missing: its nature and its criticality.",
    };
    const argument = [{ ...clause("obligation", ""), text }];
    const [why] = whyOf([decided("examine", "obligation-first", argument, 1)], "examine");
    expect(why?.text).toEqual({
      fr: "Il manque\u202f: la nature et la criticité.",
      en: "Missing: its nature and its criticality.",
    });
  });

  it("does not say twice that hosting is forbidden", () => {
    const said = clause("obligation", "");
    const text = {
      fr: "L’hébergement dans un cloud commercial est interdit à cette charge. Information classifiée.",
      en: "Hosting in a commercial cloud is forbidden for this workload. Classified information.",
    };
    const [why] = whyOf([decided("must-not", "never", [{ ...said, text }], 1)], "must-not");
    expect(why?.text).toEqual({ fr: "Information classifiée.", en: "Classified information." });
    expect(why).toMatchObject({ standing: "fact", source: words("IGI 1300"), date: "2021-08-09" });
  });
});

describe("cellsOf", () => {
  it("adds up what shares verdict, level and outcome, and tells apart what rests on little", () => {
    const groups = [
      aGroup({ workloads: 3 }),
      aGroup({ workloads: 2, evidence: "weak" }),
      aGroup({ workloads: 1, evidence: "none" }),
      aGroup({ workloads: 4, verdict: "unknown", evidence: "none", outcome: "examine" }),
    ];
    expect(cellsOf(groups)).toEqual({
      workloads: 10,
      pressing: 0,
      cells: [
        { verdict: "eligible", level: "must", outcome: "plan", workloads: 6, weak: 3 },
        { verdict: "unknown", level: "must", outcome: "examine", workloads: 4, weak: 4 },
      ],
    });
  });

  it("never calls configuration an estimate: it decides nothing", () => {
    expect(cellsOf([aGroup({ verdict: "configuration", evidence: "none" })]).cells[0]?.weak).toBe(0);
  });
});

describe("pressingOf", () => {
  it("gives the earliest deadlines first, undated ones last, and no more than are shown", () => {
    const groups = [
      aGroup({ on: null, some: ["undated"] }),
      aGroup({ on: "2027-03-01", some: ["late"] }),
      aGroup({ on: "2026-12-01", some: ["b", "a"] }),
      aGroup({ some: ["waits"] }),
    ];
    expect(pressingOf(groups).map(({ workloadId }) => workloadId)).toEqual(["a", "b", "late", "undated"]);
    const many = Array.from({ length: 30 }, (_, at) => aGroup({ on: "2026-12-01", some: [`w${at}`] }));
    expect(pressingOf(many)).toHaveLength(PRESSING_SHOWN);
    expect(cellsOf(groups).pressing).toBe(3);
  });
});

const gates = (over: Partial<GatesGiven> = {}) =>
  gatesOf({
    facts: someProjectFacts(),
    standing: { phase: "preparation", operating: false },
    today: "2026-11-22",
    dues: new Map(),
    passes: new Map(),
    owners: new Map(),
    ...over,
  });

describe("gatesOf", () => {
  it("says of every gate what it still asks for, in order", () => {
    const found = gates();
    expect(found.map(({ phase }) => phase)).toEqual(GATES.map(({ phase }) => phase));
    expect(Dashboard.shape.gates.parse(found)).toEqual(found);
    for (const [at, { criteria, unmet }] of found.entries()) {
      expect(criteria).toBe(GATES[at]?.criteria.length);
      expect(unmet.length).toBeLessThanOrEqual(criteria);
      expect(unmet.every(({ fact }) => fact !== undefined)).toBe(true);
    }
  });

  it("has a day at risk while something is unmet, and none once the gate is passed", () => {
    const dues = new Map([
      ["training", "2026-11-30"],
      ["pilot", "2026-12-10"],
    ] as const);
    const passes = new Map([["training", "2026-10-01"]] as const);
    const [training, , pilot] = gates({ dues, passes });
    expect(training).toMatchObject({ dueOn: "2026-11-30", risk: null, passedOn: "2026-10-01" });
    expect(pilot?.unmet.length).toBeGreaterThan(0);
    expect(pilot).toMatchObject({ risk: "at-risk", passedOn: null });
  });

  it("names who is named for a criterion, else for its gate, else nobody", () => {
    const pilot = GATES.find(({ phase }) => phase === "pilot");
    const attested = pilot?.criteria.filter(({ kind }) => kind === "attested") ?? [];
    const owners = new Map([
      ["gate:pilot", ["Alix"]],
      [attested[0]?.id ?? "", ["Claire"]],
    ]);
    const unmet = gates({ owners }).find(({ phase }) => phase === "pilot")?.unmet ?? [];
    expect(unmet.find(({ id }) => id === attested[0]?.id)?.owners).toEqual(["Claire"]);
    expect(unmet.filter(({ id }) => id !== attested[0]?.id).every((one) => one.owners.join() === "Alix")).toBe(true);
    expect(gates().flatMap((gate) => gate.unmet.flatMap((one) => one.owners))).toEqual([]);
  });
});

describe("readinessFigures", () => {
  it("are those of the score, named by the formula", () => {
    const formula = aFormula();
    const scored = readinessOf(formula, someFacts());
    const found = readinessFigures(scored, formula);
    expect(Dashboard.shape.readiness.parse(found)).toEqual(found);
    expect(found).toMatchObject({ score: scored.score, completeness: scored.completeness, firm: scored.firm });
    expect(found.dimensions.map(({ name }) => name)).toEqual(formula.dimensions.map(({ name }) => name));
  });
});
