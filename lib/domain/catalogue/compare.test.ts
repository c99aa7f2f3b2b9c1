import { describe, expect, it } from "vitest";
import { anEdition, anEvidence, anUnknownService, aRule, aService } from "./builders";
import { compareEditions } from "./compare";

describe("compareEditions", () => {
  it("finds nothing between an edition and itself, however it is spelt", () => {
    const { id, ...rest } = aRule();
    const edition = anEdition({ rules: [aRule()] });
    const respelt = anEdition({ rules: [{ ...rest, id }], services: [...edition.services] });
    const none = { added: [], removed: [], changed: [] };
    expect(compareEditions(edition, respelt)).toEqual({ services: none, rules: none });
  });

  it("names what is added and what is removed, in the order of ids", () => {
    const before = anEdition({ services: [aService(), anUnknownService("old")], rules: [aRule({ id: "gone" })] });
    const after = anEdition({
      services: [anUnknownService("zebra"), anUnknownService("apple"), aService()],
      rules: [aRule({ id: "new" })],
    });
    const difference = compareEditions(before, after);
    expect(difference.services).toEqual({ added: ["apple", "zebra"], removed: ["old"], changed: [] });
    expect(difference.rules).toEqual({ added: ["new"], removed: ["gone"], changed: [] });
  });

  it("tells a status that new evidence changed, with both sides", () => {
    const planned = anEvidence("service-statement", { says: "planned", plannedFor: "2027" });
    const { services } = compareEditions(anEdition({ services: [aService({ evidence: [planned] })] }), anEdition());
    expect(services.changed).toEqual([
      {
        id: "compute",
        before: { status: "planned", whyNot: null, plannedFor: "2027", grade: "confirmed" },
        after: { status: "available", whyNot: null, plannedFor: null, grade: "confirmed" },
      },
    ]);
  });

  it("takes a better grade for a change, a new name or note for none", () => {
    const renamed = anEdition({ services: [aService({ name: { fr: "Calcul", en: "Computing" } })] });
    expect(compareEditions(anEdition(), renamed).services.changed).toEqual([]);
    const weaker = anEdition({ services: [aService({ evidence: [anEvidence("sdk-endpoint")] })] });
    expect(compareEditions(weaker, anEdition()).services.changed[0]?.after.grade).toBe("confirmed");
  });

  it("says which parts of a rule differ", () => {
    const after = anEdition({ rules: [aRule({ effect: "redesign", when: { fact: "size", in: ["big", "huge"] } })] });
    const { rules } = compareEditions(anEdition({ rules: [aRule()] }), after);
    expect(rules.changed).toEqual([{ id: "big-size", fields: ["when", "effect"] }]);
  });
});
