import { describe, expect, it } from "vitest";
import { aFact } from "../provider/builders";
import { aProvider } from "./builders";
import { overlaysOf, standingOf } from "./overlay";

const qualified = aFact({
  milestone: "J3",
  decision: "2027-001",
  validFrom: "2027-01-15",
  validTo: "2030-01-14",
  knownUntil: "2030-01-14",
});

describe("standingOf", () => {
  it("is no while it is known, and unknown after the last day of what is known", () => {
    expect(standingOf([aFact()], "no", "2026-09-28").inCatalogue).toBe("no");
    expect(standingOf([aFact()], "unknown", "2026-09-29")).toMatchObject({ inCatalogue: "unknown", knownUntil: "2026-09-28" });
    expect(standingOf([], "unknown", "2026-09-29")).toMatchObject({ inCatalogue: "unknown", knownUntil: null, note: null });
  });

  it("is yes only within the validity of a decision", () => {
    const on = (day: string) => standingOf([qualified], "yes", day).inCatalogue;
    expect([on("2027-01-14"), on("2027-01-15"), on("2030-01-14"), on("2030-01-15")]).toEqual(["no", "yes", "yes", "unknown"]);
  });

  it("claims nothing past the first of its facts to end", () => {
    expect(standingOf([qualified, aFact({ scope: "paas" })], "yes", "2026-12-01").inCatalogue).toBe("unknown");
  });
});

describe("overlaysOf", () => {
  it("adds what the edition notes to the reason, in both languages", () => {
    const [overlay] = overlaysOf(aProvider({ note: { fr: "Jalon J1 validé.", en: "Milestone J1 passed." } }), "2026-11-22");
    expect(overlay?.because.fr).toMatch(/n’est pas au catalogue.* Jalon J1 validé\.$/);
    expect(overlay?.because.en).toMatch(/not in ANSSI’s catalogue.* Milestone J1 passed\.$/);
    expect(overlay?.sources).toHaveLength(1);
  });
});
