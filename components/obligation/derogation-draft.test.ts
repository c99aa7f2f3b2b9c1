import { describe, expect, it } from "vitest";
import { aDerogation } from "./builders";
import { draftOf, faultIn, fieldsOf, newDraft } from "./derogation-draft";

describe("a derogation in the form", () => {
  it("comes back as it was, and begins as asked for today", () => {
    const { id: _, workload, revision: _r, created: _c, changed: _h, ...rest } = aDerogation();
    expect(fieldsOf(draftOf(aDerogation()))).toEqual({ ...rest, workloadId: workload?.id ?? null });
    expect(newDraft("w1", "2026-11-22")).toMatchObject({ workloadId: "w1", state: "requested", requestedOn: "2026-11-22" });
  });

  it("drops an end that no grant carries, and tells what a grant lacks", () => {
    const draft = draftOf(aDerogation());
    expect(fieldsOf({ ...draft, state: "withdrawn" }).expiresOn).toBeNull();
    expect(faultIn({ ...draft, state: "withdrawn" })).toBeNull();
    expect(faultIn({ ...draft, expiresOn: "" })).toBe("end-missing");
  });
});
