import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { keyRing, openWith, sealWith } from "./secret-field";

const SECRET = { NEXTAUTH_SECRET: "f2Lr9ZxTq0Wm4Hc7Vb1Nd8Ks5Yg3Pj6A" };
const aKey = () => randomBytes(32).toString("base64");

describe("a secret field", () => {
  it("opens to what was sealed, and never looks the same twice", () => {
    const ring = keyRing(SECRET);
    const [one, other] = [sealWith(ring, "JBSWY3DPÉ€"), sealWith(ring, "JBSWY3DPÉ€")];
    expect(openWith(ring, one)).toBe("JBSWY3DPÉ€");
    expect(one).toMatch(/^v1\.[0-9a-f]{8}\.[\w-]+$/);
    expect(one).not.toBe(other);
    expect(one).not.toContain("JBSWY3DP");
  });

  it("opens after each step of a rotation: to a key of one's own, then to the next", () => {
    const [first, second] = [aKey(), aKey()];
    const derived = sealWith(keyRing(SECRET), "derived");
    const byFirst = sealWith(keyRing({ ...SECRET, PORTAL_ENCRYPTION_KEY: first }), "first");
    const rotated = keyRing({ ...SECRET, PORTAL_ENCRYPTION_KEY: second, PORTAL_ENCRYPTION_KEY_PREVIOUS: first });
    expect(openWith(rotated, derived)).toBe("derived");
    expect(openWith(rotated, byFirst)).toBe("first");
    expect(openWith(rotated, sealWith(rotated, "second"))).toBe("second");
    expect(sealWith(rotated, "x").split(".")[1]).not.toBe(byFirst.split(".")[1]);
  });

  it("does not open with another key, and says which one is missing", () => {
    const sealed = sealWith(keyRing({ ...SECRET, PORTAL_ENCRYPTION_KEY: aKey() }), "secret");
    expect(() => openWith(keyRing(SECRET), sealed)).toThrow("unknown key");
  });

  it("does not open once a single bit has changed, anywhere", () => {
    const ring = keyRing(SECRET);
    const [version, id, payload = ""] = sealWith(ring, "secret").split(".");
    const bytes = Buffer.from(payload, "base64url");
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => openWith(ring, `${version}.${id}.${changed.toString("base64url")}`)).toThrow();
    }
    expect(() => openWith(ring, `v2.${id}.${payload}`)).toThrow();
    expect(() => openWith(ring, "")).toThrow();
  });
});
