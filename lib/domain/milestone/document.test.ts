import { describe, expect, it } from "vitest";
import { aDashboard } from "../dashboard/builders";
import { readDocument } from "./document";
import first from "./document-1.example.json" with { type: "json" };
import { figuresOf, rulesOf } from "./figures";

describe("readDocument", () => {
  it("reads what it wrote", () => {
    const dashboard = aDashboard();
    expect(readDocument(JSON.stringify(dashboard))).toEqual(dashboard);
  });

  // The example is a document of 2026: it is never written anew. When this fails, a reader of the old version is missing.
  it("still reads a document of the first version, with the figures and the rules of then", () => {
    const dashboard = readDocument(JSON.stringify(first));
    expect(figuresOf(dashboard)).toEqual({
      score: 54.2,
      completeness: 0.8,
      firm: 0.35,
      deciding: 40,
      eligible: 18,
      weak: 12,
      pressing: 1,
    });
    expect(rulesOf(dashboard)).toEqual({
      editionId: "2026-11",
      engineVersion: 1,
      formula: "2026-11",
      ruleSet: "2026-08",
      gates: "1.0",
    });
  });

  it("refuses a version that it does not know rather than guess figures", () => {
    expect(() => readDocument(JSON.stringify({ ...aDashboard(), version: 9 }))).toThrow("version 9");
    expect(() => readDocument("null")).toThrow("version null");
  });
});
