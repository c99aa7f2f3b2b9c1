import { describe, expect, it } from "vitest";
import { estateTotals } from "./estate";
import type { Finding, ShapeVerdict } from "./verdict";
import { assessWorkload } from "./workload";

const aFinding = (override: Partial<Finding> = {}): Finding => ({
  ruleId: "service-status",
  effect: "eligible",
  service: "compute",
  params: {},
  requirement: null,
  sources: [],
  date: null,
  evidence: "strong",
  ...override,
});
const aShape = (override: Partial<ShapeVerdict> = {}): ShapeVerdict => ({
  verdict: "eligible",
  service: "compute",
  precision: "exact",
  role: "hosted",
  evidence: "strong",
  findings: [aFinding()],
  neededFacts: [],
  missingFacts: [],
  ...override,
});
const held = (
  effect: ShapeVerdict["verdict"],
  service: string,
  finding: Partial<Finding> = {},
  shape: Partial<ShapeVerdict> = {},
) => aShape({ verdict: effect, service, findings: [aFinding({ effect, service, ...finding })], ...shape });
const workload = (...parts: [ShapeVerdict, number][]) => assessWorkload(parts.map(([verdict, count]) => ({ verdict, count })));

describe("assessWorkload", () => {
  it("is as eligible as its weakest needed shape, and names it", () => {
    const found = workload([aShape(), 10], [held("conditional", "gpu"), 2], [held("redesign", "edge"), 1]);
    expect(found).toMatchObject({ verdict: "redesign", blocking: [{ service: "edge", verdict: "redesign", resources: 1 }] });
    expect(found.resources).toMatchObject({ eligible: 10, conditional: 2, redesign: 1, unknown: 0 });
  });

  it("is eligible with nothing that blocks, at the weakest grade of all its parts", () => {
    const found = workload([aShape(), 1], [aShape({ evidence: "weak" }), 1], [aShape({ evidence: "confirmed" }), 5]);
    expect(found).toMatchObject({ verdict: "eligible", blocking: [], flip: null, evidence: "weak" });
  });

  it("grades by the shapes that decide only", () => {
    const found = workload([aShape({ evidence: "none" }), 1], [held("redesign", "edge", {}, { evidence: "confirmed" }), 1]);
    expect(found.evidence).toBe("confirmed");
  });

  it("tells accessories and configuration without letting them decide", () => {
    const accessory = held("not-eligible", "watcher", {}, { role: "accessory" });
    const configuration = held("configuration", "locks", {}, { role: "configuration" });
    expect(workload([aShape(), 1], [accessory, 3], [configuration, 4])).toMatchObject({
      verdict: "eligible",
      resources: { eligible: 1, "not-eligible": 3, configuration: 4 },
    });
    expect(workload([accessory, 1], [configuration, 1])).toMatchObject({
      verdict: "configuration",
      evidence: "none",
      flip: null,
    });
    expect(workload()).toMatchObject({ verdict: "configuration", completeness: { reported: 0, needed: 0 } });
  });

  it("adds up one reason over its shapes and puts the most resources first", () => {
    const other = held("redesign", "edge", {}, { evidence: "weak" });
    const { blocking } = workload([held("redesign", "cdn"), 4], [held("redesign", "edge"), 3], [other, 2]);
    expect(blocking.map(({ service, resources }) => [service, resources])).toEqual([
      ["edge", 5],
      ["cdn", 4],
    ]);
  });

  it("keeps two missing facts of one service apart", () => {
    const missing = (fact: string) => held("unknown", "compute", { ruleId: "fact-missing", params: { fact, rule: "r" } });
    expect(workload([missing("size"), 1], [missing("os"), 1]).blocking).toHaveLength(2);
  });

  it("sums reported and needed facts over resources", () => {
    const shape = aShape({ neededFacts: ["size", "zones"], missingFacts: ["zones"] });
    expect(workload([shape, 3], [aShape({ neededFacts: ["sku"] }), 2]).completeness).toEqual({ reported: 5, needed: 8 });
  });

  it("leaves out shapes that no resource has any more", () => {
    expect(workload([aShape(), 1], [held("not-eligible", "edge"), 0]).verdict).toBe("eligible");
  });
});

describe("the flip", () => {
  it("is every blocker of the worst level, and what the replacements are judged", () => {
    const edge = held("redesign", "edge", { params: { becomes: "conditional" } });
    const cdn = held("redesign", "cdn", { params: { becomes: "eligible" } });
    const found = workload([aShape(), 1], [edge, 1], [cdn, 1]);
    expect(found.flip?.changes).toEqual(found.blocking);
    expect(found.flip?.changes).toHaveLength(2);
    expect(found.flip?.becomes).toBe("conditional");
    expect(workload([aShape(), 1], [cdn, 1]).flip?.becomes).toBe("eligible");
  });

  it("stops at the next worst level", () => {
    expect(workload([held("unknown", "new"), 1], [held("planned", "ai"), 1]).flip?.becomes).toBe("planned");
    expect(workload([held("not-eligible", "old"), 1], [aShape(), 1]).flip?.becomes).toBe("eligible");
  });

  it("keeps the other findings of a shape whose worst one is dealt with", () => {
    const findings = [
      aFinding(),
      aFinding({ ruleId: "geo", effect: "conditional" }),
      aFinding({ ruleId: "classic", effect: "redesign" }),
    ];
    expect(workload([aShape({ verdict: "redesign", findings }), 1]).flip?.becomes).toBe("conditional");
  });
});

describe("estateTotals", () => {
  const edge = () => workload([held("redesign", "edge", {}, { evidence: "weak" }), 2], [aShape(), 1]);

  it("counts workloads, resources and what rests on weak evidence", () => {
    const totals = estateTotals([edge(), edge(), workload([aShape({ neededFacts: ["sku"] }), 5]), workload()]);
    expect(totals).toMatchObject({ workloads: 4, resources: 11, completeness: { reported: 5, needed: 5 } });
    expect(totals.byWorkload).toMatchObject({ redesign: 2, eligible: 1, configuration: 1 });
    expect(totals.byResource).toMatchObject({ redesign: 4, eligible: 7 });
    expect(totals.byEvidence).toEqual({ confirmed: 0, strong: 1, weak: 2, none: 0 });
  });

  it("ranks what holds the estate back by workloads, then by resources", () => {
    const totals = estateTotals([edge(), edge(), workload([held("unknown", "new"), 50])]);
    expect(totals.blockers.map((b) => [b.service, b.verdict, b.workloads, b.resources])).toEqual([
      ["edge", "redesign", 2, 4],
      ["new", "unknown", 1, 50],
    ]);
  });
});
