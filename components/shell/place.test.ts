import { describe, expect, it } from "vitest";
import type { OrganisationView } from "@/lib/contract/access";
import { POLICY } from "@/lib/domain/access/policy";
import { currentEntry, onlyPlace, type Place, placeOf, railOf } from "./place";

const project = { id: "p1", name: "Socle", phase: "preparation" as const, nextGate: null };
const anOrganisation = (over: Partial<OrganisationView> = {}): OrganisationView => ({
  id: "o1",
  name: "Ministère",
  role: "reader",
  permissions: [...POLICY.reader],
  sandbox: false,
  projects: [project],
  ...over,
});
const aPlace = (over: Partial<OrganisationView> = {}): Place => ({ organisation: anOrganisation(over), project });

describe("placeOf", () => {
  it("finds the organisation and the project that the path names", () => {
    expect(placeOf([anOrganisation()], "o1", "p1")).toEqual(aPlace());
    expect(placeOf([anOrganisation()], "o1", undefined)?.project).toBeNull();
  });
  it("is nowhere for an organisation that is not one's own", () => {
    expect(placeOf([anOrganisation()], "other", "p1")).toBeNull();
    expect(placeOf([], undefined, undefined)).toBeNull();
  });
});

describe("onlyPlace", () => {
  it("offers the only project there is, and guesses nothing among several", () => {
    expect(onlyPlace([anOrganisation(), anOrganisation({ id: "o2", projects: [] })])?.project?.id).toBe("p1");
    expect(onlyPlace([anOrganisation(), anOrganisation({ id: "o2" })])).toBeNull();
    expect(onlyPlace([])).toBeNull();
  });
});

describe("railOf", () => {
  it("offers the project's pages in order, then the catalogue", () => {
    expect(railOf(aPlace()).map(({ key }) => key)).toEqual([
      "dashboard",
      "overview",
      "programme",
      "training",
      "assessments",
      "readiness",
      "reports",
      "obligations",
      "workloads",
      "resources",
      "inventory",
      "microsoft365",
      "organisation",
      "catalogue",
    ]);
    expect(railOf(aPlace())[2]?.href).toBe("/organisations/o1/projects/p1/programme");
  });
  it("leaves out what the role may not open", () => {
    const keys = railOf(aPlace({ permissions: ["organisation.read", "inventory.read"] })).map(({ key }) => key);
    expect(keys).toEqual(["resources", "inventory", "microsoft365", "organisation", "catalogue"]);
  });
  it("offers organisations and catalogue outside every project", () => {
    expect(railOf(null).map(({ key }) => key)).toEqual(["organisations", "catalogue"]);
  });
  it("offers the portfolio to whoever has one, everywhere", () => {
    expect(railOf(null, true).map(({ key }) => key)).toEqual(["portfolio", "organisations", "catalogue"]);
    expect(railOf(aPlace(), true).slice(-3)).toMatchObject([
      { key: "portfolio", wide: true },
      { key: "organisation" },
      { key: "catalogue" },
    ]);
  });
  it("leaves to “more” what the bar of a phone has no room for: it holds five, of which that is one", () => {
    const outside = railOf({ organisation: anOrganisation(), project: null });
    expect(outside.map(({ key }) => key)).toEqual(["organisations", "organisation", "catalogue"]);
    for (const entries of [outside, railOf(aPlace())]) {
      const shown = entries.filter(({ wide }) => !wide).length;
      expect(shown + (shown < entries.length ? 1 : 0)).toBeLessThanOrEqual(5);
    }
    expect(railOf(aPlace()).find(({ key }) => key === "organisation")?.href).toBe("/organisations/o1");
  });
});

describe("currentEntry", () => {
  const entries = railOf(aPlace());
  it("marks the closest entry", () => {
    expect(currentEntry(entries, "/organisations/o1/projects/p1")).toBe("overview");
    expect(currentEntry(entries, "/organisations/o1/members")).toBe("organisation");
    expect(currentEntry(entries, "/organisations/o1/projects/p1/workloads/w1")).toBe("workloads");
    expect(currentEntry(entries, "/catalogue/2026-11/front-door")).toBe("catalogue");
    expect(currentEntry(entries, "/organisations/o1/projects/p1/milestones/m1")).toBe("dashboard");
  });
  it("marks none elsewhere, however alike the path looks", () => {
    expect(currentEntry(entries, "/catalogues")).toBeNull();
    expect(currentEntry(entries, "/sign-in")).toBeNull();
  });
});
