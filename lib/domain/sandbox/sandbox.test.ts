import { describe, expect, it } from "vitest";
import { LOCALES } from "../locale";
import { sandboxRows } from "./estate";
import { graphExport } from "./resource-group";
import { mayLoadSandbox, SANDBOX_ACTS, SANDBOX_STEPS, sandboxProgress } from "./sandbox";
import { SANDBOX_WORDS } from "./words";

describe("the making of a sandbox", () => {
  it("only goes forward, and is ready with its last step", () => {
    const seen = [
      ...SANDBOX_STEPS.map((step) => sandboxProgress({ step, state: "running", done: 0 })),
      ...SANDBOX_ACTS.map((_, at) => sandboxProgress({ step: "describe", state: "running", done: at + 1 })),
    ];
    const counts = seen.map(({ done }) => done);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect(new Set(seen.map(({ state }) => state))).toEqual(new Set(["making"]));
    const ready = sandboxProgress({ step: "describe", state: "done", done: SANDBOX_ACTS.length });
    expect(ready).toEqual({ state: "ready", done: ready.total, total: ready.total });
  });

  it("is not over with an earlier step, and says that it failed", () => {
    expect(sandboxProgress({ step: "import", state: "done", done: 0 }).state).toBe("making");
    expect(sandboxProgress({ step: "confirm", state: "failed", done: 0 })).toMatchObject({ state: "failed", done: 1 });
  });
});

describe("who may have a sandbox", () => {
  it("leads, directs or accompanies a real organisation", () => {
    const roles = ["project-lead", "organisation-executive", "consultant", "contributor", "reader"] as const;
    expect(roles.filter((role) => mayLoadSandbox([{ role, sandbox: false }]))).toEqual(roles.slice(0, 3));
    expect(mayLoadSandbox([{ role: "project-lead", sandbox: true }])).toBe(false);
    expect(mayLoadSandbox([])).toBe(false);
  });
});

describe("the estate of a sandbox", () => {
  it.each(LOCALES)("in %s has each resource once, under a tag that tells applications apart", (locale) => {
    const rows = sandboxRows(locale);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(rows.length).toBeGreaterThan(40);
    expect(JSON.parse(graphExport(rows)).total_records).toBe(rows.length);
    const applications = rows.map(({ tags }) => (tags as Record<string, string>).application);
    expect(new Set(applications)).toEqual(new Set(Object.values(SANDBOX_WORDS[locale].apps).map(({ name }) => name)));
  });

  it("is the same in both languages but for its names", () => {
    const shapes = LOCALES.map((locale) =>
      sandboxRows(locale).map(({ type, sku, properties, zones }) => ({ type, sku, properties, zones })),
    );
    expect(shapes[0]).toEqual(shapes[1]);
    const named = JSON.stringify(sandboxRows("en"));
    for (const { name } of Object.values(SANDBOX_WORDS.fr.apps)) expect(named).not.toContain(name);
  });
});
