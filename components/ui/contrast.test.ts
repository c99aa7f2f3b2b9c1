import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

type Theme = "light" | "dark";
const css = readFileSync(new URL("../../app/globals.css", import.meta.url), "utf8");
const tokens = new Map<string, Record<Theme, string>>();
for (const [, name, light, dark] of css.matchAll(/--([a-z-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g)) {
  if (name && light && dark) tokens.set(name, { light, dark });
}

function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/** Contrast ratio of WCAG 2.2, 1 to 21. */
function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

function colour(name: string, theme: Theme): string {
  const token = tokens.get(name);
  if (!token) throw new Error(`no token ${name} in globals.css`);
  return token[theme];
}

const VERDICTS = ["eligible", "conditional", "planned", "redesign", "not-eligible", "unknown", "configuration"];
const GROUNDS = ["paper", "raised", "sunken", "selected"];
const TEXT = ["ink", "soft", "accent", "accent-strong", "danger", ...VERDICTS.map((verdict) => `${verdict}-text`)];
const WASHED: [string, string][] = [
  ["ink", "danger-wash"],
  ["danger", "danger-wash"],
  ["ink", "notice-wash"],
  ["soft", "notice-wash"],
  ["redesign-text", "notice-wash"],
  ["on-accent", "accent"],
  ["on-accent", "accent-strong"],
  ["paper", "danger"],
];

/** Every token that a picture is drawn with, read from its classes; grid lines and the ground carry nothing. */
const charts = new URL("chart/", import.meta.url);
const CHART_INKS = [
  ...new Set(
    readdirSync(charts)
      .filter((file) => file.endsWith(".tsx") && !file.includes(".test."))
      .flatMap((file) => [...readFileSync(new URL(file, charts), "utf8").matchAll(/\b(?:fill|stroke)-([a-z]+(?:-[a-z]+)*)\b/g)])
      .map(([, token = ""]) => token)
      .filter((token) => tokens.has(token) && !["rule", "raised"].includes(token)),
  ),
];

describe.each<Theme>(["light", "dark"])("contrast, %s theme", (theme) => {
  it("reads every token of the stylesheet, and of the pictures", () => {
    expect(CHART_INKS).toEqual(expect.arrayContaining(["accent", "ink", "soft", "control", "danger", "redesign"]));
    expect(tokens.size).toBeGreaterThanOrEqual(28);
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  });

  it.each(TEXT.flatMap((text) => GROUNDS.map((ground) => [text, ground] as const)))("%s on %s is readable", (text, ground) => {
    expect(contrast(colour(text, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(WASHED)("%s on %s is readable", (text, ground) => {
    expect(contrast(colour(text, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each([...VERDICTS, "control"].flatMap((sign) => GROUNDS.map((ground) => [sign, ground] as const)))(
    "%s stands out on %s",
    (sign, ground) => {
      expect(contrast(colour(sign, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3);
    },
  );

  it.each(CHART_INKS.flatMap((ink) => ["raised", "sunken", "selected"].map((ground) => [ink, ground] as const)))(
    "a picture's %s stands out on %s",
    (ink, ground) => {
      expect(contrast(colour(ink, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3);
    },
  );

  it("keeps neighbouring verdicts of the estate bar apart in lightness or by pattern", () => {
    for (const verdict of VERDICTS) expect(colour(verdict, theme)).toMatch(/^#[0-9a-f]{6}$/);
    const hues = new Set(VERDICTS.filter((verdict) => verdict !== "configuration").map((verdict) => colour(verdict, theme)));
    expect(hues.size).toBe(VERDICTS.length - 1);
  });
});
