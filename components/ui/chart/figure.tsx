import { type ReactNode, useId } from "react";
import { type Column, DataTable } from "../data-table";
import { Disclosure } from "../disclosure";

/** The figures of a picture, in words: the first column names the row. */
export interface FigureTable {
  /** The words that unfold it. */
  summary: string;
  caption: string;
  /** Headings; a column of numbers stands to the right unless it says that it holds words. */
  columns: readonly { header: string; words?: boolean }[];
  rows: readonly { key: string; cells: readonly string[] }[];
}

interface FigureProps {
  title: string;
  /** The level that the page gives the title; "none" where a heading of the page says it already, and it is only read. */
  heading?: "h2" | "h3" | "none";
  /** What the picture says, in one sentence with its figures. */
  message: string;
  children: ReactNode;
  /** Null where the picture is a table itself. */
  table: FigureTable | null;
  /** What it was computed from, and when. */
  source?: ReactNode;
}

/** The frame of every picture: its name, its message, the drawing, the same figures as a table, and where they come from. */
export function Figure({ title, heading = "h2", message, children, table, source }: FigureProps) {
  const id = useId();
  const Heading = heading === "none" ? "p" : heading;
  return (
    <figure
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-message`}
      className="m-0 flex min-w-0 flex-col gap-3 break-inside-avoid"
    >
      <figcaption>
        <Heading id={`${id}-title`} className={heading === "none" ? "sr-only" : undefined}>
          {title}
        </Heading>
        <p id={`${id}-message`} className="max-w-prose text-soft">
          {message}
        </p>
      </figcaption>
      {children}
      {table ? <TableBeneath table={table} /> : null}
      {source ? <p className="max-w-prose text-sm text-soft">{source}</p> : null}
    </figure>
  );
}

function TableBeneath({ table: { summary, caption, columns, rows } }: { table: FigureTable }) {
  const shown: Column<FigureTable["rows"][number]>[] = columns.map(({ header, words }, place) => ({
    key: String(place),
    header,
    rowHeader: place === 0,
    ...(place > 0 && !words ? { align: "end" as const } : {}),
    cell: ({ cells }) => cells[place] ?? "",
  }));
  return (
    <div className="print:has-[details:not([open])]:hidden">
      <Disclosure summary={summary}>
        <DataTable caption={caption} columns={shown} rows={rows} rowKey={({ key }) => key} />
      </Disclosure>
    </div>
  );
}
