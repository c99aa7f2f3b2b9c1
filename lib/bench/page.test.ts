import { describe, expect, it } from "vitest";
import { median, mediansOf } from "./page";

/** A page that takes the given times, one after the other. */
function taking(...times: number[]): () => Promise<number> {
  let turn = 0;
  return () => Promise.resolve(times[turn++ % times.length] ?? 0);
}

describe("median", () => {
  it("is the middle, or between the two in the middle", () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 2, 9])).toBe(3);
    expect(median([7])).toBe(7);
  });

  it("is not moved by one slow answer", () => {
    expect(median([10, 11, 12, 13, 5_000])).toBe(12);
  });

  it("of nothing is no number", () => {
    expect(median([])).toBeNaN();
  });
});

describe("mediansOf", () => {
  it("does not count the warm-up", async () => {
    expect(await mediansOf([taking(900, 900, 1, 2, 3)], 3, 2)).toEqual([2]);
  });

  it("asks the pages in turn", async () => {
    const order: string[] = [];
    const named = (name: string, time: number) => (): Promise<number> => {
      order.push(name);
      return Promise.resolve(time);
    };
    expect(await mediansOf([named("bare", 10), named("ours", 25)], 2, 1)).toEqual([10, 25]);
    expect(order).toEqual(["bare", "ours", "bare", "ours", "bare", "ours"]);
  });
});
