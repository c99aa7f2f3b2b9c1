import { describe, expect, it } from "vitest";
import { ProblemError } from "./call";
import { isAccident, makeQueryClient } from "./query-client";

const refused = (status: number) => new ProblemError({ type: "about:blank", title: "x", status, code: "x", requestId: "r" });

describe("isAccident", () => {
  it("tries again when nobody answered or the server was busy", () => {
    for (const status of [0, 502, 503, 504]) expect(isAccident(refused(status))).toBe(true);
  });
  it("takes a refusal for an answer", () => {
    for (const status of [400, 401, 403, 404, 409, 413, 422, 500]) expect(isAccident(refused(status))).toBe(false);
  });
});

describe("makeQueryClient", () => {
  it("stops trying after two failures", async () => {
    const client = makeQueryClient();
    const retry = client.getDefaultOptions().queries?.retry;
    if (typeof retry !== "function") throw new Error("retry is a rule");
    expect(retry(1, refused(503))).toBe(true);
    expect(retry(2, refused(503))).toBe(false);
    expect(retry(0, refused(404))).toBe(false);
  });
});
