import { describe, expect, it } from "vitest";
import { aMapping, anEdition, anUnknownService, aRefusedService, aService, someFacts } from "@/lib/domain/catalogue/builders";
import type { Qualification } from "@/lib/domain/catalogue/edition";
import { factsOfEdition } from "@/lib/domain/provider/shipped";
import { assess } from "./assess";
import { compileEdition } from "./compile";
import { lightsOf } from "./lights";

const aQualification = (override: Partial<Qualification> = {}): Qualification => ({
  scope: "iaas",
  milestone: "J1",
  on: "2025-11-17",
  knownUntil: "2026-09-28",
  validFrom: null,
  validTo: null,
  decision: null,
  source: "fact-2026",
  note: { fr: "En qualification", en: "In qualification" },
  ...override,
});
const granted = (override: Partial<Qualification> = {}) =>
  aQualification({
    milestone: "J3",
    decision: "2027-12",
    validFrom: "2027-01-10",
    validTo: "2030-01-09",
    knownUntil: "2027-02-01",
    ...override,
  });

function lights(types: readonly string[], qualification: Qualification[], day: string) {
  const edition = anEdition({
    qualification,
    services: [
      aService(),
      aService({ id: "platform", class: "paas" }),
      aRefusedService(),
      anUnknownService("lab"),
      aService({ id: "suite", class: null }),
    ],
    map: Object.fromEntries(
      ["compute", "platform", "edge", "lab", "suite"].map((service) => [`test.${service}/x`, aMapping({ service })]),
    ),
  });
  const compiled = compileEdition(edition);
  const shapes = types.map((type) => assess(someFacts({ type: `test.${type}/x` }), compiled));
  return lightsOf(shapes, factsOfEdition(edition), compiled.lookup, day);
}

describe("lightsOf", () => {
  it("is available when every hosted service is, not when one is refused, unknown when one is not known", () => {
    const facts = [aQualification()];
    expect(lights(["compute"], facts, "2026-09-01").available).toBe("yes");
    expect(lights(["compute", "lab"], facts, "2026-09-01").available).toBe("unknown");
    expect(lights(["compute", "lab", "edge"], facts, "2026-09-01").available).toBe("no");
  });

  it("claims of a pending qualification only what was known, until the day it was known", () => {
    const until = lights(["compute"], [aQualification()], "2026-09-28").qualified;
    expect(until).toMatchObject({
      answer: "no",
      note: { fr: "En qualification", en: "In qualification" },
      knownUntil: "2026-09-28",
    });
    expect(until.source?.locator).not.toBe("");
    expect(lights(["compute"], [aQualification()], "2026-09-29").qualified.answer).toBe("unknown");
  });

  it("is qualified by a decision only, and valid between its two days", () => {
    expect(lights(["compute"], [granted()], "2027-06-01")).toMatchObject({
      qualified: { answer: "yes" },
      valid: { answer: "yes" },
    });
    expect(lights(["compute"], [granted()], "2030-01-10")).toMatchObject({
      qualified: { answer: "yes" },
      valid: { answer: "no" },
    });
    expect(lights(["compute"], [granted()], "2027-01-09").qualified.answer).toBe("unknown");
    expect(lights(["compute"], [granted({ decision: null })], "2027-01-20").qualified.answer).toBe("unknown");
    expect(lights(["compute"], [granted({ validTo: null })], "2027-06-01").valid.answer).toBe("unknown");
  });

  it("warns of the validity that ends first", () => {
    const facts = [granted(), granted({ scope: "paas", validTo: "2029-06-30" })];
    const of = (day: string) => lights(["compute", "platform"], facts, day).valid.expiry;
    expect(of("2029-06-01")).toEqual({ on: "2029-06-30", daysLeft: 29, warning: "soon" });
    expect(of("2027-06-01")).toMatchObject({ warning: null });
    expect(lights(["compute", "platform"], facts, "2029-07-01").valid.answer).toBe("no");
  });

  it("takes the least advanced of the scopes that the services need", () => {
    const facts = [granted(), aQualification({ scope: "paas", note: { fr: "PaaS", en: "PaaS" }, knownUntil: "2027-12-31" })];
    expect(lights(["compute", "platform"], facts, "2027-06-01").qualified).toMatchObject({ answer: "no", note: { en: "PaaS" } });
    expect(lights(["compute"], facts, "2027-06-01").qualified.answer).toBe("yes");
  });

  it("says unknown for a service without scope, a scope without fact, and for nothing hosted", () => {
    for (const types of [["suite"], ["platform"], []]) {
      const { qualified, valid } = lights(types, [granted()], "2027-06-01");
      expect(qualified).toMatchObject({ answer: "unknown", knownUntil: null });
      expect(valid.answer).toBe("unknown");
    }
    expect(lights([], [granted()], "2027-06-01").available).toBe("unknown");
  });
});
