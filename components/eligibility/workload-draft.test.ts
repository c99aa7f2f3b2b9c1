import { describe, expect, it } from "vitest";
import { someWorkloadFacts } from "./builders";
import { conflictingFields, draftOf, recordOf, type WorkloadDraft } from "./workload-draft";

function aDraft(overrides: Partial<WorkloadDraft> = {}): WorkloadDraft {
  const facts = someWorkloadFacts();
  return { ...draftOf({ name: "Paie", owner: "DRH", criticality: "high", dataCategories: ["personal"], facts }), ...overrides };
}

describe("recordOf", () => {
  it("sends words trimmed and nothing as null", () => {
    expect(recordOf(aDraft({ name: " Paie ", owner: "  ", criticality: "" }))).toEqual({
      name: "Paie",
      owner: null,
      criticality: null,
      dataCategories: ["personal"],
      facts: someWorkloadFacts(),
    });
  });

  it("takes a harm that is named, or none of them, for examined", () => {
    expect(recordOf(aDraft({ harms: ["public-order"] })).facts).toMatchObject({ harms: ["public-order"], harmsExamined: true });
    expect(recordOf(aDraft({ noHarm: true })).facts).toMatchObject({ harms: [], harmsExamined: true });
    expect(recordOf(aDraft({ harms: ["public-order"], noHarm: true })).facts.harms).toEqual(["public-order"]);
  });

  it("orders categories so that the same set is the same record", () => {
    expect(recordOf(aDraft({ dataCategories: ["health", "public"] })).dataCategories).toEqual(["public", "health"]);
  });

  it("drops a criticality that does not exist", () => {
    expect(recordOf(aDraft({ criticality: "huge" })).criticality).toBeNull();
  });

  it("comes back from a stored record unchanged", () => {
    const full = someWorkloadFacts({ harmsExamined: true, vitalSystem: false, hosting: "state-cloud", engagedOn: "2025-01-31" });
    const stored = { name: "Paie", owner: null, criticality: null, dataCategories: [], facts: full };
    expect(recordOf(draftOf(stored))).toEqual(stored);
  });
});

describe("conflictingFields", () => {
  it("names only the fields that differ", () => {
    expect(conflictingFields(aDraft(), aDraft({ owner: "DSI", criticality: "low" }))).toEqual(["owner", "criticality"]);
  });

  it("tells harms examined from harms not looked at", () => {
    expect(conflictingFields(aDraft(), aDraft({ noHarm: true, nature: "office-suite" }))).toEqual(["harms", "nature"]);
  });

  it("does not take spaces or order for a difference", () => {
    const mine = aDraft({ owner: "DRH ", dataCategories: ["personal", "public"] });
    expect(conflictingFields(mine, aDraft({ dataCategories: ["public", "personal"] }))).toEqual([]);
  });
});
