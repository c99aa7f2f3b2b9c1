import { describe, expect, it } from "vitest";
import { changedAddress } from "./use-address";

describe("changedAddress", () => {
  it("sets a parameter beside those that are there", () => {
    expect(changedAddress("/workloads", "sort=name", { verdict: "redesign" })).toBe("/workloads?sort=name&verdict=redesign");
  });

  it("takes a parameter away by null or by an empty value", () => {
    expect(changedAddress("/workloads", "sort=name&search=rg", { search: "" })).toBe("/workloads?sort=name");
    expect(changedAddress("/workloads", "sort=name", { sort: null })).toBe("/workloads");
  });

  it("escapes what a person typed", () => {
    expect(changedAddress("/r", "", { search: "a&b=c" })).toBe("/r?search=a%26b%3Dc");
  });
});
