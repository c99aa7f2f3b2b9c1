import { createHmac, randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { hmacOf } from "./hash-people";

describe("hmacOf", () => {
  it("is the HMAC that everybody computes, for texts of any length and alphabet, one after the other", () => {
    const key = randomBytes(32);
    const ours = hmacOf(key);
    for (const text of [
      "",
      "a",
      "anne@exemple.fr",
      "é€".repeat(70),
      "x".repeat(1_365),
      "x".repeat(1_366),
      "ü".repeat(5_000),
      "b",
    ])
      expect(ours(text)).toBe(createHmac("sha256", key).update(text).digest("binary"));
  });
});
