import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { Change, Unit } from "@/lib/domain/milestone/compare-figures";
import { useDifferenceWords, useFigureWords } from "./use-milestone-words";

export interface ChangeRow {
  readonly key: string;
  readonly name: ReactNode;
  readonly unit: Unit;
  readonly change: Change;
  /** It follows a rule that changed in between. */
  readonly marked: boolean;
}

/** Figures before, after, and by how much they moved; what follows a rule that changed says so in words. */
export function ChangeTable({ caption, head, rows }: { caption: string; head: string; rows: readonly ChangeRow[] }) {
  const t = useTranslations("milestone.compare.figures");
  const words = useFigureWords();
  const difference = useDifferenceWords();
  const value = (key: "before" | "after"): Column<ChangeRow> => ({
    key,
    header: t(key),
    align: "end",
    cell: ({ unit, change }) => <span className="figures whitespace-nowrap">{words(unit, change[key])}</span>,
  });
  const columns: Column<ChangeRow>[] = [
    { key: "name", header: head, rowHeader: true, cell: ({ name }) => name },
    value("before"),
    value("after"),
    {
      key: "difference",
      header: t("difference"),
      align: "end",
      cell: ({ unit, change, marked }) => (
        <>
          <span className={change.difference ? "figures font-semibold" : "text-soft"}>{difference(unit, change)}</span>
          {marked ? <span className="block text-sm text-redesign-text">{t("under")}</span> : null}
        </>
      ),
    },
  ];
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ key }) => key} />;
}
