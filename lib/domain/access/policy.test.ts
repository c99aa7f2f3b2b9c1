import { describe, expect, it } from "vitest";
import {
  AREAS,
  allows,
  PERMISSIONS,
  PLATFORM_PERMISSIONS,
  PLATFORM_POLICY,
  PLATFORM_ROLES,
  POLICY,
  permissionsOf,
  platformAllows,
  ROLES,
} from "./policy";

/** The table as a reader wants it: a line per permission, a column per role. */
function table<R extends string, P extends string>(
  roles: readonly R[],
  permissions: readonly P[],
  allowed: (role: R, permission: P) => boolean,
): string {
  const first = Math.max(...permissions.map((one) => one.length));
  const line = (head: string, cells: readonly string[]) =>
    `${head.padEnd(first)} ${cells.map((cell, at) => cell.padEnd(roles[at]?.length ?? 0)).join(" ")}`.trimEnd();
  const rows = permissions.map((permission) =>
    line(
      permission,
      roles.map((role) => (allowed(role, permission) ? "yes" : "·")),
    ),
  );
  return ["", line("", roles), ...rows, ""].join("\n");
}

describe("the role × permission table", () => {
  it("inside one organisation", () => {
    const given = table(ROLES, PERMISSIONS, (role, permission) => allows({ role, areas: [] }, permission));
    expect(given).toMatchInlineSnapshot(`
      "
                         project-lead contributor reader organisation-executive consultant
      organisation.read  yes          yes         yes    yes                    yes
      organisation.edit  yes          ·           ·      ·                      ·
      organisation.leave yes          yes         yes    yes                    yes
      project.manage     yes          ·           ·      ·                      ·
      member.read        yes          yes         yes    yes                    yes
      member.manage      yes          ·           ·      ·                      ·
      engagement.manage  yes          ·           ·      yes                    ·
      audit.read         yes          ·           ·      ·                      ·
      inventory.read     yes          yes         yes    yes                    yes
      inventory.import   yes          yes         ·      ·                      yes
      workload.read      yes          yes         yes    yes                    yes
      workload.edit      yes          yes         ·      ·                      yes
      workload.group     yes          ·           ·      ·                      yes
      training.read      yes          yes         yes    yes                    yes
      training.learn     yes          yes         yes    yes                    ·
      training.manage    yes          yes         ·      ·                      ·
      assessment.read    yes          yes         yes    yes                    yes
      assessment.answer  yes          yes         ·      ·                      yes
      assessment.review  yes          ·           ·      ·                      yes
      assessment.manage  yes          ·           ·      ·                      ·
      programme.read     yes          yes         yes    yes                    yes
      programme.manage   yes          ·           ·      ·                      ·
      gate.sign          yes          ·           ·      yes                    yes
      readiness.read     yes          yes         yes    yes                    yes
      readiness.manage   yes          yes         ·      ·                      yes
      readiness.keep     yes          ·           ·      ·                      yes
      dashboard.read     yes          yes         yes    yes                    yes
      milestone.keep     yes          ·           ·      ·                      yes
      follow-up.read     yes          ·           ·      ·                      yes
      follow-up.write    yes          ·           ·      ·                      yes
      "
    `);
  });

  it("across organisations", () => {
    const given = table(PLATFORM_ROLES, PLATFORM_PERMISSIONS, (role, permission) => platformAllows([role], permission));
    expect(given).toMatchInlineSnapshot(`
      "
                              portfolio-executive catalogue-editor catalogue-approver administrator
      organisation.administer ·                   ·                ·                  yes
      person.administer       ·                   ·                ·                  yes
      platform-role.grant     ·                   ·                ·                  yes
      platform-audit.read     ·                   ·                ·                  yes
      qualification.edit      ·                   yes              ·                  ·
      qualification.approve   ·                   ·                yes                ·
      "
    `);
  });

  it("of a contributor limited to an area: what is written there, and all that is read", () => {
    const read = permissionsOf({ role: "reader", areas: [] });
    const limited = AREAS.map((area) => [area, permissionsOf({ role: "contributor", areas: [area] })] as const);
    for (const [area, given] of limited) expect(given, area).toEqual(expect.arrayContaining(read));
    const written = limited.map(([area, given]) => [area, given.filter((one) => !read.includes(one))]);
    expect(Object.fromEntries(written)).toMatchInlineSnapshot(`
      {
        "assessment": [
          "assessment.answer",
        ],
        "inventory": [
          "inventory.import",
        ],
        "programme": [
          "readiness.manage",
        ],
        "training": [
          "training.manage",
        ],
        "workload": [
          "workload.edit",
        ],
      }
    `);
  });
});

describe("allows", () => {
  it("gives a lead everything, and nobody more than the lead", () => {
    expect(POLICY["project-lead"]).toEqual(PERMISSIONS);
    for (const role of ROLES) expect(PERMISSIONS).toEqual(expect.arrayContaining([...POLICY[role]]));
  });

  it("gives no role across organisations anything of an estate", () => {
    const inside: readonly string[] = PERMISSIONS;
    for (const role of PLATFORM_ROLES) for (const one of PLATFORM_POLICY[role]) expect(inside).not.toContain(one);
  });

  it("adds up the roles across organisations, and gives nothing to those who have none", () => {
    for (const permission of PLATFORM_PERMISSIONS) {
      expect(platformAllows([], permission)).toBe(false);
      expect(platformAllows(PLATFORM_ROLES, permission)).toBe(true);
    }
  });

  it("limits an area's contributor and widens nobody: an area takes away, it never gives", () => {
    for (const role of ROLES) {
      for (const area of AREAS) {
        const whole = permissionsOf({ role, areas: [] });
        expect(whole).toEqual(expect.arrayContaining(permissionsOf({ role, areas: [area] })));
      }
    }
  });
});
