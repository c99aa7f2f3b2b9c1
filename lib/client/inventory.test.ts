import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { ImportView } from "@/lib/contract/inventory";
import { differenceKindOf, importQuery, isMoving } from "./inventory";

const SCOPE = { organisationId: "o", projectId: "p" };
const PLAN = { added: 1, changed: 0, unchanged: 0, missing: 0 };
function moving(overrides: Partial<Pick<ImportView, "state" | "plan">> = {}) {
  return isMoving({ state: "applied", plan: PLAN, ...overrides });
}

afterEach(() => vi.unstubAllGlobals());

describe("isMoving", () => {
  it("is so while the file is read and while it is applied", () => {
    expect(moving({ state: "reading", plan: null })).toBe(true);
    expect(moving({ state: "applying" })).toBe(true);
  });

  it("is so for a preview until its plan is known", () => {
    expect(moving({ state: "previewed", plan: null })).toBe(true);
    expect(moving({ state: "previewed" })).toBe(false);
  });

  it("ends with every final state", () => {
    for (const state of ["applied", "failed", "cancelled"] as const) expect(moving({ state, plan: null })).toBe(false);
    expect(isMoving(undefined)).toBe(false);
  });
});

/** How often the query would be asked again, after one answer. */
async function intervalAfter(answer: () => Response): Promise<number | false | undefined> {
  vi.stubGlobal("fetch", async () => answer());
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const options = importQuery(SCOPE, "i");
  await client.fetchQuery(options).catch(() => undefined);
  const observer = new QueryObserver(client, options);
  const { refetchInterval } = observer.options;
  return typeof refetchInterval === "function" ? refetchInterval(observer.getCurrentQuery()) : refetchInterval;
}

describe("importQuery", () => {
  it("is asked again every second while the import is applied", async () => {
    expect(await intervalAfter(() => Response.json({ state: "applying", plan: PLAN }))).toBe(1000);
  });

  it("rests once it is applied", async () => {
    expect(await intervalAfter(() => Response.json({ state: "applied", plan: PLAN }))).toBe(false);
  });

  it("stops when the import is gone", async () => {
    const gone = { type: "about:blank", title: "not-found", status: 404, code: "not-found", requestId: "r" };
    expect(await intervalAfter(() => Response.json(gone, { status: 404 }))).toBe(false);
  });
});

describe("differenceKindOf", () => {
  it("falls back to what was added", () => {
    expect(differenceKindOf("removed")).toBe("removed");
    expect(differenceKindOf("sideways")).toBe("added");
    expect(differenceKindOf(null)).toBe("added");
  });
});
