import { describe, expect, it } from "vitest";
import { aQualification, QUALIFIED } from "./builders";
import { qualificationOf, qualifiedOn, validOn } from "./qualification";

const services: Readonly<Record<string, { class: "iaas" | "paas" }>> = { vm: { class: "iaas" }, web: { class: "paas" } };
const lookup = { service: (id: string) => services[id] } as Parameters<typeof qualificationOf>[2];
const hosted = (service: string | null) => ({ role: "hosted", verdict: "eligible", service }) as const;
const facts = [aQualification(), aQualification({ scope: "paas" })];

describe("qualificationOf", () => {
  it("gives one fact per scope needed; accessories and configuration need none", () => {
    const shapes = [hosted("vm"), hosted("vm"), hosted("web"), { ...hosted("web"), role: "accessory" } as const];
    expect(qualificationOf(shapes, facts, lookup).map((fact) => fact.scope)).toEqual(["iaas", "paas"]);
    expect(qualificationOf([{ ...hosted("vm"), verdict: "configuration" }], facts, lookup)).toEqual([]);
  });

  it("claims nothing of the whole when one service has no known scope or no fact", () => {
    expect(qualificationOf([hosted("vm"), hosted(null)], facts, lookup)).toEqual([]);
    expect(qualificationOf([hosted("vm"), hosted("web")], [aQualification()], lookup)).toEqual([]);
  });
});

describe("on a day", () => {
  it("a pending qualification is a no while it is known, and not known after", () => {
    expect(qualifiedOn(aQualification(), "2026-09-28")).toBe("no");
    expect(qualifiedOn(aQualification(), "2026-09-29")).toBe("unknown");
    expect(validOn(aQualification(), "2026-09-28")).toBe("unknown");
  });

  it("a decision is valid between its days", () => {
    const [fact = aQualification()] = QUALIFIED;
    expect(["2026-09-30", "2026-10-01", "2029-10-02"].map((day) => validOn(fact, day))).toEqual(["no", "yes", "no"]);
    expect(qualifiedOn(fact, "2026-11-22")).toBe("yes");
  });
});
