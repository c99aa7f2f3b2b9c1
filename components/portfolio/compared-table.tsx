import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import type { ComparedRow } from "./use-counted";

interface ComparedTableProps {
  caption: string;
  /** What the two sides are called. */
  first: string;
  second: string;
  rows: readonly ComparedRow[];
}

/** Figures of two sides, with the difference in words. */
export function ComparedTable({ caption, first, second, rows }: ComparedTableProps) {
  const t = useTranslations("portfolio.comparison");
  const figure = (side: "first" | "second") => (row: ComparedRow) => <span className="figures wrap-anywhere">{row[side]}</span>;
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: "figure", header: t("figure"), rowHeader: true, cell: ({ name }) => name },
        { key: "first", header: first, align: "end", cell: figure("first") },
        { key: "second", header: second, align: "end", cell: figure("second") },
        { key: "difference", header: t("difference"), cell: ({ difference }) => difference },
      ]}
      rows={rows}
      rowKey={({ key }) => key}
    />
  );
}
