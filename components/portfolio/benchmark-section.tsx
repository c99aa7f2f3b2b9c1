import { useLocale, useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { BenchmarkLine, BenchmarkView } from "@/lib/contract/benchmark";
import type { Locale } from "@/lib/domain/locale";
import { FEWEST } from "@/lib/domain/portfolio/benchmark";
import { wallTime } from "@/lib/domain/training/meeting-time";
import { formatDay, formatNumber, formatTenth } from "@/lib/i18n/format";
import { ConsentButton } from "./consent-button";

interface BenchmarkSectionProps {
  organisationId: string;
  benchmark: BenchmarkView;
  /** Whether the reader may give or withdraw the consent. */
  mayChange: boolean;
}

/** Whether the organisation lends its figures to the anonymous comparison, and where it then stands. */
export function BenchmarkSection({ organisationId, benchmark: { consentedAt, lines }, mayChange }: BenchmarkSectionProps) {
  const t = useTranslations("portfolio.benchmark");
  const locale = useLocale() as Locale;
  const told = lines.some((line) => line.told !== null);
  const columns = useColumns(told);
  const day = consentedAt && formatDay(locale, wallTime(new Date(consentedAt)).day);
  return (
    <section aria-labelledby="benchmark" className="flex flex-col gap-3 border border-rule bg-raised p-4">
      <h2 id="benchmark">{t("title")}</h2>
      <p className="max-w-prose">{t("lead")}</p>
      <p className="max-w-prose text-sm text-soft">{t("rules")}</p>
      <p className="max-w-prose">{day ? t("on", { day }) : t("off")}</p>
      {mayChange ? (
        <ConsentButton organisationId={organisationId} given={consentedAt !== null} />
      ) : (
        <p className="max-w-prose text-sm text-soft">{t("byLead")}</p>
      )}
      {consentedAt && !told ? (
        <div className="flex max-w-prose flex-col gap-1">
          <p className="font-medium">{t("tooFew")}</p>
          <p className="text-sm text-soft">{t("needed", { count: FEWEST })}</p>
        </div>
      ) : null}
      {lines.length > 0 ? (
        <DataTable caption={t(told ? "caption" : "lent")} columns={columns} rows={lines} rowKey={({ figure }) => figure} />
      ) : null}
    </section>
  );
}

/** Of others, nothing but why where no figure of theirs may be told. */
function useColumns(anyTold: boolean): Column<BenchmarkLine>[] {
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
  const others: Column<BenchmarkLine>[] = [
    quartile("quarter"),
    quartile("median"),
    quartile("threeQuarters"),
    { key: "place", header: t("place"), cell: ({ told }) => told && t(`places.${told.place ?? "none"}`) },
  ];
  return [
    { key: "figure", header: t("figure"), rowHeader: true, cell: ({ figure }) => t(`figures.${figure}`) },
    {
      key: "own",
      header: t("own"),
      align: "end",
      cell: ({ own }) => (own === null ? t("unknown") : formatTenth(locale, own)),
    },
    ...(anyTold ? others : []),
    { key: "cohort", header: t("cohort"), cell: ({ told }) => (told ? cohort(told) : t("notTold", { count: FEWEST })) },
  ];
}
