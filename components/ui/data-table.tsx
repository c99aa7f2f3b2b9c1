import clsx from "clsx";
import { ArrowDown, ArrowUp } from "lucide-react";
import type { ReactNode } from "react";
import { Link } from "./link";

export interface Column<Row> {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  align?: "start" | "end";
  /** The cell that names the row; exactly one column should. */
  rowHeader?: boolean;
  sortable?: boolean;
  className?: string;
}

/** What the rows are sorted by, and where a click on a heading leads: the order lives in the URL. */
export interface Sort {
  key: string;
  direction: "ascending" | "descending";
  hrefOf: (key: string) => string;
}

export interface DataTableProps<Row> {
  caption: string;
  /** Draw the caption; it is always read. */
  showCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  rowClassName?: (row: Row) => string | undefined;
  sort?: Sort;
}

/** Spread on table parts: as cards they lose their `display`, and in some browsers their role with it. */
export const PART = {
  table: { role: "table" },
  group: { role: "rowgroup" },
  row: { role: "row" },
  cell: { role: "cell" },
  rowHeader: { role: "rowheader" },
  columnHeader: { role: "columnheader" },
} as const;

/** A table; under 640 px each row becomes a card. */
export function DataTable<Row>({ caption, showCaption = false, columns, rows, rowKey, rowClassName, sort }: DataTableProps<Row>) {
  return (
    <div className="relative max-w-full overflow-x-auto border border-rule bg-raised">
      <table {...PART.table} className="data-table">
        <caption className={showCaption ? "px-3 py-2 text-left font-semibold" : "sr-only"}>{caption}</caption>
        <TableHead columns={columns} {...(sort ? { sort } : {})} />
        <tbody {...PART.group}>
          {rows.map((row) => (
            <tr key={rowKey(row)} {...PART.row} className={rowClassName?.(row)}>
              {columns.map((column) => (
                <TableCell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** One cell. Its looks are those of `.data-table`: nothing is repeated on thousands of cells. */
export function TableCell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const content = <div>{column.cell(row)}</div>;
  const shared = { className: column.className, "data-align": column.align };
  if (column.rowHeader) {
    return (
      <th scope="row" {...PART.rowHeader} {...shared}>
        {content}
      </th>
    );
  }
  return (
    <td {...PART.cell} {...shared} data-label={column.header}>
      {content}
    </td>
  );
}

export function TableHead<Row>({
  columns,
  sort,
  sticky = false,
}: {
  columns: readonly Column<Row>[];
  sort?: Sort;
  sticky?: boolean;
}) {
  return (
    <thead {...PART.group} className={sticky ? "sm:sticky sm:top-0 sm:z-10" : undefined}>
      <tr {...PART.row}>
        {columns.map((column) => (
          <th
            key={column.key}
            scope="col"
            {...PART.columnHeader}
            aria-sort={sort?.key === column.key ? sort.direction : undefined}
            data-align={column.align}
            className={column.className}
          >
            {column.sortable && sort ? <SortLink column={column} sort={sort} /> : column.header}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function SortLink<Row>({ column, sort }: { column: Column<Row>; sort: Sort }) {
  const active = sort.key === column.key;
  const Arrow = active && sort.direction === "descending" ? ArrowDown : ArrowUp;
  return (
    <Link
      href={sort.hrefOf(column.key)}
      scroll={false}
      className={clsx("inline-flex min-h-6 items-center gap-1 hover:text-accent", active && "font-semibold text-ink")}
    >
      {column.header}
      <Arrow className={clsx("size-3.5", !active && "opacity-30")} aria-hidden="true" />
    </Link>
  );
}
