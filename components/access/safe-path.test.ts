import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safePath } from "./safe-path";

describe("safePath", () => {
  it.each(["/catalogue", "/organisations/a/projects/b?verdict=unknown#list", "/catalogue/2026-11/azure-dns"])(
    "goes back to %s",
    (path) => {
      expect(safePath(path)).toBe(path);
    },
  );
  it.each([
    undefined,
    ["/catalogue"],
    "",
    "/",
    "catalogue",
    "https://elsewhere.example/",
    "//elsewhere.example/a",
    "/\\elsewhere.example",
    "/\t/elsewhere.example",
    "/..//elsewhere.example",
    "javascript:alert(1)",
    "/api/auth/signout",
    "/api",
    "/sign-in?callbackUrl=/sign-in",
  ])("refuses %s and goes home", (path) => {
    expect(safePath(path)).toBe("/");
  });
  it("never leads out of the portal, whatever was asked", () => {
    const piece = fc.constantFrom(
      "/",
      "//",
      "\\",
      "..",
      "%2f",
      "%5c",
      "@",
      ":",
      "?",
      "#",
      "\t",
      "\n",
      "https:",
      "elsewhere.example",
      "\u2028",
      "．",
      "／",
    );
    const asked = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.webUrl(),
      fc.array(piece, { maxLength: 8 }).map((parts) => `/${parts.join("")}`),
    );
    fc.assert(
      fc.property(asked, (path) => {
        const given = safePath(path);
        for (const base of ["https://portal.example/sign-in", "http://localhost:3000/"])
          expect(new URL(given, base).origin).toBe(new URL(base).origin);
        expect(given).toMatch(/^\/(?:[^/\\]|$)/);
      }),
      { numRuns: 2_000, seed: 1 },
    );
  });
});
