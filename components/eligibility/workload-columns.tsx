"use client";

import { useLocale, useTranslations } from "next-intl";
import type { Column } from "@/components/ui/data-table";
import { LevelMark } from "@/components/ui/level-mark";
import { Link } from "@/components/ui/link";
import { OutcomeMark } from "@/components/ui/outcome-mark";
import type { WorkloadRow } from "@/lib/contract/eligibility";
import type { Locale } from "@/lib/domain/locale";
import { formatNumber } from "@/lib/i18n/format";
import { ManagedGroupMark } from "./managed-group-notice";
import { GradeWord, VerdictWord } from "./verdict-word";
import { useWorkloadName } from "./workload-name";

/** Columns of the list of workloads. Widths are fixed: rows come and go while scrolling, columns must not move. */
export function useWorkloadColumns(base: string): readonly Column<WorkloadRow>[] {
  const t = useTranslations("workload.list");
  const criticality = useTranslations("workload.criticalities");
  const level = useTranslations("eligibility-words.obligation");
  const locale = useLocale() as Locale;
  const words = useTranslations("eligibility-words");
  const nameOf = useWorkloadName();
  return [
    {
      key: "name",
      header: t("name"),
      rowHeader: true,
      sortable: true,
      className: "sm:min-w-40",
      cell: (row) => (
        <>
          <Link href={`${base}/workloads/${row.id}`} prefetch={false} className="text-accent hover:underline">
            {nameOf(row)}
          </Link>
          <ManagedGroupMark workloadKey={row.key} />
        </>
      ),
    },
    {
      key: "verdict",
      header: t("verdict"),
      sortable: true,
      className: "sm:w-48 sm:whitespace-nowrap",
      cell: (row) => <VerdictWord verdict={row.verdict} />,
    },
    {
      key: "obligation",
      header: t("obligation"),
      className: "sm:w-36 sm:max-lg:hidden sm:whitespace-nowrap",
      cell: (row) => <LevelMark level={row.obligation} label={level(row.obligation)} />,
    },
    {
      key: "decision",
      header: t("decision"),
      className: "sm:min-w-40",
      cell: ({ outcome }) => (
        <OutcomeMark outcome={outcome} label={words(`outcome.${outcome}`)} hint={words(`outcomeHint.${outcome}`)} />
      ),
    },
    {
      key: "blocking",
      header: t("blocking"),
      className: "sm:w-56",
      cell: (row) => <Blocking row={row} locale={locale} nothing={t("noBlocking")} unmapped={t("unmappedService")} />,
    },
    {
      key: "resources",
      header: t("resources"),
      sortable: true,
      align: "end",
      className: "sm:w-28",
      cell: (row) => formatNumber(locale, row.resources),
    },
    {
      key: "evidence",
      header: t("evidence"),
      className: "sm:w-44 sm:whitespace-nowrap",
      cell: (row) => <GradeWord grade={row.evidence} />,
    },
    {
      key: "completeness",
      header: t("completeness"),
      align: "end",
      className: "sm:w-32 sm:max-2xl:hidden",
      cell: (row) =>
        row.completeness.needed === 0
          ? "—"
          : t("facts", {
              reported: formatNumber(locale, row.completeness.reported),
              needed: formatNumber(locale, row.completeness.needed),
            }),
    },
    {
      key: "owner",
      header: t("owner"),
      className: "sm:w-40 sm:max-2xl:hidden",
      cell: (row) => row.owner ?? <span className="text-soft">{t("notSet")}</span>,
    },
    {
      key: "criticality",
      header: t("criticality"),
      className: "sm:w-32 sm:max-2xl:hidden",
      cell: (row) => (row.criticality ? criticality(row.criticality) : <span className="text-soft">{t("notSet")}</span>),
    },
  ];
}

interface BlockingProps {
  row: WorkloadRow;
  locale: Locale;
  nothing: string;
  unmapped: string;
}

function Blocking({ row, locale, nothing, unmapped }: BlockingProps) {
  if (!row.blocking) return <span className="text-soft">{nothing}</span>;
  return row.blocking.service ? row.blocking.service.name[locale] : unmapped;
}
