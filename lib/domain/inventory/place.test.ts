import { describe, expect, it } from "vitest";
import { placeOf } from "./place";

describe("placeOf", () => {
  it.each([
    ["francecentral", "francecentral", "france"],
    ["France Central", "francecentral", "france"],
    ["West Europe", "westeurope", "eu"],
    ["East US", "eastus", "outside-eu"],
    ["global", "global", "global"],
  ])("reads %s", (text, location, fact) => {
    expect(placeOf(text)).toEqual({ location, fact });
  });

  it("tells what is empty from what is not reported", () => {
    expect(placeOf(undefined)).toEqual({ location: null, fact: "not-reported" });
    expect(placeOf("[parameters('location')]")).toEqual({ location: null, fact: "not-reported" });
    expect(placeOf(null)).toEqual({ location: null, fact: "none" });
    expect(placeOf(" ")).toEqual({ location: null, fact: "none" });
  });

  it("keeps a region nobody knows without classing it, and drops what is no region", () => {
    expect(placeOf("Atlantis North")).toEqual({ location: "atlantisnorth", fact: "not-reported" });
    expect(placeOf("<script>")).toEqual({ location: null, fact: "not-reported" });
  });
});
