import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anAssessmentFact, anEstateFact, someProjectFacts } from "./builders";
import { countUnmet, evaluateCriterion, evaluateGate } from "./evaluate";
import type { ProjectFacts } from "./facts";
import { type Criterion, criterionOf, GATES, gateOf } from "./gate";

function criterion(id: string): Criterion {
  const found = criterionOf(id);
  if (!found) throw new Error(`no criterion ${id}`);
  return found;
}
const statusOf = (id: string, facts: ProjectFacts) => evaluateCriterion(criterion(id), facts).status;
const factOf = (id: string, facts: ProjectFacts) => evaluateCriterion(criterion(id), facts).fact;
const waiverFor = (id: string, until = "2027-01-31") => ({ criterion: id, personId: "p", reason: "Report décidé", until });
const NO_ESTATE = someProjectFacts({ estate: null });
const ALL = GATES.flatMap(({ criteria }) => criteria);

describe("the shipped gates", () => {
  it("name each criterion once, and end each phase in order", () => {
    expect(new Set(ALL.map(({ id }) => id)).size).toBe(ALL.length);
    expect(GATES.map(({ phase }) => phase)).toEqual(["training", "preparation", "pilot", "test", "ready"]);
  });

  it("are met by a project of which every fact is good, but for what somebody has to vouch for", () => {
    const unmet = ALL.filter(({ id }) => statusOf(id, someProjectFacts()) !== "met");
    expect(unmet.map(({ kind }) => kind)).toEqual(unmet.map(() => "attested"));
  });
});

describe("training", () => {
  const coverage = (learners: number, trained: number) => {
    const { coverage: whole } = someProjectFacts();
    const changed = whole.map((one) => (one.role === "architect" ? { ...one, learners, trained } : one));
    return someProjectFacts({ coverage: changed });
  };
  it("counts people who completed the whole path, against those who have to", () => {
    expect(statusOf("architects-trained", coverage(4, 2))).toBe("met");
    expect(statusOf("architects-trained", coverage(5, 2))).toBe("unmet");
    expect(factOf("architects-trained", coverage(5, 2))).toEqual({ code: "trained", params: { count: 2, total: 5, needed: 3 } });
  });
  it("is not met by a role in which nobody learns", () => {
    expect(statusOf("architects-trained", coverage(0, 0))).toBe("unmet");
    expect(factOf("architects-trained", coverage(0, 0)).code).toBe("trained-none");
  });
});

describe("the estate", () => {
  const facts = (estate: Partial<NonNullable<ProjectFacts["estate"]>>) => someProjectFacts({ estate: anEstateFact(estate) });

  it("has to be imported: without it, nothing that is asked of it is met", () => {
    const ids = ALL.filter(({ id }) => factOf(id, NO_ESTATE).code === "no-estate");
    expect(ids.length).toBeGreaterThan(7);
    for (const { id } of ids) expect(statusOf(id, NO_ESTATE)).toBe("unmet");
  });
  it("ages by whole days, and dates its facts by the import", () => {
    expect(statusOf("estate-imported", facts({ importedAt: "2026-08-25T09:00:00.000Z" }))).toBe("met");
    expect(statusOf("estate-imported", facts({ importedAt: "2026-08-24T09:00:00.000Z" }))).toBe("unmet");
    expect(evaluateCriterion(criterion("owners-named"), facts({})).at).toBe("2026-11-12T09:00:00.000Z");
  });
  it("follows the edition in force, once it has verdicts", () => {
    expect(factOf("edition-followed", facts({ edition: "2026-09" })).code).toBe("edition-behind");
    expect(factOf("edition-followed", facts({ edition: null })).code).toBe("no-verdicts");
  });
  it("is undetermined up to a share", () => {
    expect(statusOf("few-undetermined", facts({ undetermined: 3 }))).toBe("met");
    expect(statusOf("few-undetermined", facts({ undetermined: 4 }))).toBe("unmet");
    expect(statusOf("few-undetermined", facts({ workloads: 0 }))).toBe("unmet");
  });
});

describe("weak evidence", () => {
  const weakOnly = someProjectFacts({ estate: anEstateFact({ byEvidence: { confirmed: 0, strong: 0, weak: 9, none: 1 } }) });

  it("alone never satisfies, waived or not", () => {
    expect(statusOf("solid-evidence", weakOnly)).toBe("unmet");
    const waived = { ...weakOnly, waivers: [waiverFor("solid-evidence")] };
    expect(evaluateCriterion(criterion("solid-evidence"), waived)).toMatchObject({ status: "unmet", waivable: false });
    expect(statusOf("solid-evidence", { ...NO_ESTATE, waivers: [waiverFor("solid-evidence")] })).toBe("unmet");
  });
  it("may be waived where something else stands beside it", () => {
    const mixed = someProjectFacts({
      estate: anEstateFact({ byEvidence: { confirmed: 0, strong: 1, weak: 9, none: 0 } }),
      waivers: [waiverFor("solid-evidence")],
    });
    expect(statusOf("solid-evidence", mixed)).toBe("waived");
  });
  it("makes no gate passable, whatever is waived", () => {
    fc.assert(
      fc.property(fc.subarray(ALL.map(({ id }) => id)), fc.nat({ max: 50 }), fc.nat({ max: 50 }), (ids, weak, none) => {
        const estate = anEstateFact({ byEvidence: { confirmed: 0, strong: 0, weak, none } });
        const facts = someProjectFacts({ estate, waivers: ids.map((id) => waiverFor(id)) });
        return countUnmet(evaluateGate(gateOf("preparation"), facts)) > 0;
      }),
      { numRuns: 200 },
    );
  });
});

