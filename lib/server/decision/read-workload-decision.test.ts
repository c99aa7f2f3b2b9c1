import { beforeAll, describe, expect, it } from "vitest";
import type { WorkloadFacts } from "@/lib/contract/eligibility";
import { DecisionGrounds, WorkloadDecisionView } from "@/lib/contract/workload-decision";
import { decideFromFacts } from "@/lib/domain/decision/decide-from-facts";
import type { DataCategory } from "@/lib/domain/obligation/situation";
import { editWorkload } from "../eligibility/edit-workload";
import { readWorkload } from "../eligibility/read-workload";
import { answersToOthers, REFUSALS } from "../test-access";
import { testDatabase } from "../test-database";
import { aTestEstate, door, machine, type TestEstate, thing } from "../test-estate";
import { readDecisionGrounds } from "./read-decision-grounds";
import { readWorkloadDecision } from "./read-workload-decision";

testDatabase();
let estate: TestEstate;
beforeAll(async () => {
  estate = await aTestEstate({ Paie: [machine("vm-1")], Portail: [door("door-1")], Lab: [thing("thing-1")] });
});
const pathOf = (name: string) => ({ ...estate.path, workloadId: estate.workloads[name]?.id ?? "" });

const UNSAID: WorkloadFacts = {
  harms: [],
  harmsExamined: false,
  vitalSystem: null,
  hosting: null,
  nature: null,
  engagedOn: null,
  goLiveOn: null,
  contractEndsOn: null,
  licenceEndsOn: null,
};

async function say(name: string, dataCategories: DataCategory[], facts: Partial<WorkloadFacts> = {}) {
  const { revision } = await readWorkload(estate.lead, pathOf(name));
  const record = { name, owner: null, criticality: "moderate" as const, dataCategories, facts: { ...UNSAID, ...facts } };
  await editWorkload(estate.lead, { ...pathOf(name), revision, ...record });
}

describe("readWorkloadDecision", () => {
  it("decides nothing while the obligation cannot be told, and says what is missing", async () => {
    const view = await readWorkloadDecision(estate.reader, pathOf("Paie"));
    expect(WorkloadDecisionView.parse(view)).toEqual(view);
    expect(view).toMatchObject({ level: "unknown", outcome: "examine", ruleId: "obligation-first" });
    expect(view.argument[0]?.text.fr).toContain("les catégories de données");
  });

  it("follows what is said of the workload: must without a label, then a deadline, then classified", async () => {
    const sensitive: Partial<WorkloadFacts> = {
      harms: ["public-order"],
      harmsExamined: true,
      hosting: "commercial-cloud",
      nature: "application",
    };
    await say("Paie", ["essential-state-mission"], { ...sensitive, engagedOn: "2024-01-10" });
    const planned = await readWorkloadDecision(estate.reader, pathOf("Paie"));
    expect(planned).toMatchObject({ level: "must", outcome: "plan", ruleId: "label-missing" });
    expect(planned.clock.cannotWait).toBeNull();
    const soon = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);
    await say("Paie", ["essential-state-mission"], { ...sensitive, engagedOn: "2026-09-01", goLiveOn: soon });
    const pressed = await readWorkloadDecision(estate.reader, pathOf("Paie"));
    expect(planned.alternatives).toEqual([]);
    expect(pressed.alternatives.map(({ scope }) => scope)).toContain("iaas");
    expect(pressed.alternatives.every(({ provider, source }) => provider.id !== "bleu" && source.date !== "")).toBe(true);
    expect(pressed).toMatchObject({ outcome: "trusted-alternative", clock: { cannotWait: { deadline: { kind: "go-live" } } } });
    expect(pressed.interim.length).toBeGreaterThan(0);
    await say("Paie", ["classified"], sensitive);
    expect(await readWorkloadDecision(estate.reader, pathOf("Paie"))).toMatchObject({ level: "must-not", outcome: "must-not" });
  });

  it("names what blocks, with its source and its grade", async () => {
    await say("Portail", ["legally-protected-secret"], {
      harmsExamined: true,
      hosting: "commercial-cloud",
      nature: "application",
    });
    const { outcome, level, argument } = await readWorkloadDecision(estate.reader, pathOf("Portail"));
    expect([level, outcome]).toEqual(["should", "redesign"]);
    const verdict = argument.find((clause) => clause.fact.kind === "finding");
    expect(verdict).toMatchObject({ evidence: "weak" });
    expect(verdict?.text.fr).toContain("Edge");
    expect(verdict?.sources.length).toBeGreaterThan(1);
  });

  it("refuses everybody else", async () => {
    expect(await answersToOthers(readWorkloadDecision, pathOf("Lab"), estate)).toEqual(REFUSALS);
    const other = await aTestEstate({ Paie: [machine("vm-1")] });
    const foreign = { ...estate.path, workloadId: other.workloads.Paie?.id ?? "" };
    await expect(readWorkloadDecision(estate.reader, foreign)).rejects.toMatchObject({ status: 404 });
  });
});

describe("readDecisionGrounds", () => {
  it("carries all that the browser needs to reach the same decision", async () => {
    const grounds = await readDecisionGrounds(estate.reader, pathOf("Lab"));
    expect(DecisionGrounds.parse(grounds)).toEqual(grounds);
    const { outcome, argument } = await readWorkloadDecision(estate.reader, pathOf("Lab"));
    expect(decideFromFacts(grounds).decision).toMatchObject({ outcome, argument });
  });

  it("refuses everybody else", async () => {
    expect(await answersToOthers(readDecisionGrounds, pathOf("Lab"), estate)).toEqual(REFUSALS);
  });
});
