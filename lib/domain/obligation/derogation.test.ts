import { describe, expect, it } from "vitest";
import { type DerogationTerms, faultOf, standingOn } from "./derogation";

const granted: DerogationTerms = {
  state: "granted",
  requestedOn: "2026-05-04",
  primeMinisterOn: "2026-06-10",
  decidedOn: "2026-06-15",
  expiresOn: "2027-12-15",
  reference: "2026-DER-014",
};

describe("faultOf", () => {
  it("wants of a grant its day, its end and its document", () => {
    expect(faultOf(granted)).toBeNull();
    expect(faultOf({ ...granted, decidedOn: null })).toBe("decision-day-missing");
    expect(faultOf({ ...granted, expiresOn: null })).toBe("end-missing");
    expect(faultOf({ ...granted, reference: " " })).toBe("reference-missing");
    expect(faultOf({ ...granted, state: "refused" })).toBe("end-not-granted");
    expect(faultOf({ ...granted, state: "requested", decidedOn: null, expiresOn: null, reference: "" })).toBeNull();
  });

  it("wants days in their order", () => {
    expect(faultOf({ ...granted, decidedOn: "2026-05-03" })).toBe("decision-before-request");
    expect(faultOf({ ...granted, primeMinisterOn: "2026-05-03" })).toBe("prime-minister-before-request");
    expect(faultOf({ ...granted, expiresOn: "2026-06-15" })).toBe("end-before-decision");
  });
});

describe("standingOn", () => {
  it("warns of the end, and says when it is over", () => {
    expect([standingOn(granted, "2026-11-22"), standingOn(granted, "2027-06-18")]).toEqual(["granted", "ending"]);
    expect([standingOn(granted, "2027-12-15"), standingOn(granted, "2027-12-16")]).toEqual(["ending", "expired"]);
    expect(standingOn({ ...granted, state: "withdrawn" }, "2030-01-01")).toBe("withdrawn");
  });
});
