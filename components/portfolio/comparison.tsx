import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import type { PortfolioComparison } from "@/lib/contract/portfolio";
import { type ComparedRow, useComparison } from "./use-comparison";

/** Two projects side by side, figure by figure, with the difference in words. */
export function Comparison({ first, second }: PortfolioComparison) {
  const t = useTranslations("portfolio.comparison");
  const rows = useComparison(first, second);
  const figure = (side: "first" | "second") => (row: ComparedRow) => <span className="figures wrap-anywhere">{row[side]}</span>;
  return (
    <div className="flex flex-col gap-3">
      <DataTable
        caption={t("caption")}
        columns={[
          { key: "figure", header: t("figure"), rowHeader: true, cell: ({ name }) => name },
          { key: "first", header: t("first"), align: "end", cell: figure("first") },
          { key: "second", header: t("second"), align: "end", cell: figure("second") },
          { key: "difference", header: t("difference"), cell: ({ difference }) => difference },
        ]}
        rows={rows}
        rowKey={({ key }) => key}
      />
      <p className="text-sm text-soft">{t("sources")}</p>
    </div>
  );
}
