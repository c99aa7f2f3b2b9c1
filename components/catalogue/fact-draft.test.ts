import { describe, expect, it } from "vitest";
import { draftOf, missingIn, sentOf } from "./fact-draft";

describe("a draft of a fact", () => {
  it("is sent with nothing where nothing was typed, and a validity only with a decision", () => {
    const draft = {
      ...draftOf(null),
      offer: "bleu/bleu-cloud",
      knownUntil: "2026-11-20",
      decision: " 12 ",
      validFrom: "2026-11-01",
    };
    expect(sentOf(draft)).toMatchObject({ provider: "bleu", offer: "bleu-cloud", on: null, decision: null, validFrom: null });
    expect(sentOf({ ...draft, milestone: "J3" })).toMatchObject({ decision: "12", validFrom: "2026-11-01", validTo: null });
  });

  it("names what is missing, by field", () => {
    expect(missingIn(draftOf(null)).map(({ field }) => field)).toEqual([
      "offer",
      "knownUntil",
      "sourceTitle",
      "sourceLocator",
      "source.date",
      "noteFr",
      "noteEn",
    ]);
  });
});
