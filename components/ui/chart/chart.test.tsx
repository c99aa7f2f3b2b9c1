import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { type BarItem, BarList, stretchesOf } from "./bar-list";
import { Figure } from "./figure";
import { type MatrixCell, MatrixChart } from "./matrix-chart";
import { lengthScale, sideScale } from "./scale";

const HUGE = 10_000_000;
const format = (value: number) => value.toLocaleString("en-GB");
const widths = (html: string) => [...html.matchAll(/<rect[^>]* width="([\d.]+)%"/g)].map(([, width]) => Number(width));

describe("scales", () => {
  it.each([0, 1, 7, HUGE])("keep nothing at nothing and the greatest, %d, at the whole", (max) => {
    expect(lengthScale(max)(0)).toBe(0);
    expect(sideScale(max, 32)(0)).toBe(0);
    if (max > 0) expect([lengthScale(max)(max), sideScale(max, 32)(max)]).toEqual([100, 32]);
  });
  it("show what is there, however small beside the greatest", () => {
    expect(lengthScale(HUGE)(1)).toBe(0.5);
    expect(sideScale(HUGE, 32)(1)).toBe(4);
  });
  it("make the area of a square, not its side, the share", () => {
    expect(sideScale(100, 32)(25)).toBe(16);
  });
});

describe("BarList", () => {
  const item = (key: string, full: number, striped = 0, over: Partial<BarItem> = {}): BarItem => ({
    key,
    label: key,
    parts: [
      { value: full, look: "full" },
      { value: striped, look: "striped" },
    ],
    text: `${full} + ${striped}`,
    ...over,
  });
  const shown = (items: BarItem[], max?: number) =>
    renderToStaticMarkup(<BarList label="Freins" items={items} {...(max === undefined ? {} : { max })} />);

  it("draws parts end to end, on the scale of the longest bar or of the one it is given", () => {
    expect(widths(shown([item("a", 6, 2), item("b", 4)]))).toEqual([75, 25, 25, 50]);
    expect(widths(shown([item("a", 6)], 12))).toEqual([50]);
  });
  it("draws nothing of nothing, and nothing past the end of its room", () => {
    expect(widths(shown([item("a", 0)]))).toEqual([]);
    const ends = stretchesOf(
      [
        { value: HUGE, look: "full" },
        { value: 1, look: "striped" },
      ],
      HUGE + 1,
    );
    for (const { x, width } of ends) expect(x + width).toBeLessThanOrEqual(100);
  });
  it("is a named list whose words say every figure, and whose links are the labels", () => {
    const html = shown([item("a", 6, 2, { href: "/list?a", note: "Une note" })]);
    expect(html).toContain('<ul aria-label="Freins"');
    for (const word of ["6 + 2", "Une note", 'href="/list?a"']) expect(html).toContain(word);
    expect(html).not.toContain("style=");
  });
});

describe("MatrixChart", () => {
  const cell = (row: string, column: string, value: number, over: Partial<MatrixCell> = {}): MatrixCell => ({
    row,
    column,
    value,
    name: `${row}, ${column}: ${value}`,
    ...over,
  });
  const lines = (...keys: string[]) => keys.map((key) => ({ key, label: key.toUpperCase() }));
  const shown = (cells: MatrixCell[]) =>
    renderToStaticMarkup(
      <MatrixChart
        caption="Charges"
        corner="Verdict"
        total="Total"
        rows={lines("a", "b")}
        columns={lines("x", "y", "z")}
        cells={cells}
        format={format}
      />,
    );

  it("adds up rows, columns and the whole", () => {
    const html = shown([cell("a", "x", 1200), cell("a", "y", 34), cell("b", "x", 6)]);
    const totals = [...html.matchAll(/<td[^>]*class="figures[^>]*>(?:<span[^>]*>Total<\/span>)?([\d,]+)<\/td>/g)].map(
      ([, n]) => n,
    );
    expect(totals).toEqual(["1,234", "6", "1,206", "34", "0", "1,240"]);
  });
  it("draws what is met only, the weak part striped", () => {
    const html = shown([cell("a", "x", 4, { weak: 1, href: "/list", note: "1 estimée" }), cell("b", "y", 0)]);
    expect(html.match(/<svg/g)).toHaveLength(1);
    expect(html).toMatch(/y="0" height="8"[^>]*fill="url\(#bar-stripes\)"/);
    expect(html).toContain('<span class="sr-only">a, x: 4</span>');
    expect(html).toContain("1 estimée");
  });
  it("stands at nothing, at one and at millions, without a style attribute", () => {
    for (const cells of [[], [cell("a", "x", 1)], [cell("a", "x", HUGE), cell("b", "z", 1)]]) {
      const html = shown(cells);
      expect(html).not.toMatch(/NaN|Infinity|style=/);
    }
  });
});

describe("Figure", () => {
  const table = {
    summary: "En tableau",
    caption: "Charges",
    columns: [{ header: "Nom" }, { header: "Nombre" }],
    rows: [{ key: "a", cells: ["A", "3"] }],
  };
  it("names and describes the picture, and holds its figures as a table", () => {
    const html = renderToStaticMarkup(
      <Figure title="Le parc" message="3 charges." table={table} source="Inventaire 4">
        <svg />
      </Figure>,
    );
    const [, name, said] = /aria-labelledby="([^"]+)" aria-describedby="([^"]+)"/.exec(html) ?? [];
    expect(html).toContain(`<h2 id="${name}">Le parc</h2>`);
    expect(html).toMatch(new RegExp(`<p id="${said}"[^>]*>3 charges.</p>`));
    for (const word of ["En tableau", ">A<", ">3<", "Inventaire 4"]) expect(html).toContain(word);
  });
});
