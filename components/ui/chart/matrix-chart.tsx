import clsx from "clsx";
import type { ReactNode } from "react";
import { PART } from "../data-table";
import { Link } from "../link";
import type { Hue } from "./look";
import { ROOM, round, sideScale } from "./scale";
import { SquareMark } from "./square-mark";

export interface MatrixLine {
  key: string;
  label: string;
  /** The label with its sign, where it has one. */
  sign?: ReactNode;
  href?: string;
  hue?: Hue;
}
export interface MatrixCell {
  row: string;
  column: string;
  value: number;
  /** The part of the value that rests on little: striped. */
  weak?: number;
  /** Read for the cell: row, column and figures in words. */
  name: string;
  /** A few words beneath the number. */
  note?: string;
  href?: string;
}
interface MatrixChartProps {
  caption: string;
  /** Over the names of the rows. */
  corner: string;
  total: string;
  rows: readonly MatrixLine[];
  columns: readonly MatrixLine[];
  /** At most one a pair; those that are missing are nothing. */
  cells: readonly MatrixCell[];
  format: (value: number) => string;
}

/** Rows by columns: a square whose area is the value, its number beside it. Under 640 px each row lists what it holds. */
export function MatrixChart({ caption, corner, total, rows, columns, cells, format }: MatrixChartProps) {
  const met = cells.filter(({ value }) => value > 0);
  const sideOf = sideScale(Math.max(0, ...met.map(({ value }) => value)), ROOM);
  const sum = (of: readonly MatrixCell[]) => format(of.reduce((all, { value }) => all + value, 0));
  return (
    <div className="max-w-full overflow-x-auto border border-rule bg-raised">
      <table {...PART.table} className="w-full table-fixed border-collapse text-left max-sm:block">
        <caption className="sr-only">{caption}</caption>
        <Head corner={corner} columns={columns} total={total} />
        <tbody {...PART.group} className="max-sm:block">
          {rows.map((row) => (
            <Line
              key={row.key}
              row={row}
              own={met.filter((cell) => cell.row === row.key)}
              {...{ columns, total, sideOf, format, sum }}
            />
          ))}
        </tbody>
        <tfoot {...PART.group} className="max-sm:hidden">
          <tr {...PART.row} className="border-t border-control bg-sunken">
            <th scope="row" {...PART.rowHeader} className="px-3 py-2 font-medium">
              {total}
            </th>
            {columns.map(({ key }) => (
              <td key={key} {...PART.cell} className="figures px-2 py-2 text-right font-semibold">
                {sum(met.filter(({ column }) => column === key))}
              </td>
            ))}
            <td {...PART.cell} className="figures px-3 py-2 text-right font-semibold">
              {sum(met)}
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Head({ corner, columns, total }: Pick<MatrixChartProps, "corner" | "columns" | "total">) {
  const head = { scope: "col", ...PART.columnHeader } as const;
  return (
    <thead {...PART.group} className="bg-sunken text-sm text-soft max-sm:sr-only">
      <tr {...PART.row}>
        <th {...head} className="w-44 px-3 py-2 align-bottom font-medium">
          {corner}
        </th>
        {columns.map((column) => (
          <th key={column.key} {...head} className="px-2 py-2 text-right align-bottom font-medium wrap-break-word">
            <LineName line={column} />
          </th>
        ))}
        <th {...head} className="w-20 px-3 py-2 text-right align-bottom font-medium">
          {total}
        </th>
      </tr>
    </thead>
  );
}

interface LineProps extends Pick<MatrixChartProps, "columns" | "total" | "format"> {
  row: MatrixLine;
  own: readonly MatrixCell[];
  sideOf: (value: number) => number;
  sum: (of: readonly MatrixCell[]) => string;
}

function Line({ row, own, columns, total, sideOf, format, sum }: LineProps) {
  return (
    <tr {...PART.row} className="border-t border-rule max-sm:block max-sm:px-3 max-sm:py-3">
      <th scope="row" {...PART.rowHeader} className="font-medium max-sm:block sm:px-3 sm:py-1">
        <LineName line={row} />
      </th>
      {columns.map((column) => (
        <Cell
          key={column.key}
          cell={own.find((cell) => cell.column === column.key)}
          column={column}
          hue={row.hue ?? column.hue ?? "accent"}
          {...{ sideOf, format }}
        />
      ))}
      <td
        {...PART.cell}
        className={clsx(
          "figures font-semibold max-sm:justify-between max-sm:border-t max-sm:border-rule max-sm:pt-1 sm:px-3 sm:py-1 sm:text-right",
          own.length > 1 ? "max-sm:flex" : "max-sm:hidden",
        )}
      >
        <span className="text-sm font-normal text-soft sm:hidden">{total}</span>
        {sum(own)}
      </td>
    </tr>
  );
}

function LineName({ line: { label, sign, href } }: { line: MatrixLine }) {
  const shown = sign ?? label;
  if (!href) return shown;
  return (
    <Link href={href} prefetch={false} className="inline-flex min-h-11 items-center hover:underline sm:min-h-6">
      {shown}
    </Link>
  );
}

interface CellProps {
  cell: MatrixCell | undefined;
  column: MatrixLine;
  hue: Hue;
  sideOf: (value: number) => number;
  format: (value: number) => string;
}

function Cell({ cell, column, hue, sideOf, format }: CellProps) {
  if (!cell) return <td {...PART.cell} className="max-sm:hidden" />;
  const side = sideOf(cell.value);
  const striped = round((side * (cell.weak ?? 0)) / cell.value);
  return (
    <td {...PART.cell} className="max-sm:block sm:px-1 sm:py-1">
      <CellLink cell={cell}>
        <span className="min-w-0 grow text-left sm:hidden">{column.label}</span>
        <SquareMark side={side} striped={striped} hue={hue} />
        <span className="figures min-w-8 text-right leading-tight">
          <span className={clsx("font-semibold", cell.href && "text-accent")}>{format(cell.value)}</span>
          {cell.note ? <span className="block text-xs text-soft">{cell.note}</span> : null}
        </span>
      </CellLink>
    </td>
  );
}

const CELL = "flex min-h-11 items-center justify-end py-1 gap-2 rounded sm:px-1";

function CellLink({ cell: { name, href }, children }: { cell: MatrixCell; children: ReactNode }) {
  if (!href) return <div className={CELL}>{children}</div>;
  return (
    <Link href={href} prefetch={false} className={`${CELL} relative hover:bg-selected hover:underline`}>
      <span aria-hidden="true" className="contents">
        {children}
      </span>
      <span className="sr-only">{name}</span>
    </Link>
  );
}
