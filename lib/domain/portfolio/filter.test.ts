import { describe, expect, it } from "vitest";
import { narrowedBy, queryOf, readFilters } from "./filter";

describe("readFilters", () => {
  it("reads back what queryOf writes", () => {
    const filters = readFilters({
      search: " Mer ",
      phase: "pilot",
      readiness: "25-50",
      risk: "late",
      still: "30",
      review: "waiting",
      edition: "behind",
      form: "hopital",
      sort: "readiness",
      direction: "descending",
    });
    expect(filters).toMatchObject({ search: "Mer", phase: "pilot", still: "30", sort: "readiness" });
    expect(readFilters(Object.fromEntries(new URLSearchParams(queryOf(filters))))).toEqual(filters);
    expect(narrowedBy(filters)).toHaveLength(8);
  });

  it("leaves out what is no choice, so that an old link still opens the page", () => {
    const filters = readFilters({ phase: "flight", sort: "age", direction: "up", still: "1", search: "", risk: ["late", "x"] });
    expect(filters).toEqual({ sort: "organisation", direction: "ascending", risk: "late" });
    expect(queryOf(filters)).toBe("risk=late");
  });

  it("gives equal views one text, whatever the order they were asked in", () => {
    const one = queryOf(readFilters({ sort: "due", phase: "test" }));
    expect(queryOf(readFilters({ phase: "test", sort: "due", direction: "ascending" }))).toBe(one);
    expect(queryOf(readFilters({}))).toBe("");
  });
});
