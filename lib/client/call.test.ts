import { afterEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { defineRoute } from "@/lib/contract/route";
import { call, ProblemError, problemIn, problemOf, urlOf } from "./call";

const readThing = defineRoute({
  method: "GET",
  path: "/api/v1/things/{thingId}",
  summary: "A thing",
  params: z.strictObject({ thingId: z.string() }),
  query: z.strictObject({ limit: z.coerce.number().default(5), search: z.string().optional() }),
  response: z.strictObject({ id: z.string() }),
});
const writeThing = defineRoute({
  method: "PUT",
  path: "/api/v1/things/{thingId}",
  summary: "Change a thing",
  params: z.strictObject({ thingId: z.string() }),
  body: z.strictObject({ name: z.string() }),
  example: { body: { name: "one" } },
  response: z.strictObject({ id: z.string() }),
});

function answer(body: unknown, init: ResponseInit = {}) {
  const seen: { url: string; init: RequestInit }[] = [];
  vi.stubGlobal("fetch", async (url: string, request: RequestInit) => {
    seen.push({ url, init: request });
    return typeof body === "string" ? new Response(body, init) : Response.json(body, init);
  });
  return seen;
}
const aProblem = { type: "about:blank", title: "conflict", status: 409, code: "revision", requestId: "r-1" };

afterEach(() => vi.unstubAllGlobals());

describe("call", () => {
  it("fills the path, sends the query and returns what the server answered", async () => {
    const seen = answer({ id: "a/b" });
    await expect(call(readThing, { params: { thingId: "a/b" }, query: { limit: 2 } })).resolves.toEqual({ id: "a/b" });
    expect(seen[0]?.url).toBe("/api/v1/things/a%2Fb?limit=2");
    expect(seen[0]?.init).toMatchObject({ method: "GET", credentials: "same-origin" });
    expect(seen[0]?.init.body).toBeUndefined();
  });

  it("sends a body as JSON and says so", async () => {
    const seen = answer({ id: "x" });
    await call(writeThing, { params: { thingId: "x" }, body: { name: "Paie" } });
    expect(seen[0]?.init.body).toBe('{"name":"Paie"}');
    expect(seen[0]?.init.headers).toMatchObject({ "content-type": "application/json" });
  });

  it("throws the problem of a refusal", async () => {
    answer(aProblem, { status: 409 });
    const refused = call(writeThing, { params: { thingId: "x" }, body: { name: "" } });
    await expect(refused).rejects.toBeInstanceOf(ProblemError);
    await expect(refused).rejects.toMatchObject({ problem: aProblem });
  });

  it("says `network` when nothing answered", async () => {
    vi.stubGlobal("fetch", async () => {
      throw new TypeError("failed to fetch");
    });
    await expect(call(readThing, { params: { thingId: "x" } })).rejects.toMatchObject({
      problem: { code: "network", status: 0 },
    });
  });

  it("lets an abandoned request through as such: it is no error to show", async () => {
    vi.stubGlobal("fetch", async () => {
      throw new DOMException("stopped", "AbortError");
    });
    await expect(call(readThing, { params: { thingId: "x" } })).rejects.toMatchObject({ name: "AbortError" });
  });
});

describe("urlOf", () => {
  it("leaves absent values out and encodes the rest", () => {
    expect(urlOf("/a", {}, { verdict: undefined, search: "été & co", none: null })).toBe("/a?search=%C3%A9t%C3%A9+%26+co");
  });
  it("refuses a path with a hole", () => {
    expect(() => urlOf("/a/{id}", {})).toThrow("id is missing");
    expect(() => urlOf("/a/{id}", { id: "" })).toThrow("id is missing");
  });
});

describe("problemOf", () => {
  it("keeps a readable problem as it is", async () => {
    await expect(problemOf(Response.json(aProblem, { status: 409 }))).resolves.toEqual(aProblem);
  });
  it("makes one of an unreadable answer, with the number to quote", async () => {
    const page = new Response("<html>Bad gateway</html>", { status: 502, headers: { "x-request-id": "r-2" } });
    await expect(problemOf(page)).resolves.toMatchObject({ status: 502, code: "internal", requestId: "r-2" });
    await expect(problemOf(Response.json(["no"], { status: 418 }))).resolves.toMatchObject({ code: "unreadable", requestId: "" });
  });
});

describe("problemIn", () => {
  it("reads a thrown value, whatever it is", () => {
    expect(problemIn(new ProblemError(aProblem))).toEqual(aProblem);
    expect(problemIn(new Error("boom"))).toMatchObject({ code: "internal", status: 0 });
  });
});
