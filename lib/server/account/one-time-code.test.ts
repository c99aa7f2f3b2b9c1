import { Secret, TOTP } from "otpauth";
import { describe, expect, it } from "vitest";
import { acceptedStep, newSecret, shownSecret } from "./one-time-code";

/** RFC 6238, appendix B: the SHA-1 secret, cut to six digits. */
const RFC_SECRET = Secret.fromUTF8("12345678901234567890").base32;
const at = (seconds: number) => new Date(seconds * 1000);

describe("acceptedStep", () => {
  it.each([
    [59, "287082"],
    [1_111_111_109, "081804"],
    [1_234_567_890, "005924"],
    [20_000_000_000, "353130"],
  ])("agrees with the RFC at %i s", (seconds, code) => {
    expect(acceptedStep(RFC_SECRET, code, at(seconds), 0n)).toBe(BigInt(Math.floor(seconds / 30)));
  });

  it("accepts a clock that is one step off, and no more", () => {
    const step = BigInt(Math.floor(1_111_111_109 / 30));
    for (const off of [-30, 30]) expect(acceptedStep(RFC_SECRET, "081804", at(1_111_111_109 + off), 0n)).toBe(step);
    for (const off of [-60, 60]) expect(acceptedStep(RFC_SECRET, "081804", at(1_111_111_109 + off), 0n)).toBe(null);
  });

  it("accepts no step twice, nor one before it", () => {
    const step = BigInt(Math.floor(1_111_111_109 / 30));
    expect(acceptedStep(RFC_SECRET, "081804", at(1_111_111_109), step - 1n)).toBe(step);
    expect(acceptedStep(RFC_SECRET, "081804", at(1_111_111_109), step)).toBe(null);
    expect(acceptedStep(RFC_SECRET, "081804", at(1_111_111_109), step + 1n)).toBe(null);
  });
});

describe("a shown secret", () => {
  const secret = newSecret();
  const shown = shownSecret(secret, "claire@example.test");

  it("has 160 bits, is new each time, and can be typed", () => {
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(newSecret()).not.toBe(secret);
    expect(shown.secret.split(" ")).toHaveLength(8);
  });

  it("makes an application show the codes that are accepted", () => {
    const url = new URL(shown.uri);
    expect(url.protocol).toBe("otpauth:");
    expect(decodeURIComponent(url.pathname)).toContain("Bleu Readiness:claire@example.test");
    const application = new TOTP({ secret: Secret.fromBase32(url.searchParams.get("secret") ?? "") });
    expect(acceptedStep(secret, application.generate(), new Date(), 0n)).not.toBe(null);
  });

  it("is drawn inside its square, with the quiet margin that cameras need", () => {
    const { size, path } = shown.picture;
    const places = [...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].flatMap((one) => [Number(one[1]), Number(one[2])]);
    expect(places.length).toBeGreaterThan(400);
    expect(Math.min(...places)).toBe(4);
    expect(Math.max(...places)).toBe(size - 5);
  });
});
