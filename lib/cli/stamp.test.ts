import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { hashOf, whenStale } from "./stamp.mjs";
import { aFolder } from "./test-folder";

let root = "";
beforeEach(() => {
  root = aFolder();
  mkdirSync(path.join(root, "app/page"), { recursive: true });
  writeFileSync(path.join(root, "app/page/page.tsx"), "one");
});

describe("hashOf", () => {
  const hash = (options = {}) => hashOf(root, ["app", "proxy.ts"], options);

  it("is the same for the same state", () => {
    expect(hash()).toBe(hash());
  });

  it("changes with a content, a name, a new file and a file that appears where none was", () => {
    const seen = new Set([hash()]);
    writeFileSync(path.join(root, "app/page/page.tsx"), "two");
    seen.add(hash());
    writeFileSync(path.join(root, "app/page/other.tsx"), "");
    seen.add(hash());
    rmSync(path.join(root, "app/page/other.tsx"));
    writeFileSync(path.join(root, "app/page/another.tsx"), "");
    seen.add(hash());
    writeFileSync(path.join(root, "proxy.ts"), "");
    seen.add(hash());
    expect(seen.size).toBe(5);
  });

  it("changes with the named values, whatever their order in the file system", () => {
    expect(hash({ values: { node: "v20" } })).not.toBe(hash({ values: { node: "v22" } }));
  });

  it("leaves out what is excepted", () => {
    const except = (file: string) => file.endsWith(".test.ts");
    const before = hash({ except });
    writeFileSync(path.join(root, "app/page/page.test.ts"), "");
    expect(hash({ except })).toBe(before);
  });
});

describe("whenStale", () => {
  const made = (state: string) => ({ stamp: path.join(root, ".next/stamp"), state, result: path.join(root, ".next/out") });
  const produce = async () => {
    mkdirSync(path.join(root, ".next"), { recursive: true });
    writeFileSync(path.join(root, ".next/out"), "made");
  };

  it("works once per state", async () => {
    expect(await whenStale(made("a"), produce)).toBe(true);
    expect(await whenStale(made("a"), produce)).toBe(false);
    expect(await whenStale(made("b"), produce)).toBe(true);
    expect(await whenStale(made("b"), produce)).toBe(false);
  });

  it("works again when the result is gone", async () => {
    await whenStale(made("a"), produce);
    rmSync(path.join(root, ".next/out"));
    expect(await whenStale(made("a"), produce)).toBe(true);
  });

  it("works again after work that failed, even back in the old state", async () => {
    await whenStale(made("a"), produce);
    const fail = () => Promise.reject(new Error("killed"));
    await expect(whenStale(made("b"), fail)).rejects.toThrow("killed");
    expect(await whenStale(made("a"), produce)).toBe(true);
  });
});
