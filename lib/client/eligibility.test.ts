import { describe, expect, it } from "vitest";
import { isFiltered, NO_WORKLOAD_FILTER, resourceFiltersOf, workloadFiltersOf } from "./eligibility";

const asked = (query: string) => (name: string) => new URLSearchParams(query).get(name);
const WORKLOAD = "7e2f3a9c-1c1d-4b1e-9d55-0a3f5c1f2b11";

describe("workloadFiltersOf", () => {
  it("is the worst verdicts first when the address says nothing", () => {
    expect(workloadFiltersOf(asked(""))).toEqual({ sort: "verdict" });
  });

  it("keeps what the address says", () => {
    expect(workloadFiltersOf(asked("sort=name&verdict=redesign&blocking=azure-front-door&search=%20paie%20"))).toEqual({
      sort: "name",
      verdict: "redesign",
      blocking: "azure-front-door",
      search: "paie",
    });
  });

  it("drops words that mean nothing", () => {
    expect(workloadFiltersOf(asked("sort=colour&verdict=maybe&search="))).toEqual({ sort: "verdict" });
    expect(workloadFiltersOf(asked("level=never&outcome=soon&evidence=strong"))).toEqual({ sort: "verdict" });
  });

  it("keeps what is decided of them, and takes every filter away at once", () => {
    const decided = { level: "must", outcome: "plan", evidence: "weak" };
    const filters = workloadFiltersOf(asked("level=must&outcome=plan&evidence=weak&sort=resources"));
    expect(filters).toEqual({ sort: "resources", ...decided });
    expect(isFiltered(filters)).toBe(true);
    expect(isFiltered(workloadFiltersOf(asked("sort=name")))).toBe(false);
    expect(Object.keys(NO_WORKLOAD_FILTER)).toEqual(expect.arrayContaining(Object.keys(decided)));
  });

  it("keeps the order by resources, with a filter or without", () => {
    expect(workloadFiltersOf(asked("sort=resources"))).toEqual({ sort: "resources" });
    expect(workloadFiltersOf(asked("sort=resources&search=paie"))).toEqual({ sort: "resources", search: "paie" });
  });

  it("cuts what is longer than the wire takes", () => {
    expect(workloadFiltersOf(asked(`search=${"a".repeat(300)}`)).search).toHaveLength(100);
  });
});

describe("resourceFiltersOf", () => {
  it("takes the name with any other filter", () => {
    expect(resourceFiltersOf(asked("search=vm&verdict=unknown"))).toEqual({ search: "vm", verdict: "unknown" });
    expect(resourceFiltersOf(asked(`search=vm&workload=${WORKLOAD}`))).toEqual({ search: "vm", workload: WORKLOAD });
  });

  it("keeps one of workload, type and verdict, in that order", () => {
    const all = `workload=${WORKLOAD}&type=microsoft.web/sites&verdict=unknown`;
    expect(resourceFiltersOf(asked(all))).toEqual({ workload: WORKLOAD });
    expect(resourceFiltersOf(asked("type=microsoft.web/sites&verdict=unknown"))).toEqual({ type: "microsoft.web/sites" });
  });

  it("ignores a workload that is no id", () => {
    expect(resourceFiltersOf(asked("workload=paie"))).toEqual({});
  });
});
