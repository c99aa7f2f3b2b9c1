import { describe, expect, it } from "vitest";
import { aDashboard } from "../dashboard/builders";
import type { Dashboard } from "../dashboard/dashboard";
import { compareDashboards } from "./compare";

const before = aDashboard();
/** The same project with parts of it changed. */
const later = (over: Partial<Dashboard>) => aDashboard({ at: "2026-12-22T09:00:00.000Z", day: "2026-12-22", ...over });
const figure = (after: Dashboard, name: string, from = before) =>
  compareDashboards(from, after).figures.find((one) => one.figure === name);

describe("compareDashboards", () => {
  it("finds nothing between a dashboard and itself", () => {
    const same = compareDashboards(before, before);
    expect(same.inputs).toEqual([]);
    expect(same.figures.every(({ difference }) => difference === 0)).toBe(true);
    expect([same.blockers.gone, same.blockers.added, same.gatesPassed, same.datesMoved]).toEqual([[], [], [], []]);
  });

  it("gives each figure before, after and the difference, in its unit", () => {
    const after = later({ readiness: { ...before.readiness, score: 58.7, completeness: 0.9 } });
    expect(figure(after, "score")).toEqual({
      figure: "score",
      unit: "points",
      before: 54.2,
      after: 58.7,
      difference: 4.5,
      under: [],
    });
    expect(figure(after, "completeness")).toMatchObject({ unit: "share", difference: 0.1 });
  });

  it("takes workloads of configuration out of every share", () => {
    const estate = before.estate && {
      ...before.estate,
      workloads: 50,
      byWorkload: { ...before.estate.byWorkload, configuration: 10 },
    };
    expect(figure(later({ estate }), "eligible")).toMatchObject({ before: 0.45, after: 0.45, difference: 0 });
    expect(figure(later({ estate }), "workloads")).toMatchObject({ before: 40, after: 50, difference: 10 });
  });

  it("has no difference where one side was not known, and leaves out what neither knew", () => {
    const blind = aDashboard({ estate: null, tenant: null, readiness: { ...before.readiness, score: null } });
    expect(figure(before, "score", blind)).toMatchObject({ before: null, after: 54.2, difference: null });
    expect(figure(before, "exposed", blind)).toMatchObject({ before: null, after: 37 });
    expect(figure(blind, "eligible", blind)).toBeUndefined();
    expect(compareDashboards(blind, blind).verdicts).toEqual([]);
  });

  it("says first what changed in the inputs, and marks the figures that follow a rule which changed", () => {
    const inputs = { ...before.inputs, edition: { id: "2026-11.1", effectiveFrom: "2026-12-01" }, importNumber: 3 };
    const { inputs: changed, rules, figures } = compareDashboards(before, later({ inputs }));
    expect(changed).toEqual([
      { input: "edition", of: null, before: "2026-11", after: "2026-11.1" },
      { input: "import", of: null, before: "2", after: "3" },
    ]);
    expect(rules).toEqual(["edition"]);
    const marked = figures.filter(({ under }) => under.length > 0).map((one) => one.figure);
    expect(marked).toContain("eligible");
    expect(marked).not.toContain("workloads");
  });

  it("counts a questionnaire's version where both used it, and a first edition as no change of rules", () => {
    const questionnaires = [
      { id: "skills", version: "1.1" },
      { id: "technical", version: "1.0" },
    ];
    const inputs = compareDashboards(before, later({ inputs: { ...before.inputs, questionnaires } })).inputs;
    expect(inputs).toEqual([{ input: "questionnaire", of: "skills", before: "1.0", after: "1.1" }]);
    const blind = aDashboard({ inputs: { ...before.inputs, edition: null } });
    expect(compareDashboards(blind, before)).toMatchObject({ inputs: [{ input: "edition", before: null }], rules: [] });
  });

  it("tells blockers that went and that came, and that a full list hides what is further down", () => {
    const [blocker] = before.blockers;
    if (!blocker) throw new Error("a blocker was expected");
    const other = { ...blocker, service: { id: "gpu", name: { fr: "GPU", en: "GPU" } } };
    const { gone, added, ...unsure } = compareDashboards(before, later({ blockers: [other] })).blockers;
    expect([gone.map(({ service }) => service?.id), added.map(({ service }) => service?.id)]).toEqual([
      ["azure-front-door"],
      ["gpu"],
    ]);
    expect(unsure).toEqual({ goneUnsure: false, addedUnsure: false });
    const full = Array.from({ length: 10 }, (_, at) => ({ ...blocker, service: { ...other.service, id: `s${at}` } }));
    expect(compareDashboards(before, later({ blockers: full })).blockers).toMatchObject({
      goneUnsure: true,
      addedUnsure: false,
    });
  });

  it("tells gates passed, dates that moved, workloads by decision and people trained", () => {
    const gates = before.gates.map((gate) =>
      gate.phase === "preparation"
        ? { ...gate, passedOn: "2026-12-20", unmet: [] }
        : { ...gate, dueOn: gate.phase === "pilot" ? "2027-03-31" : gate.dueOn },
    );
    const cells = before.decisions.cells.filter(({ outcome }) => outcome !== "examine");
    const training = before.training.map((one) => ({ ...one, trained: one.people }));
    const after = later({ phase: "pilot", gates, decisions: { ...before.decisions, cells }, training });
    const told = compareDashboards(before, after);
    expect(told.phase).toEqual({ before: "preparation", after: "pilot" });
    expect(told.gatesPassed).toMatchObject([{ phase: "preparation", passedOn: "2026-12-20" }]);
    expect(told.datesMoved).toMatchObject([{ phase: "pilot", before: null, after: "2027-03-31" }]);
    expect(told.outcomes.find(({ outcome }) => outcome === "examine")).toMatchObject({ before: 4, after: 0, difference: -4 });
    expect(told.training[0]).toMatchObject({ role: "executive", trained: { before: 3, after: 4, difference: 1 } });
    expect(told.figures.find((one) => one.figure === "gates-passed")).toMatchObject({ before: 1, after: 2 });
  });
});
