import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { type Segment, StackedBar } from "./stacked-bar";

const aSegment = (over: Partial<Segment> = {}): Segment => ({
  key: "e",
  sign: "eligible",
  value: 3,
  label: "Éligible",
  text: "75 %",
  ...over,
});
const markup = (segments: Segment[], legend = true) =>
  renderToStaticMarkup(<StackedBar label="Le parc" segments={segments} legend={legend} />);
const widths = (html: string) => [...html.matchAll(/width="([\d.]+)%"/g)].map(([, width]) => Number(width));

describe("StackedBar", () => {
  const four = [
    aSegment(),
    aSegment({ key: "u", sign: "unknown", value: 1, label: "Indéterminé", text: "25 %", href: "/list?verdict=unknown" }),
  ];

  it("gives each part its share of the whole", () => {
    // Each part is drawn twice: its hue, then its pattern.
    expect(widths(markup(four))).toEqual([75, 75, 25, 25]);
    expect(markup(four)).toContain('x="75%"');
  });
  it("says everything in the legend, and leads to the list", () => {
    const html = markup(four);
    expect(html).toContain("Indéterminé");
    expect(html).toContain("25 %");
    expect(html).toContain('href="/list?verdict=unknown"');
    expect(markup(four, false)).not.toContain("<li");
  });
  it("keeps empty parts in the legend and out of the picture", () => {
    const html = markup([...four, aSegment({ key: "p", sign: "planned", value: 0, label: "Prévu", text: "0 %" })]);
    expect(html).toContain("Prévu");
    expect(widths(html)).toHaveLength(4);
  });
  it("draws nothing of nothing, without dividing by zero", () => {
    const html = markup([aSegment({ value: 0 })]);
    expect(widths(html)).toEqual([]);
    expect(html).not.toContain("NaN");
  });
  it("is named, and carries no style attribute", () => {
    expect(markup(four)).toContain('role="img" aria-label="Le parc"');
    expect(markup(four)).not.toContain("style=");
  });
});
