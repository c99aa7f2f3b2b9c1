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
const starts = (html: string) => [...html.matchAll(/ x="([\d.]+)%"/g)].map(([, x]) => Number(x));

describe("StackedBar", () => {
  const four = [
    aSegment(),
    aSegment({ key: "u", sign: "unknown", value: 1, label: "Indéterminé", text: "25 %", href: "/list?verdict=unknown" }),
  ];

  it("gives each part its share of the whole", () => {
    // A pattern is drawn over its hue, and each part covers the rest of the one before.
    expect(starts(markup(four))).toEqual([0, 75, 75]);
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
    expect(starts(html)).toHaveLength(3);
  });
  it("draws nothing of nothing, without dividing by zero", () => {
    const html = markup([aSegment({ value: 0 })]);
    expect(starts(html)).toEqual([]);
    expect(html).not.toContain("NaN");
  });
  it("is named, and carries no style attribute", () => {
    expect(markup(four)).toContain('role="img" aria-label="Le parc"');
    expect(markup(four)).not.toContain("style=");
  });
});
