import type { ReactNode } from "react";
import { Button } from "./button";
import { type Column, DataTable } from "./data-table";

interface GrowingTableProps<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** What went wrong with asking; null: nothing did. A list that could not be read is never drawn as an empty one. */
  problem: ReactNode;
  empty: ReactNode;
  /** Asks for the next rows; null: these are all. */
  more: { readonly label: string; readonly busy: boolean; readonly ask: () => void } | null;
}

/** A table that is asked for page by page, with its faces: failed, empty, rows, and more of them. */
export function GrowingTable<Row>({ caption, columns, rows, rowKey, problem, empty, more }: GrowingTableProps<Row>) {
  return (
    <>
      {problem}
      {rows.length > 0 ? (
        <div className="w-full">
          <DataTable caption={caption} columns={columns} rows={rows} rowKey={rowKey} />
        </div>
      ) : null}
      {rows.length === 0 && !problem ? empty : null}
      {more ? (
        <Button busy={more.busy} onClick={more.ask}>
          {more.label}
        </Button>
      ) : null}
    </>
  );
}
