import { describe, expect, it } from "vitest";
import { aMapping, anEdition, aRefusedService, aService, someFacts } from "@/lib/domain/catalogue/builders";
import { compileEdition } from "./compile";
import { type ScoredResource, scoreInventory, startScoring } from "./score";

const compiled = compileEdition(
  anEdition({
    services: [aService(), aRefusedService()],
    map: { "test.compute/machines": aMapping(), "test.edge/doors": aMapping({ service: "edge" }) },
  }),
);
const aResource = (override: Partial<ScoredResource> = {}): ScoredResource => ({
  subscription: "sub",
  resourceGroup: "web",
  tags: null,
  facts: someFacts(),
  ...override,
});
const door = someFacts({ type: "test.edge/doors" });

describe("scoreInventory", () => {
  const scored = scoreInventory(
    [
      aResource(),
      aResource(),
      aResource({ facts: door }),
      aResource({ resourceGroup: "back", facts: someFacts({ os: "linux" }) }),
    ],
    compiled,
  );

  it("judges each distinct shape once and counts its resources", () => {
    expect(scored.resources).toBe(4);
    expect(scored.shapes.map((shape) => [shape.facts.type, shape.facts.os, shape.verdict.verdict, shape.count])).toEqual([
      ["test.compute/machines", "none", "eligible", 2],
      ["test.edge/doors", "none", "redesign", 1],
      ["test.compute/machines", "linux", "eligible", 1],
    ]);
  });

  it("rolls up workloads by the rule and the estate over them", () => {
    expect(scored.workloads.map(({ key, name, grouped, verdict }) => [key, name, grouped, verdict.verdict])).toEqual([
      ["group:sub/web", "web", true, "redesign"],
      ["group:sub/back", "back", true, "eligible"],
    ]);
    expect(scored.totals).toMatchObject({ workloads: 2, resources: 4, byResource: { eligible: 3, redesign: 1 } });
  });

  it("groups by the rule it is given", () => {
    const byTag = scoreInventory([aResource({ tags: { app: "crm" } }), aResource()], compiled, { kind: "tag", tag: "app" });
    expect(byTag.workloads.map(({ key, grouped }) => [key, grouped])).toEqual([
      ["tag:crm", true],
      ["ungrouped:group:sub/web", false],
    ]);
  });

  it("takes resources one by one and answers for each", () => {
    const scoring = startScoring(compiled);
    expect(scoring.add(aResource({ facts: door })).verdict).toBe("redesign");
    expect(scoring.add(aResource()).verdict).toBe("eligible");
    expect(scoring.finish().totals.byWorkload.redesign).toBe(1);
  });

  it("gives zeros for an empty inventory", () => {
    expect(scoreInventory([], compiled)).toMatchObject({ resources: 0, shapes: [], workloads: [] });
  });
});
