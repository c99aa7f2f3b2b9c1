import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readablePath } from "./readable-request.mjs";

describe("readablePath", () => {
  it.each([
    ["/catalogue/2026-11", "/catalogue/2026-11"],
    ["/a%20b/%C3%A9?c=%", "/a%20b/%C3%A9?c=%"],
    ["/editions/%", "/editions/%25"],
    ["/editions/%zz/b%20c", "/editions/%25zz/b%20c"],
    ["/%ff%fe/x", "/%25ff%25fe/x"],
    ["/%ed%a0%80?a?b", "/%25ed%25a0%2580?a?b"],
    ["*", "*"],
  ])("%s is read as %s", (given, read) => {
    expect(readablePath(given)).toBe(read);
  });

  it("can always be decoded, and changes nothing that already could", () => {
    const piece = fc.oneof(fc.constantFrom("%", "%2", "%2f", "%ff", "%C3", "%C3%A9", "/", "a", "?"), fc.string({ maxLength: 5 }));
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const [path = ""] = readablePath(pieces.join("")).split("?");
        for (const part of path.split("/")) expect(() => decodeURIComponent(part)).not.toThrow();
        expect(readablePath(readablePath(pieces.join("")))).toBe(readablePath(pieces.join("")));
      }),
    );
  });
});