describe("assessments", () => {
  it("count when validated, or when complete where that is enough", () => {
    const draft = (complete: boolean) =>
      someProjectFacts({ assessments: [anAssessmentFact({ questionnaire: "skills", state: "draft", complete })] });
    expect(statusOf("skills-assessed", draft(true))).toBe("met");
    expect(statusOf("skills-assessed", draft(false))).toBe("unmet");
    expect(statusOf("organisation-assessed", draft(true))).toBe("unmet");
    const submitted = someProjectFacts({ assessments: [anAssessmentFact({ state: "submitted" })] });
    expect(statusOf("organisation-assessed", submitted)).toBe("unmet");
  });
  it("stay validated while the next one is filled in", () => {
    const both = [anAssessmentFact({ state: "draft", complete: false }), anAssessmentFact()];
    expect(statusOf("organisation-assessed", someProjectFacts({ assessments: both }))).toBe("met");
  });
});

describe("a consultant's review", () => {
  const reviewed = (over: Parameters<typeof anAssessmentFact>[0]) =>
    someProjectFacts({ assessments: [anAssessmentFact({ questionnaire: "exit-and-reversibility", ...over })] });
  it("is that of the validated assessment which stands, and not the lead's own", () => {
    expect(statusOf("exit-reviewed", reviewed({}))).toBe("met");
    expect(statusOf("exit-reviewed", reviewed({ reviewedAs: "project-lead" }))).toBe("unmet");
    expect(factOf("exit-reviewed", reviewed({ reviewedAs: "project-lead" }))).toEqual({
      code: "review-lead",
      params: { version: "1.0" },
    });
    expect(factOf("exit-reviewed", reviewed({ state: "submitted", reviewedAs: null }))).toMatchObject({ code: "review-none" });
  });
  it("may be waived with a reason: nobody is left without a way where no consultant is engaged", () => {
    const alone = { ...reviewed({ reviewedAs: "project-lead" }), waivers: [waiverFor("exit-reviewed")] };
    expect(statusOf("exit-reviewed", alone)).toBe("waived");
  });
});

describe("attestations and waivers", () => {
  it("meet what somebody vouches for, with the day it came about", () => {
    const given = { criterion: "pilot-run", personId: "p", note: "Bilan remis", on: "2026-11-02" };
    expect(evaluateCriterion(criterion("pilot-run"), someProjectFacts({ attestations: [given] }))).toMatchObject({
      status: "met",
      at: "2026-11-02",
      attestation: given,
    });
  });
  it("waive until the end of a day, and never what is not to be waived", () => {
    const waived = (id: string, until: string) => statusOf(id, someProjectFacts({ waivers: [waiverFor(id, until)] }));
    expect(waived("pilot-run", "2026-11-22")).toBe("waived");
    expect(waived("pilot-run", "2026-11-21")).toBe("unmet");
    expect(waived("accreditation-given", "2027-11-22")).toBe("unmet");
  });
  it("leave met what is met", () => {
    expect(statusOf("executives-trained", someProjectFacts({ waivers: [waiverFor("executives-trained")] }))).toBe("met");
  });
});

describe("evaluation", () => {
  it("is deterministic, waives nothing into met, and looks at no order", () => {
    const estates = fc.option(
      fc.record({
        workloads: fc.nat({ max: 40 }),
        undetermined: fc.nat({ max: 40 }),
        byEvidence: fc.record({ confirmed: fc.nat(9), strong: fc.nat(9), weak: fc.nat(9), none: fc.nat(9) }),
      }),
    );
    fc.assert(
      fc.property(estates, fc.subarray(ALL.map(({ id }) => id)), fc.boolean(), (estate, ids, trained) => {
        const plain = someProjectFacts({
          estate: estate && anEstateFact(estate),
          coverage: someProjectFacts().coverage.map((one) => ({ ...one, trained: trained ? one.trained : 0 })),
        });
        const waived = { ...plain, waivers: ids.map((id) => waiverFor(id)) };
        const turned = { ...waived, waivers: [...waived.waivers].reverse(), coverage: [...waived.coverage].reverse() };
        for (const gate of GATES) {
          expect(evaluateGate(gate, waived)).toEqual(evaluateGate(gate, turned));
          const met = (facts: ProjectFacts) => evaluateGate(gate, facts).filter(({ status }) => status === "met");
          expect(met(waived).map(({ id }) => id)).toEqual(met(plain).map(({ id }) => id));
        }
      }),
      { numRuns: 100 },
    );
  });
});
