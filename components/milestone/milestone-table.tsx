import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import type { MilestoneView } from "@/lib/contract/milestone";
import type { Locale } from "@/lib/domain/locale";
import { formatMoment, formatNumber, formatShare, formatTenth } from "@/lib/i18n/format";
import { useMilestoneName } from "./use-milestone-words";

/** Every milestone with its figures of then and the rules that they follow; a withdrawn one says so. */
export function MilestoneTable({ milestones, base }: { milestones: readonly MilestoneView[]; base: string }) {
  const t = useTranslations("milestone.list");
  const columns = [...useNaming(base), ...useFigures(), useRules()];
  return <DataTable caption={t("caption")} columns={columns} rows={milestones} rowKey={({ id }) => id} />;
}

function useNaming(base: string): Column<MilestoneView>[] {
  const t = useTranslations("milestone");
  const locale = useLocale() as Locale;
  const nameOf = useMilestoneName();
  return [
    {
      key: "name",
      header: t("list.columns.name"),
      rowHeader: true,
      cell: (row) => (
        <span className="flex flex-wrap items-center gap-x-2">
          <Link href={`${base}/milestones/${row.id}`} className="font-medium wrap-anywhere text-accent hover:underline">
            {nameOf(row)}
          </Link>
          {row.decision ? <span className="text-sm text-soft">{t(`gateOutcome.${row.decision.outcome}`)}</span> : null}
          {row.withdrawn ? <Badge tone="notice">{t("withdrawn.badge")}</Badge> : null}
        </span>
      ),
    },
    {
      key: "at",
      header: t("list.columns.at"),
      cell: ({ at, by }) => (
        <>
          <time dateTime={at} className="block whitespace-nowrap">
            {formatMoment(locale, at)}
          </time>
          <span className="block text-sm text-soft">{by || t("someone")}</span>
        </>
      ),
    },
  ];
}

function useFigures(): Column<MilestoneView>[] {
  const t = useTranslations("milestone");
  const locale = useLocale() as Locale;
  const figure = (
    key: "score" | "completeness" | "firm" | "eligible" | "weak" | "pressing",
    cell: (figures: MilestoneView["figures"]) => string,
  ): Column<MilestoneView> => ({
    key,
    header: t(`list.columns.${key}`),
    align: "end",
    cell: ({ figures }) => <span className="figures whitespace-nowrap">{cell(figures)}</span>,
  });
  const part = (count: number | null, whole: number | null) =>
    count === null || whole === null ? t("unknown") : formatShare(locale, count, whole);
  return [
    figure("score", ({ score }) => (score === null ? t("unknown") : formatTenth(locale, score))),
    figure("completeness", ({ completeness }) => formatShare(locale, completeness, 1)),
    figure("firm", ({ firm }) => formatShare(locale, firm, 1)),
    figure("eligible", ({ eligible, deciding }) => part(eligible, deciding)),
    figure("weak", ({ weak, deciding }) => part(weak, deciding)),
    figure("pressing", ({ pressing }) => formatNumber(locale, pressing)),
  ];
}

function useRules(): Column<MilestoneView> {
  const t = useTranslations("milestone.list");
  return {
    key: "rules",
    header: t("columns.rules"),
    cell: ({ rules: { formula, editionId } }) => (
      <span className="text-sm">{t("rules", { formula, edition: editionId ?? t("noEdition") })}</span>
    ),
  };
}
