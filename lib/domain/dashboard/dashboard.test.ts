import { describe, expect, it } from "vitest";
import { aDashboard } from "./builders";
import { Dashboard } from "./dashboard";

describe("Dashboard", () => {
  it("reads back from its own text as it was written", () => {
    const document = aDashboard();
    expect(Dashboard.parse(JSON.parse(JSON.stringify(document)))).toEqual(document);
  });

  it("refuses a document of another version, or with a field it does not know", () => {
    expect(Dashboard.safeParse({ ...aDashboard(), version: 2 }).success).toBe(false);
    expect(Dashboard.safeParse({ ...aDashboard(), shown: true }).success).toBe(false);
  });
});
