import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressWeakness, keyWeakness, secretWeakness } from "./secret-strength.mjs";

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });

describe("secretWeakness", () => {
  it.each([
    ["openssl rand -base64 48", "base64", 48],
    ["openssl rand -hex 32", "hex", 32],
  ] as const)("accepts what %s draws", (_, encoding, length) => {
    const drawn = fc.uniqueArray(fc.integer({ min: 0, max: 255 }), { minLength: length, maxLength: length });
    fc.assert(fc.property(drawn, (given) => secretWeakness(Buffer.from(given).toString(encoding)) === null));
  });

  it.each([
    ["a".repeat(31), "at least 32"],
    ["ab".repeat(20), "too few characters"],
    ["your-secret-goes-here-0123456789xyz", "placeholder"],
    ["ThisIsMyNextAuthSecretPleaseBeKind!", "placeholder"],
    ["CHANGE_ME_CHANGE_ME_CHANGE_ME_1234567", "placeholder"],
  ])("refuses %s", (secret, why) => {
    expect(secretWeakness(secret)).toContain(why);
  });
});

describe("keyWeakness", () => {
  it("accepts 32 bytes in base64 and no other number of them", () => {
    fc.assert(fc.property(bytes(31), (given) => keyWeakness(Buffer.from(given).toString("base64")) !== null));
    fc.assert(fc.property(bytes(33), (given) => keyWeakness(Buffer.from(given).toString("base64")) !== null));
    expect(keyWeakness(Buffer.from(Array.from({ length: 32 }, (_, n) => n * 7)).toString("base64"))).toBe(null);
    expect(keyWeakness(Buffer.alloc(32).toString("base64"))).toContain("too few");
  });
});

describe("addressWeakness", () => {
  it.each(["https://portal.example", "http://localhost:3000", "http://127.0.0.1", "http://[::1]:3000"])(
    "accepts %s",
    (address) => {
      expect(addressWeakness(address)).toBe(null);
    },
  );
  it.each([
    "http://portal.example",
    "http://localhost.example",
    "http://127.example",
    "portal",
    "javascript:alert(1)",
    "ftp://localhost",
  ])("refuses %s", (address) => {
    expect(addressWeakness(address)).not.toBe(null);
  });
});
