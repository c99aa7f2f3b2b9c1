import { describe, expect, it } from "vitest";
import { POLICY } from "@/lib/domain/access/policy";
import { currentTab, tabsOf } from "./organisation-tab";

describe("tabsOf", () => {
  it("offers what each role may open", () => {
    const keys = (role: keyof typeof POLICY) => tabsOf("o1", POLICY[role]).map(({ key }) => key);
    expect(keys("project-lead")).toEqual(["projects", "members", "followUp", "settings", "audit"]);
    expect(keys("reader")).toEqual(["projects", "members"]);
    expect(keys("consultant")).toEqual(["projects", "members", "followUp"]);
  });
});

describe("currentTab", () => {
  const tabs = tabsOf("o1", POLICY["project-lead"]);
  it("marks the closest tab", () => {
    expect(currentTab(tabs, "/organisations/o1")).toBe("projects");
    expect(currentTab(tabs, "/organisations/o1/audit")).toBe("audit");
    expect(currentTab(tabs, "/organisations/o1/members/x")).toBe("members");
  });
  it("marks none elsewhere", () => {
    expect(currentTab(tabs, "/organisations/o10")).toBe("");
  });
});
