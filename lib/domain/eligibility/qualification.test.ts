import { describe, expect, it } from "vitest";
import { aFact } from "@/lib/domain/provider/builders";
import { qualificationOf, qualifiedOn, validOn } from "./qualification";

const DAY = "2026-11-22";
const services: Readonly<Record<string, { class: "iaas" | "paas" }>> = { vm: { class: "iaas" }, web: { class: "paas" } };
const lookup = { service: (id: string) => services[id] } as Parameters<typeof qualificationOf>[2];
const hosted = (service: string | null) => ({ role: "hosted", verdict: "eligible", service }) as const;
const facts = [aFact(), aFact({ scope: "paas" })];

describe("qualificationOf", () => {
  it("gives one fact per class needed; accessories and configuration need none", () => {
    const shapes = [hosted("vm"), hosted("vm"), hosted("web"), { ...hosted("web"), role: "accessory" } as const];
    expect(qualificationOf(shapes, facts, lookup, DAY).map((fact) => fact.scope)).toEqual(["iaas", "paas"]);
    expect(qualificationOf([{ ...hosted("vm"), verdict: "configuration" }], facts, lookup, DAY)).toEqual([]);
  });

  it("claims nothing of the whole when one service has no known class or no fact on that day", () => {
    expect(qualificationOf([hosted("vm"), hosted(null)], facts, lookup, DAY)).toEqual([]);
    expect(qualificationOf([hosted("vm"), hosted("web")], [aFact()], lookup, DAY)).toEqual([]);
    expect(qualificationOf([hosted("vm")], facts, lookup, "2025-11-16")).toEqual([]);
  });

  it("takes the fact that speaks for the day: what was approved since counts before what ships", () => {
    const approved = aFact({
      id: "approved",
      milestone: "J2",
      on: "2026-10-05",
      since: "2026-10-06",
      approvedAt: "2026-10-06T08:00:00Z",
    });
    expect(qualificationOf([hosted("vm")], [...facts, approved], lookup, DAY).map(({ id }) => id)).toEqual(["approved"]);
    expect(qualificationOf([hosted("vm")], [...facts, approved], lookup, "2026-09-30").map(({ milestone }) => milestone)).toEqual(
      ["J1"],
    );
  });
});

describe("on a day", () => {
  it("a pending qualification is a no while it is known, and not known after", () => {
    expect(qualifiedOn(aFact(), "2026-09-28")).toBe("no");
    expect(qualifiedOn(aFact(), "2026-09-29")).toBe("unknown");
    expect(validOn(aFact(), "2026-09-28")).toBe("unknown");
  });

  it("a decision is valid between its days, and stays a decision after them", () => {
    const fact = aFact({ milestone: "J3", decision: "1234", validFrom: "2026-10-01", validTo: "2029-10-01" });
    expect(["2026-09-30", "2026-10-01", "2029-10-02"].map((day) => validOn(fact, day))).toEqual(["no", "yes", "no"]);
    expect(qualifiedOn(fact, "2029-10-02")).toBe("yes");
  });

  it("says nothing of a listing whose decision was not found", () => {
    expect(qualifiedOn(aFact({ milestone: "J3" }), "2026-09-01")).toBe("unknown");
    expect(validOn(aFact({ milestone: "J3" }), "2026-09-01")).toBe("unknown");
  });
});
