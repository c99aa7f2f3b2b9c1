import { describe, expect, it } from "vitest";
import { keepsPlans, preparedName } from "./prepared";

describe("preparedName", () => {
  it("is what the query says of itself in its first words, and nowhere else", () => {
    expect(preparedName({ sql: "/* prepared who-is */\n    SELECT 1" })).toBe("who-is");
    expect(preparedName({ sql: "SELECT 1" })).toBe("");
    expect(preparedName({ sql: "SELECT '/* prepared who-is */'" })).toBe("");
  });
});

describe("keepsPlans", () => {
  it("holds for a server, and not for the one session of the embedded database", () => {
    expect(keepsPlans("postgresql://portal:secret@localhost:5432/portal")).toBe(true);
    expect(keepsPlans("postgresql://postgres:secret@127.0.0.1:1/postgres?sslmode=disable&prepared=no")).toBe(false);
  });
});
