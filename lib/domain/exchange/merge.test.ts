import { describe, expect, it } from "vitest";
import type { AnswerValue } from "../assessment/answer";
import { mergeSaid, NOTHING_SAID, type Said } from "./merge";

const chosen = (id: string): AnswerValue => ({ kind: "options", ids: [id] });
const said = (id: string | null, comment = ""): Said => ({ value: id === null ? null : chosen(id), comment });

describe("mergeSaid", () => {
  it("keeps the portal's where the file was left alone", () =>
    expect(mergeSaid(said("a"), said("a"), said("b", "new"))).toEqual({ kind: "same" }));

  it("takes the file's where only the file changed", () =>
    expect(mergeSaid(said("a"), said("b"), said("a"))).toEqual({ kind: "change", after: said("b") }));

  it("joins an answer changed on one side with a comment changed on the other", () =>
    expect(mergeSaid(said("a"), said("a", "mine"), said("b"))).toEqual({ kind: "change", after: said("b", "mine") }));

  it("asks where both changed otherwise, and not where both say the same now", () => {
    expect(mergeSaid(said("a"), said("b"), said("c"))).toEqual({ kind: "conflict", mine: said("b") });
    expect(mergeSaid(said("a"), said("b"), said("b"))).toEqual({ kind: "same" });
    expect(mergeSaid(said("a", "x"), said("a", "y"), said("a", "z"))).toEqual({ kind: "conflict", mine: said("a", "y") });
  });

  it("takes an answer back only where the portal did not change it", () => {
    expect(mergeSaid(said("a"), NOTHING_SAID, said("a"))).toEqual({ kind: "change", after: NOTHING_SAID });
    expect(mergeSaid(said("a"), NOTHING_SAID, said("b")).kind).toBe("conflict");
  });

  it("without a known beginning fills what is empty, and asks for the rest", () => {
    expect(mergeSaid(null, said("a"), NOTHING_SAID)).toEqual({ kind: "change", after: said("a") });
    expect(mergeSaid(null, said("a"), said("b")).kind).toBe("conflict");
    expect(mergeSaid(null, said("a"), said("a"))).toEqual({ kind: "same" });
    expect(mergeSaid(null, said("a", "mine"), said("a"))).toEqual({ kind: "change", after: said("a", "mine") });
  });
});
