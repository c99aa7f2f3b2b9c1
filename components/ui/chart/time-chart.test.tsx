import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { BeforeAfter } from "./before-after";
import { timeScale } from "./time-scale";
import { Timeline, type TimelineLane } from "./timeline";
import { TrendChart } from "./trend-chart";

const TODAY = "2026-11-22";

describe("the axis of time", () => {
  it("holds every day and today, in order", () => {
    const { at, ticks } = timeScale(["2027-03-31", null, "2026-01-01"], TODAY);
    const [first, now, last] = [at("2026-01-01"), at(TODAY), at("2027-03-31")];
    expect([first, last]).toEqual([4, 96]);
    expect(now).toBeGreaterThan(4);
    expect(now).toBeLessThan(96);
    expect(ticks.length).toBeGreaterThanOrEqual(2);
    expect(ticks.length).toBeLessThanOrEqual(8);
  });
  it.each([
    ["2026-11-25", "2026-11-20"],
    ["2026-10-29", "2026-12-03"],
    ["2024-02-29", "2031-12-31"],
    ["1970-01-01", "2199-12-31"],
  ])("writes one to five round days between %s and %s", (one, other) => {
    const { ticks } = timeScale([one, other], TODAY);
    expect(ticks.length).toBeGreaterThanOrEqual(1);
    expect(ticks.length).toBeLessThanOrEqual(5);
    for (const { x } of ticks) expect([x >= 0, x <= 100]).toEqual([true, true]);
    expect(new Set(ticks.map(({ day }) => day)).size).toBe(ticks.length);
  });
  it("has no place for no day, and puts today alone in the middle", () => {
    const { at } = timeScale([null], TODAY);
    expect(at(null)).toBeNull();
    expect(at(TODAY)).toBe(50);
  });
});

describe("Timeline", () => {
  const lane = (over: Partial<TimelineLane>): TimelineLane => ({
    key: "a",
    label: "Pilote",
    from: null,
    on: null,
    kind: "due",
    text: "sans échéance",
    ...over,
  });
  const shown = (...lanes: TimelineLane[]) =>
    renderToStaticMarkup(
      <Timeline label="Phases" lanes={lanes} today={TODAY} todayWords="Aujourd’hui" formatTick={(day) => day} />,
    );

  it("draws a stretch when both its ends are known, in the right order", () => {
    expect(shown(lane({ from: "2026-09-01", on: "2026-12-01" }))).toContain("<rect");
    expect(shown(lane({ on: "2026-12-01" }))).not.toContain("<rect");
    expect(shown(lane({ from: "2026-12-01", on: "2026-09-01" }))).not.toContain("<rect");
  });
  it("says each lane in words, and today once", () => {
    const html = shown(
      lane({}),
      lane({ key: "b", label: "Test", on: "2026-12-01", text: "1 déc. 2026, à risque", kind: "at-risk", href: "/b" }),
    );
    for (const word of ["sans échéance", "1 déc. 2026, à risque", 'href="/b"', '<ol aria-label="Phases"'])
      expect(html).toContain(word);
    expect(html.match(/Aujourd’hui/g)).toHaveLength(1);
    expect(html).not.toMatch(/NaN|Infinity|style=/);
  });
});

describe("BeforeAfter", () => {
  it("draws both on one scale and tells the flow", () => {
    const html = renderToStaticMarkup(
      <BeforeAfter
        label="Exposition"
        before="Aujourd’hui"
        after="Après"
        parts={[
          { key: "e", label: "Exposées", look: "full", before: 8, after: 2 },
          { key: "f", label: "Hors de portée", look: "outline", before: 2, after: 8 },
        ]}
        textOf={(moment) => `chiffres ${moment}`}
        flow="6 charges sortent de portée."
      />,
    );
    const widths = [...html.matchAll(/<rect[^>]* width="([\d.]+)%"/g)].map(([, width]) => Number(width));
    expect(widths).toEqual([80, 20, 20, 80, 100, 100]);
    for (const word of ["chiffres before", "chiffres after", "6 charges sortent"]) expect(html).toContain(word);
  });
});

describe("TrendChart", () => {
  it("is a named and described image with its legend", () => {
    const point = (id: string, at: string, formula: string) => ({ id, at, value: 50, known: 0.5, formula });
    const html = renderToStaticMarkup(
      <TrendChart
        points={[point("a", "2026-11-01T00:00:00Z", "v1"), point("b", "2026-11-03T00:00:00Z", "v2")]}
        title="Évolution"
        description="De 50 à 50."
        from="1 nov."
        to="3 nov."
        words={{ value: "Score", known: "Complétude", formula: (id) => `Formule ${id}` }}
      />,
    );
    expect(html).toMatch(/<title id="([^"]+)">Évolution<\/title><desc id="([^"]+)">De 50 à 50.<\/desc>/);
    expect(html).toContain("Formule v2");
    expect(html).not.toMatch(/NaN|style=/);
  });
});
