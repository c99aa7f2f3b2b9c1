"use client";

import { type ReactNode, useMemo } from "react";
import { type Column, DataTable } from "@/components/ui/data-table";
import { FollowedLinks } from "@/components/ui/followed-links";
import { useStands } from "@/components/ui/late";
import type { Direction, PortfolioSort } from "@/lib/domain/portfolio/filter";
import {
  ActionCell,
  CompareCell,
  DriftCell,
  DueCell,
  MovementCell,
  NameCell,
  PhaseCell,
  ReadinessCell,
  ReviewCell,
} from "./line-cells";
import type { LineWords, ShownLine } from "./shown-line";

/** A column that is shown: its heading, and where the order by it is; none where there is no such order. */
export interface ShownColumn {
  readonly key: PortfolioSort;
  readonly header: string;
  readonly href: string | null;
}

interface LineTableProps {
  caption: string;
  columns: readonly ShownColumn[];
  sort: PortfolioSort;
  direction: Direction;
  /** The lines as JSON: one text costs far less on its way through a page than each word of them. */
  text: string;
  words: LineWords;
  /** The line that another one is to be put beside, and the address that the other one's id completes. */
  comparing: string | null;
  compareBase: string;
}

/** Lines that fit on a tall screen; the others are drawn once the page stands. */
const SEEN_FIRST = 10;

/** The lines, drawn from their words alone: as elements made on the server they would be sent four times as long. */
export function LineTable({ caption, columns, sort, direction, text, words, comparing, compareBase }: LineTableProps) {
  const lines = useMemo(() => JSON.parse(text) as readonly ShownLine[], [text]);
  const drawnLines = useStands() ? lines : lines.slice(0, SEEN_FIRST);
  const compareOf = (line: ShownLine) => (
    <CompareCell line={line} words={words} chosen={line.id === comparing} base={compareBase} />
  );
  const cells = cellsOf(words, compareOf);
  const drawn = columns.map(({ key, header, href }): Column<ShownLine> => {
    const looks = key === "organisation" ? { rowHeader: true } : key === "review" ? { align: "end" as const } : {};
    return { key, header, sortable: href !== null, cell: cells[key], ...looks };
  });
  const hrefOf = (key: string) => columns.find((column) => column.key === key)?.href ?? "/portfolio";
  return (
    <FollowedLinks>
      <DataTable
        caption={caption}
        columns={drawn}
        rows={drawnLines}
        rowKey={({ id }) => id}
        sort={{ key: sort, direction, hrefOf }}
      />
    </FollowedLinks>
  );
}

type Cell = (line: ShownLine) => ReactNode;

function cellsOf(words: LineWords, compareOf: Cell): Readonly<Record<PortfolioSort, Cell>> {
  return {
    organisation: (line) => <NameCell line={line} words={words} compare={compareOf(line)} />,
    phase: (line) => <PhaseCell line={line} words={words} />,
    readiness: (line) => <ReadinessCell line={line} />,
    due: (line) => <DueCell line={line} words={words} />,
    movement: (line) => <MovementCell line={line} />,
    review: (line) => <ReviewCell line={line} />,
    drift: (line) => <DriftCell line={line} />,
    action: (line) => <ActionCell line={line} words={words} />,
  };
}
