import { describe, expect, it } from "vitest";
import type { OrganisationView } from "@/lib/contract/access";
import type { PlatformRole, Role } from "@/lib/domain/access/policy";
import { offersOf } from "./offer";

const organisation = (id: string, role: Role): OrganisationView => ({
  id,
  name: id,
  role,
  permissions: [],
  sandbox: false,
  projects: [],
});
const offered = (roles: Role[], platformRoles: PlatformRole[] = []) =>
  offersOf({ organisations: roles.map((role, index) => organisation(`o${index}`, role)), platformRoles });

describe("offersOf", () => {
  it("offers everybody their account", () => {
    expect(offered([])).toEqual(["myAccount"]);
    expect(offered(["project-lead", "reader"])).toEqual(["myAccount"]);
  });
  it("offers a portfolio from the second engagement on, and to who oversees all", () => {
    expect(offered(["consultant"])).toEqual(["myAccount"]);
    expect(offered(["consultant", "consultant"])).toEqual(["myAccount", "portfolio"]);
    expect(offered([], ["portfolio-executive"])).toEqual(["myAccount", "portfolio"]);
  });
  it("offers the administration to administrators alone", () => {
    expect(offered([], ["administrator"])).toEqual(["myAccount", "administration"]);
    expect(offered(["project-lead"], ["catalogue-editor", "catalogue-approver"])).toEqual(["myAccount"]);
  });
});
