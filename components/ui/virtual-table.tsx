"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import clsx from "clsx";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { type Column, PART, type Sort, TableCell, TableHead } from "./data-table";

export interface VirtualTableProps<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** All rows there are, when that is known: read by screen readers as the length of the table. */
  total?: number;
  hasMore?: boolean;
  loadingMore?: boolean;
  /** Called when the last loaded rows come into sight; not while `loadingMore`. */
  onEndReached?: () => void;
  /** Words of the last line while more rows come. */
  loadingLabel: string;
  /** Something under the last row: a failed page with its retry. */
  footer?: ReactNode;
  sort?: Sort;
  selectedKey?: string | null;
  rowHeight?: number;
  className?: string;
}

/** Rows drawn by the server before the browser can measure; more would only delay the page. */
const FIRST_ROWS = 40;

/** A table of any length: only the rows in sight are in the page. Scrolls in a region of its own, also by keyboard. */
export function VirtualTable<Row>(props: VirtualTableProps<Row>) {
  const { caption, columns, rows, rowKey, total, hasMore = false, sort, selectedKey, rowHeight = 41 } = props;
  const scroller = useRef<HTMLElement>(null);
  const mounted = useMounted();
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    getItemKey: (index) => keyAt(rows, index, rowKey),
  });
  const measured = mounted ? virtualizer.getVirtualItems() : [];
  const shown = measured.length > 0 ? measured.map((item) => item.index) : rows.slice(0, FIRST_ROWS).map((_, index) => index);
  const last = shown.at(-1) ?? 0;
  useEndReached(mounted && last >= rows.length - 10, props);
  const before = measured[0]?.start ?? 0;
  const after = measured.length > 0 ? virtualizer.getTotalSize() - (measured.at(-1)?.end ?? 0) : 0;
  return (
    <section
      ref={scroller}
      {...SCROLLABLE}
      aria-label={caption}
      className={clsx(
        "relative max-h-[max(24rem,calc(100dvh-18rem))] overflow-auto border border-rule bg-raised",
        props.className,
      )}
    >
      <table
        {...PART.table}
        aria-rowcount={total === undefined ? (hasMore ? -1 : rows.length + 1) : total + 1}
        className="data-table"
      >
        <caption className="sr-only">{caption}</caption>
        <TableHead columns={columns} sticky {...(sort ? { sort } : {})} />
        <tbody {...PART.group}>
          <Spacer height={before} columns={columns.length} />
          {shown.map((index) => {
            const row = rows[index];
            if (row === undefined) return null;
            return (
              <tr
                key={rowKey(row)}
                ref={virtualizer.measureElement}
                data-index={index}
                {...PART.row}
                aria-rowindex={index + 2}
                aria-selected={selectedKey === undefined ? undefined : selectedKey === rowKey(row)}
              >
                {columns.map((column) => (
                  <TableCell key={column.key} column={column} row={row} />
                ))}
              </tr>
            );
          })}
          <Spacer height={after} columns={columns.length} />
        </tbody>
      </table>
      <div aria-live="polite" className="sticky left-0">
        {props.loadingMore ? <p className="border-t border-rule px-3 py-2 text-sm text-soft">{props.loadingLabel}</p> : null}
        {props.footer}
      </div>
    </section>
  );
}

function keyAt<Row>(rows: readonly Row[], index: number, rowKey: (row: Row) => string): string | number {
  const row = rows[index];
  return row === undefined ? index : rowKey(row);
}

/** A region that scrolls must be reachable by keyboard. */
const SCROLLABLE = { tabIndex: 0 } as const;
const HIDDEN = { "aria-hidden": true } as const;

/** Height of the rows that are not in the page. Only ever drawn by the browser: server markup carries no style. */
function Spacer({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null;
  return (
    <tr {...HIDDEN} className="pointer-events-none">
      <td colSpan={columns} style={{ height, padding: 0 }} />
    </tr>
  );
}

function useMounted(): boolean {
  const [mounted, setMounted] = useState(false);
  useEffect(() => setMounted(true), []);
  return mounted;
}

function useEndReached(
  atEnd: boolean,
  { hasMore, loadingMore, onEndReached }: Pick<VirtualTableProps<never>, "hasMore" | "loadingMore" | "onEndReached">,
) {
  useEffect(() => {
    if (atEnd && hasMore && !loadingMore) onEndReached?.();
  }, [atEnd, hasMore, loadingMore, onEndReached]);
}
