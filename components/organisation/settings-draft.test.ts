import { describe, expect, it } from "vitest";
import type { OrganisationSettings } from "@/lib/contract/organisation";
import { changeOf, draftOf } from "./settings-draft";

const settings: OrganisationSettings = {
  name: "Agence",
  legalForm: "operateur_etat",
  statuses: ["oiv"],
  siret: "11000201100044",
  secondFactorRequired: false,
  ownSecondFactor: true,
  peopleWithout: 2,
  profile: { binding: "bound", grounds: [], obligations: [] },
};

describe("draftOf", () => {
  it("holds what can be changed, and groups the SIRET for reading", () => {
    expect(draftOf(settings)).toEqual({
      name: "Agence",
      legalForm: "operateur_etat",
      statuses: ["oiv"],
      siret: "110 002 011 00044",
      secondFactorRequired: false,
    });
  });
});

describe("changeOf", () => {
  it("sends what was touched and nothing else", () => {
    const draft = { ...draftOf(settings), statuses: [], name: "Autre" };
    expect(changeOf(draft, { statuses: [true] })).toEqual({ statuses: [] });
    expect(changeOf(draft, {})).toEqual({});
  });
  it("takes an emptied SIRET away", () => {
    expect(changeOf({ ...draftOf(settings), siret: "  " }, { siret: true })).toEqual({ siret: null });
  });
});
