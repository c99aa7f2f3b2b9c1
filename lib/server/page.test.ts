import { afterEach, describe, expect, it, vi } from "vitest";
import { Forbidden, NotFound, Unauthenticated } from "./errors";
import { log } from "./log";
import { orNotFound } from "./page";

const said = (word: string) => () => {
  throw Object.assign(new Error(word), { digest: word });
};
vi.mock("next/headers", () => ({
  headers: async () => new Headers({ "x-request-id": "r-1", "x-pathname": "/organisations/o?token=secret" }),
  cookies: async () => new Map(),
}));
vi.mock("next/navigation", () => ({
  notFound: () => said("not found")(),
  forbidden: () => said("forbidden")(),
  redirect: (to: string) => said(to)(),
}));

const SECRET = "SELECT 1 FROM person WHERE email = 'claire@ministere.exemple.fr'";
const outcome = (error: unknown) => orNotFound(Promise.reject(error)).catch((thrown: Error) => thrown.message);

afterEach(() => vi.restoreAllMocks());

describe("orNotFound", () => {
  it("gives what the work gives", async () => {
    expect(await orNotFound(Promise.resolve(1))).toBe(1);
  });

  it.each([
    [new NotFound(), "not found"],
    [new Forbidden(), "forbidden"],
    [new Forbidden("second-factor-required"), "/account?required=second-factor"],
    [new Unauthenticated(), `/sign-in?callbackUrl=${encodeURIComponent("/organisations/o?token=secret")}`],
    [
      new Unauthenticated("second-factor-needed"),
      `/second-factor?callbackUrl=${encodeURIComponent("/organisations/o?token=secret")}`,
    ],
  ])("turns %s into what a page shows, and says so in the log without the query", async (refusal, shown) => {
    const line = vi.spyOn(log, "info");
    expect(await outcome(refusal)).toBe(shown);
    const { status, code } = refusal;
    expect(line).toHaveBeenCalledWith({ requestId: "r-1", page: "/organisations/o", status, code }, "page refused");
  });

  it("throws a fault on without its words, which go to the log as far as they may", async () => {
    const line = vi.spyOn(log, "error");
    const fault = Object.assign(new Error(SECRET), { code: "P2010" });
    expect(await outcome(fault)).toBe("page failed (request r-1)");
    expect(JSON.stringify(line.mock.calls)).toContain("P2010");
    expect(JSON.stringify(line.mock.calls)).not.toContain("claire");
  });

  it("leaves alone what Next throws to find its own way", async () => {
    const line = vi.spyOn(log, "error");
    expect(await outcome(Object.assign(new Error("NEXT_REDIRECT"), { digest: "NEXT_REDIRECT;/" }))).toBe("NEXT_REDIRECT");
    expect(line).not.toHaveBeenCalled();
  });
});
