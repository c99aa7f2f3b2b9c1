import { beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { defineRoute, Problem } from "@/lib/contract/route";
import { Conflict } from "./errors";
import { handle } from "./handle";
import type { UseCase } from "./use-case";

vi.mock("next/headers", () => ({ cookies: async () => new Map(), headers: async () => new Headers() }));

const PORTAL = "http://localhost:3000";
const Body = z.strictObject({ name: z.string() });
const route = defineRoute({
  method: "POST",
  path: "/api/v1/things",
  summary: "Make a thing",
  body: Body,
  example: { body: { name: "a" } },
  response: z.strictObject({ name: z.string() }),
});

beforeAll(() => {
  Object.assign(process.env, {
    DATABASE_URL: "postgresql://nobody@localhost:1/none",
    NEXTAUTH_SECRET: "a secret for tests only, of 32 characters",
    NEXTAUTH_URL: PORTAL,
  });
});

/** The route with a use case that does this. */
function answering(run: (input: unknown) => Promise<unknown>) {
  const operation = Object.assign((_: unknown, input: unknown) => run(input), {
    kind: "command",
    permission: "workload.edit",
    input: Body,
  }) as UseCase<typeof Body, unknown>;
  const answer = handle(route, operation);
  return (init: RequestInit & { duplex?: "half" }, path = route.path) =>
    answer(new Request(PORTAL + path, { method: "POST", ...init }), { params: Promise.resolve({}) });
}
const JSON_TYPE = { origin: PORTAL, "content-type": "application/json" };
const sent = (body: unknown): RequestInit => ({ headers: JSON_TYPE, body: JSON.stringify(body) });

describe("a fault", () => {
  const SECRET = "INSERT INTO person (email) VALUES ('claire@ministere.exemple.fr') -- /srv/portal/lib";
  const faults: readonly (readonly [string, () => Promise<unknown>])[] = [
    ["an error", () => Promise.reject(new Error(SECRET))],
    ["a database's error", () => Promise.reject(Object.assign(new Error(SECRET), { code: "23505", detail: SECRET }))],
    ["an error with a status", () => Promise.reject(Object.assign(new Error(SECRET), { status: 400, code: SECRET }))],
    ["a text", () => Promise.reject(SECRET)],
    ["nothing", () => Promise.reject(undefined)],
    ["an answer that breaks the contract", () => Promise.resolve({ name: 1, secret: SECRET })],
    ["an answer with more than the contract says", () => Promise.resolve({ name: "a", passwordHash: SECRET })],
  ];
  it.each(faults)("tells nothing of %s but a number to quote", async (_, run) => {
    const answer = await answering(run)(sent({ name: "a" }));
    const text = await answer.text();
    expect(answer.status).toBe(500);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    const { requestId, ...rest } = Problem.parse(JSON.parse(text));
    expect(rest).toEqual({ type: "about:blank", title: "internal", status: 500, code: "internal" });
    expect(requestId).toBe(answer.headers.get("x-request-id"));
    for (const word of ["claire", "INSERT", "person", "/srv", "at ", "node_modules"]) expect(text).not.toContain(word);
  });

  it("of a database that is away or busy is told apart, to be tried again", async () => {
    const busy = answering(() => Promise.reject(Object.assign(new Error(SECRET), { code: "P2028" })));
    const answer = await busy(sent({ name: "a" }));
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "2"]);
    expect(await answer.text()).not.toContain("claire");
  });

  it("is not a refusal: that is said in words of the wire", async () => {
    const refused = answering(() => Promise.reject(new Conflict("taken", { name: "a" })));
    expect(await (await refused(sent({ name: "a" }))).json()).toMatchObject({
      status: 409,
      code: "taken",
      params: { name: "a" },
    });
  });
});

describe("a body", () => {
  const echo = answering(async () => ({ name: "done" }));

  it("is taken as JSON, whole, of its type", async () => {
    expect((await echo(sent({ name: "a" }))).status).toBe(200);
    expect((await echo({ headers: { origin: PORTAL, "content-type": "text/plain" }, body: '{"name":"a"}' })).status).toBe(422);
    for (const body of ["[]", "1", "null", "{", '"a"']) expect((await echo({ headers: JSON_TYPE, body })).status, body).toBe(400);
  });

  it("is cut off at a megabyte, also when no header says its length", async () => {
    const long = JSON.stringify({ name: "x".repeat(1_000_000) });
    expect((await echo({ headers: JSON_TYPE, body: long })).status).toBe(413);
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(100_000));
      },
    });
    const answer = await echo({ headers: JSON_TYPE, body: endless, duplex: "half" });
    expect(answer.status).toBe(413);
    expect(pulled).toBeLessThan(20);
  });

  it("pollutes no prototype", async () => {
    const seen: unknown[] = [];
    const keeping = answering(async (input) => {
      seen.push(input);
      return { name: "a" };
    });
    await keeping({ headers: JSON_TYPE, body: '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}' });
    await keeping(sent({ name: "a" }), `${route.path}?__proto__=polluted&__proto__.polluted=1`);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    for (const input of seen) expect(Object.getPrototypeOf(input)).toBe(Object.prototype);
  });
});

describe("a write", () => {
  it("from elsewhere is refused before anything of it is read", async () => {
    const run = vi.fn(async () => ({ name: "a" }));
    const operation = answering(run);
    for (const origin of ["https://elsewhere.example", "null", `${PORTAL}.elsewhere.example`, "http://localhost:3001", ""]) {
      const headers = { "content-type": "application/json", ...(origin ? { origin } : {}) };
      const answer = await operation({ headers, body: '{"name":"a"}' });
      expect((await answer.json()).code, origin).toBe("foreign-origin");
      expect(answer.status, origin).toBe(403);
    }
    expect(run).not.toHaveBeenCalled();
  });
});

describe("every answer", () => {
  it("is kept by no cache and carries the number of its request", async () => {
    const answer = await answering(async () => ({ name: "a" }))(sent({ name: "a" }));
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  });
});
