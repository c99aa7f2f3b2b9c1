import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, it } from "vitest";

const files = ["app", "components"]
  .flatMap((room) => readdirSync(room, { recursive: true, encoding: "utf8" }).map((file) => join(room, file)))
  .filter((file) => /\.tsx?$/.test(file) && !file.includes(".test."));
const sourceOf = (file: string) => readFileSync(file, "utf8");
const isClient = (file: string) => /^\s*"use client"/.test(sourceOf(file));

function fileOf(from: string, name: string): string | undefined {
  const base = name.startsWith("@/") ? name.slice(2) : normalize(join(dirname(from), name));
  return [`${base}.ts`, `${base}.tsx`].find(existsSync);
}

/** Plain values that a module of the server takes from one of the browser: there they are references, and read as undefined. */
function valuesTaken(file: string): string[] {
  return [...sourceOf(file).matchAll(/^import \{([^}]*)\} from "([^"]+)"/gm)].flatMap(([, names = "", name = ""]) => {
    const from = name.startsWith("@/") || name.startsWith(".") ? fileOf(file, name) : undefined;
    if (!from || !isClient(from)) return [];
    const taken = names.split(",").map((one) => one.trim());
    const values = taken.filter((one) => (/^[a-z]/.test(one) ? !/^(type|use[A-Z])/.test(one) : /^[A-Z][A-Z_]+$/.test(one)));
    return values.map((one) => `${file} takes ${one} from ${from}`);
  });
}

it("no module of the server takes a plain value from one of the browser", () => {
  const server = files.filter((file) => !isClient(file));
  expect(server.length).toBeGreaterThan(100);
  expect(files.length - server.length).toBeGreaterThan(50);
  expect(server.flatMap(valuesTaken)).toEqual([]);
});
