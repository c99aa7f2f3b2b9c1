import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { StackedBar } from "@/components/ui/stacked-bar";
import type { Dashboard } from "@/lib/domain/dashboard/dashboard";
import { VERDICTS } from "@/lib/domain/eligibility/verdict";
import { measured } from "@/lib/domain/milestone/compare-figures";
import { useFigureWords } from "./use-milestone-words";

/** The figures of that day, and the estate as one bar. */
export function KeptFigures({ dashboard }: { dashboard: Dashboard }) {
  const t = useTranslations("milestone");
  const words = useFigureWords();
  const columns = [
    { key: "figure", header: t("sheet.figure"), rowHeader: true, cell: ({ figure }: Measured) => t(`figures.${figure}`) },
    {
      key: "value",
      header: t("sheet.value"),
      align: "end" as const,
      cell: ({ unit, value }: Measured) => <span className="figures">{words(unit, value)}</span>,
    },
  ];
  return (
    <section aria-labelledby="figures" className="flex flex-col gap-3">
      <div>
        <h2 id="figures">{t("sheet.figures")}</h2>
        <p className="max-w-prose text-sm text-soft">{t("sheet.figuresLead")}</p>
      </div>
      <Estate estate={dashboard.estate} />
      <div className="max-w-2xl">
        <DataTable caption={t("sheet.figures")} columns={columns} rows={measured(dashboard)} rowKey={({ figure }) => figure} />
      </div>
    </section>
  );
}
type Measured = ReturnType<typeof measured>[number];

function Estate({ estate }: { estate: Dashboard["estate"] }) {
  const t = useTranslations("milestone.sheet");
  const verdicts = useTranslations("eligibility-words.verdict");
  if (!estate) return <p className="text-soft">{t("noEstate")}</p>;
  const segments = VERDICTS.filter((verdict) => estate.byWorkload[verdict] > 0).map((verdict) => ({
    key: verdict,
    sign: verdict,
    value: estate.byWorkload[verdict],
    label: verdicts(verdict),
    text: t("estateText", { count: estate.byWorkload[verdict] }),
  }));
  const parts = segments.map(({ label, text }) => `${label} ${text}`).join(", ");
  return <StackedBar label={`${t("estate")} (${parts})`} segments={segments} />;
}
