import { describe, expect, it } from "vitest";
import { parseScoreArguments } from "./score-arguments";

describe("parseScoreArguments", () => {
  it.each([
    [["a.json"], { json: false, edition: null, files: ["a.json"] }],
    [["--json", "a", "b"], { json: true, edition: null, files: ["a", "b"] }],
    [["a", "--edition", "2026-11", "b"], { json: false, edition: "2026-11", files: ["a", "b"] }],
    [["--edition=2026-11", "a"], { json: false, edition: "2026-11", files: ["a"] }],
    [["--json", "--", "--json", "-x"], { json: true, edition: null, files: ["--json", "-x"] }],
  ])("reads %j", (args, request) => {
    expect(parseScoreArguments(args)).toEqual({ ok: true, request });
  });

  it.each([
    [[], null],
    [["--json"], null],
    [["--yaml", "a"], "--yaml"],
    [["a", "--edition"], "--edition"],
  ])("refuses %j", (args, unknown) => {
    expect(parseScoreArguments(args)).toEqual({ ok: false, unknown });
  });
});
