import { setImmediate as turn } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { fetchedAhead } from "./fetched-ahead";

async function* counted(seen: { fetched: number; ended?: boolean }, most: number, failAt = -1) {
  try {
    for (let n = 0; n < most; n += 1) {
      await turn();
      if (n === failAt) throw new Error("broken off");
      seen.fetched += 1;
      yield n;
    }
  } finally {
    seen.ended = true;
  }
}

describe("fetchedAhead", () => {
  it("gives every item in order, one fetched ahead and no more", async () => {
    const seen = { fetched: 0 };
    const given: number[] = [];
    for await (const n of fetchedAhead(counted(seen, 5))) {
      given.push(n);
      for (let waited = 0; waited < 10; waited += 1) await turn();
      expect(seen.fetched).toBe(Math.min(n + 2, 5));
    }
    expect(given).toEqual([0, 1, 2, 3, 4]);
  });

  it("tells a failure when its turn comes, after what was fetched before it", async () => {
    const given: number[] = [];
    const all = async () => {
      for await (const n of fetchedAhead(counted({ fetched: 0 }, 5, 2))) {
        given.push(n);
        for (let waited = 0; waited < 10; waited += 1) await turn();
      }
    };
    await expect(all()).rejects.toThrow("broken off");
    expect(given).toEqual([0, 1]);
  });

  it("ends what it fetches from when it is left early", async () => {
    const seen = { fetched: 0, ended: false };
    for await (const n of fetchedAhead(counted(seen, 100))) if (n === 1) break;
    expect(seen.ended).toBe(true);
    expect(seen.fetched).toBeLessThanOrEqual(3);
  });
});
