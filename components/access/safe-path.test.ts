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
    expect(safePath(path)).toBe("/organisations");
  });
});
