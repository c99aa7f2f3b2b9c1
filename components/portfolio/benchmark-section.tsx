import { useLocale, useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { BenchmarkLine, BenchmarkView } from "@/lib/contract/benchmark";
import type { Locale } from "@/lib/domain/locale";
import { wallTime } from "@/lib/domain/training/meeting-time";
import { formatDay, formatNumber, formatTenth } from "@/lib/i18n/format";
import { ConsentButton } from "./consent-button";

interface BenchmarkSectionProps {
  organisationId: string;
  benchmark: BenchmarkView;
}

/** Whether the organisation lends its figures to the anonymous comparison, and where it then stands. For who may change it. */
export function BenchmarkSection({ organisationId, benchmark: { consentedAt, lines } }: BenchmarkSectionProps) {
  const t = useTranslations("portfolio.benchmark");
  const locale = useLocale() as Locale;
  const columns = useColumns();
  const told = lines.filter((line) => line.told !== null);
  const day = consentedAt && formatDay(locale, wallTime(new Date(consentedAt)).day);
  return (
    <section aria-labelledby="benchmark" className="flex flex-col gap-3 border border-rule bg-raised p-4">
      <h2 id="benchmark">{t("title")}</h2>
      <p className="max-w-prose">{t("lead")}</p>
      <p className="max-w-prose text-sm text-soft">{t("rules")}</p>
      <p className="max-w-prose">{day ? t("on", { day }) : t("off")}</p>
      <ConsentButton organisationId={organisationId} given={consentedAt !== null} />
      {consentedAt && told.length === 0 ? <p className="max-w-prose text-soft">{t("tooFew")}</p> : null}
      {told.length > 0 ? (
        <DataTable caption={t("caption")} columns={columns} rows={told} rowKey={({ figure }) => figure} />
      ) : null}
    </section>
  );
}

function useColumns(): Column<BenchmarkLine>[] {
  const t = useTranslations("portfolio.benchmark");
  const locale = useLocale() as Locale;
  type Told = NonNullable<BenchmarkLine["told"]>;
  const quartile = (key: "quarter" | "median" | "threeQuarters"): Column<BenchmarkLine> => ({
    key,
    header: t(key),
    align: "end",
    cell: ({ told }) => told && formatNumber(locale, told[key]),
  });
  const cohort = ({ ofForm, atLeast: count }: Told) => t(ofForm ? "ofForm" : "ofAll", { count });
  return [
    { key: "figure", header: t("figure"), rowHeader: true, cell: ({ figure }) => t(`figures.${figure}`) },
    {
      key: "own",
      header: t("own"),
      align: "end",
      cell: ({ own }) => (own === null ? t("unknown") : formatTenth(locale, own)),
    },
    quartile("quarter"),
    quartile("median"),
    quartile("threeQuarters"),
    { key: "place", header: t("place"), cell: ({ told }) => t(`places.${told?.place ?? "none"}`) },
    { key: "cohort", header: t("cohort"), cell: ({ told }) => told && cohort(told) },
  ];
}
