import { describe, expect, it } from "vitest";
import { isAddress } from "./source-list";

describe("isAddress", () => {
  it("takes addresses of the web", () => {
    expect(isAddress("https://cyber.gouv.fr/secnumcloud")).toBe(true);
    expect(isAddress("http://example.org/a?b=c")).toBe(true);
  });

  it("leaves pages, clauses and other schemes as words", () => {
    expect(isAddress("p. 12, table 3")).toBe(false);
    expect(isAddress("javascript:alert(1)")).toBe(false);
    expect(isAddress("https://a b")).toBe(false);
  });
});
