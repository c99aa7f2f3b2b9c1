import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Column } from "./data-table";
import { VirtualTable } from "./virtual-table";

interface Row {
  id: string;
}
const columns: Column<Row>[] = [{ key: "id", header: "Nom", rowHeader: true, cell: ({ id }) => id }];
const rowsOf = (count: number): Row[] => Array.from({ length: count }, (_, index) => ({ id: `vm-${index}` }));
const markup = (over: { rows?: Row[]; total?: number; hasMore?: boolean; loadingMore?: boolean; selectedKey?: string } = {}) =>
  renderToStaticMarkup(
    <VirtualTable
      caption="Ressources"
      columns={columns}
      rows={rowsOf(3)}
      rowKey={({ id }) => id}
      loadingLabel="Chargement…"
      {...over}
    />,
  );

describe("VirtualTable, as the server draws it", () => {
  it("draws the first rows only, in order, without any style attribute", () => {
    const html = markup({ rows: rowsOf(5000) });
    expect(html.match(/data-index=/g)).toHaveLength(40);
    expect(html).toContain(">vm-0<");
    expect(html).not.toContain(">vm-40<");
    expect(html).not.toContain("style=");
  });
  it("tells how long the table is, as far as it is known", () => {
    expect(markup({ total: 100_000 })).toContain('aria-rowcount="100001"');
    expect(markup({ hasMore: true })).toContain('aria-rowcount="-1"');
    expect(markup()).toContain('aria-rowcount="4"');
    expect(markup()).toContain('aria-rowindex="2"');
  });
  it("can be scrolled by keyboard, under its own name", () => {
    expect(markup()).toMatch(/<section[^>]*tabindex="0"[^>]*aria-label="Ressources"/);
  });
  it("marks the selected row and says that more is coming", () => {
    const html = markup({ selectedKey: "vm-1", loadingMore: true });
    expect(html.match(/aria-selected="true"/g)).toHaveLength(1);
    expect(html).toContain("Chargement…");
    expect(markup()).not.toContain("aria-selected");
  });
  it("stands with no row at all", () => {
    expect(markup({ rows: [] })).not.toContain("data-index");
  });
});
