import { describe, expect, it } from "vitest";
import { hashPassword, verifyPassword } from "../access/password";
import { checkPassword } from "./password-rules";

const CONTEXT = ["Hélène Marchand", "h.marchand@transition.example", "Ministère de la Transition"];
const check = (password: string) => checkPassword(password, CONTEXT);

describe("checkPassword", () => {
  it.each([
    ["Court-1!", "too-short"],
    ["🔒🔒🔒🔒🔒🔒🔒🔒🔒🔒🔒", "too-short"],
    ["x".repeat(129), "too-long"],
    ["1qaz2wsx3edc", "common"],
    ["Motdepasse2026!", "common"],
    ["!!azertyuiop12", "common"],
    ["aaaaaaaaaaaaaaaa", "guessable"],
    ["abcdefghijklmnop", "guessable"],
    ["administrateur2026", "guessable"],
    ["motdepassemotdepasse", "guessable"],
    ["helene-kR8!pLx2-w", "personal"],
    ["Marchand-kR8!pLx2", "personal"],
    ["kR8!pLx2-MINISTERE", "personal"],
  ])("refuses %s: %s", async (password, weakness) => {
    expect(await check(password)).toBe(weakness);
  });

  it.each(["Sept cerfs boivent au lac", "xkQ9#pLm2vTz", "correct horse battery staple", "🦌 au bord du lac gelé"])(
    "accepts %s, whatever its sorts of characters",
    async (password) => {
      expect(await check(password)).toBe(null);
    },
  );

  it("judges a very long one in about the time of a short one", async () => {
    const took = async (length: number) => {
      const since = performance.now();
      await check("s5$z2aA@4e3".repeat(12).slice(0, length));
      return performance.now() - since;
    };
    await took(12);
    const short = Math.max(await took(40), await took(40), 20);
    expect(Math.min(await took(128), await took(128))).toBeLessThan(4 * short);
  });
});

describe("a stored password", () => {
  it("is the same however its accents are composed", async () => {
    const stored = await hashPassword("été à Évry".normalize("NFD"));
    expect(await verifyPassword(stored, "été à Évry".normalize("NFC"))).toBe(true);
    expect(await verifyPassword(stored, "ete a Evry")).toBe(false);
  });

  it("that is no hash lets nobody in", async () => {
    expect(await verifyPassword("none", "none")).toBe(false);
  });
});
