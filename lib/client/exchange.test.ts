import { describe, expect, it } from "vitest";
import { type AnswerToSave, batchesOf } from "./exchange";

const anAnswer = (at: number, length: number): AnswerToSave => ({
  questionId: `q${at}`,
  value: { kind: "text", text: "é".repeat(length) },
  comment: "",
  baseRevision: 0,
  mutation: `m${at}`,
});

describe("batchesOf", () => {
  it("keeps an assessment in one request, and splits what is too much for one without losing any", () => {
    const usual = Array.from({ length: 120 }, (_, at) => anAnswer(at, 300));
    expect(batchesOf(usual)).toHaveLength(1);
    const huge = Array.from({ length: 120 }, (_, at) => anAnswer(at, 20_000));
    const batches = batchesOf(huge);
    expect(batches.flat()).toEqual(huge);
    for (const batch of batches) expect(Buffer.byteLength(JSON.stringify(batch))).toBeLessThan(700_000);
    expect(batchesOf(Array.from({ length: 501 }, (_, at) => anAnswer(at, 1))).map(({ length }) => length)).toEqual([500, 1]);
    expect(batchesOf([])).toEqual([]);
  });
});
