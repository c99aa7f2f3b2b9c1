import { describe, expect, it } from "vitest";
import { conflictingFields, draftOf, recordOf, type WorkloadDraft } from "./workload-draft";

function aDraft(overrides: Partial<WorkloadDraft> = {}): WorkloadDraft {
  return { name: "Paie", owner: "DRH", criticality: "high", dataCategories: ["personal"], ...overrides };
}

describe("recordOf", () => {
  it("sends words trimmed and nothing as null", () => {
    expect(recordOf(aDraft({ name: " Paie ", owner: "  ", criticality: "" }))).toEqual({
      name: "Paie",
      owner: null,
      criticality: null,
      dataCategories: ["personal"],
    });
  });

  it("orders categories so that the same set is the same record", () => {
    expect(recordOf(aDraft({ dataCategories: ["health", "public"] })).dataCategories).toEqual(["public", "health"]);
  });

  it("drops a criticality that does not exist", () => {
    expect(recordOf(aDraft({ criticality: "huge" })).criticality).toBeNull();
  });

  it("comes back from a stored record unchanged", () => {
    const stored = { name: "Paie", owner: null, criticality: null, dataCategories: [] };
    expect(recordOf(draftOf(stored))).toEqual(stored);
  });
});

describe("conflictingFields", () => {
  it("names only the fields that differ", () => {
    expect(conflictingFields(aDraft(), aDraft({ owner: "DSI", criticality: "low" }))).toEqual(["owner", "criticality"]);
  });

  it("does not take spaces or order for a difference", () => {
    const mine = aDraft({ owner: "DRH ", dataCategories: ["personal", "public"] });
    expect(conflictingFields(mine, aDraft({ dataCategories: ["public", "personal"] }))).toEqual([]);
  });
});
