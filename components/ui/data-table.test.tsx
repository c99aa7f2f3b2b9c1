import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { type Column, DataTable, type Sort } from "./data-table";

interface Row {
  id: string;
  name: string;
  resources: number;
}
const rows: Row[] = [
  { id: "a", name: "Paie", resources: 12 },
  { id: "b", name: "Courrier", resources: 3 },
];
const columns: Column<Row>[] = [
  { key: "name", header: "Charge", rowHeader: true, sortable: true, cell: ({ name }) => name },
  { key: "resources", header: "Ressources", align: "end", sortable: true, cell: ({ resources }) => resources },
];
const sort: Sort = { key: "name", direction: "descending", hrefOf: (key) => `?sort=${key}` };
const markup = (over: { sort?: Sort; rows?: Row[]; showCaption?: boolean } = {}) =>
  renderToStaticMarkup(
    <DataTable caption="Charges" columns={columns} rows={over.rows ?? rows} rowKey={({ id }) => id} {...over} />,
  );

describe("DataTable", () => {
  it("names the table, its columns and its rows", () => {
    const html = markup();
    expect(html).toContain('<caption class="sr-only">Charges</caption>');
    expect(html.match(/scope="col"/g)).toHaveLength(2);
    expect(html.match(/scope="row"/g)).toHaveLength(2);
    expect(html).toContain("Courrier");
  });
  it("shows the caption when asked", () => {
    expect(markup({ showCaption: true })).not.toContain('<caption class="sr-only">');
  });
  it("labels every cell for the cards of a narrow screen", () => {
    expect(markup().match(/data-label="Ressources"/g)).toHaveLength(2);
  });
  it("keeps table roles, whatever the display", () => {
    const html = markup();
    for (const role of ["table", "rowgroup", "row", "cell", "rowheader", "columnheader"])
      expect(html).toContain(`role="${role}"`);
  });
  it("tells the order, and leads to the others", () => {
    const html = markup({ sort });
    expect(html.match(/aria-sort="descending"/g)).toHaveLength(1);
    expect(html).toContain('href="?sort=resources"');
    expect(markup()).not.toContain("aria-sort");
  });
  it("aligns figures to the right and carries no style attribute", () => {
    expect(markup().match(/data-align="end"/g)).toHaveLength(3);
    expect(markup()).not.toContain("style=");
  });
});
