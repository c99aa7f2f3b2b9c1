import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const css = readFileSync("app/globals.css", "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
const sources = ["app", "components"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes(".test."))
    .map((file) => path.join(folder, file)),
);

/**
 * The browser tests apply every accessibility rule in the light theme and those of colour in the dark one. That is enough because a
 * theme changes colours and nothing else, which is proved here: names, roles, order, sizes and visibility cannot differ.
 */
describe("a theme", () => {
  it("changes the colour scheme alone: no rule of the stylesheet that names a theme says anything else", () => {
    const rules = [...css.matchAll(/([^{}]*)\{([^{}]*)\}/g)].filter(([, selector = ""]) => /data-theme/.test(selector));
    expect(rules.map(([, , body = ""]) => body.trim())).toEqual(["color-scheme: light;", "color-scheme: dark;"]);
    expect(css).not.toContain("prefers-color-scheme");
  });
  it("chooses between two colours only", () => {
    const chosen = [...css.matchAll(/light-dark\(([^()]*)\)/g)].map(([, pair = ""]) => pair);
    expect(chosen.length).toBeGreaterThan(20);
    for (const pair of chosen) expect(pair).toMatch(/^#[0-9a-f]{6}, #[0-9a-f]{6}$/);
  });
  it("is asked for by no component but the menu that changes it, and no utility class names it", () => {
    const asking = sources.filter((file) =>
      /dataset\.theme|data-theme|prefers-color-scheme|["\s`]dark:[a-z]/.test(readFileSync(file, "utf8")),
    );
    expect(asking.sort()).toEqual(["app/layout.tsx", "components/shell/preference-menus.tsx"]);
  });
});

describe("who asks for less motion", () => {
  it("gets none: the rule stands outside every layer, for every element, and nothing is marked important against it", () => {
    const block = /@media \(prefers-reduced-motion: reduce\) \{\s*\*,\s*::before,\s*::after \{([^}]*)\}/.exec(css)?.[1] ?? "";
    expect(block).toContain("animation: none;");
    expect(block).toContain("transition: none;");
    expect(css.slice(0, css.indexOf("prefers-reduced-motion"))).not.toMatch(/(animation|transition)[^;]*!important/);
    const pressing = sources.filter((file) =>
      /(?:transition|animate|duration)[\w-]*!|!(?:transition|animate)/.test(readFileSync(file, "utf8")),
    );
    expect(pressing).toEqual([]);
  });
  it("meets no script that moves or scrolls by itself", () => {
    const moving = sources.filter((file) =>
      /behavior: "smooth"|\.animate\(|requestAnimationFrame/.test(readFileSync(file, "utf8")),
    );
    expect(moving).toEqual([]);
  });
});
