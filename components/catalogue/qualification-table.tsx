"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { QualificationView } from "@/lib/contract/qualification";
import type { Locale } from "@/lib/domain/locale";
import { ShortSource } from "./short-source";
import { ExpiryMark, TrustReason, TrustWord } from "./trust-word";

type Row = QualificationView["inForce"][number];
interface QualificationTableProps {
  rows: readonly Row[];
  caption: string;
  /** Null for those who only read. */
  onEdit: ((row: Row) => void) | null;
}

/** One line per offer and class of service: what may be said of it that day, and on which fact. */
export function QualificationTable({ rows, caption, onEdit }: QualificationTableProps) {
  const columns = useColumns(onEdit);
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={({ provider, offer, scope }) => `${provider.id} ${offer.id} ${scope}`}
    />
  );
}

function useColumns(onEdit: QualificationTableProps["onEdit"]): Column<Row>[] {
  const t = useTranslations("provider");
  const locale = useLocale() as Locale;
  const none = <span className="text-soft">—</span>;
  const columns: Column<Row>[] = [
    {
      key: "offer",
      header: t("table.offer"),
      rowHeader: true,
      cell: ({ provider, offer }) => (
        <span className="flex flex-col">
          <span>{provider.name}</span>
          <span className="text-sm font-normal text-soft">{offer.name[locale]}</span>
        </span>
      ),
    },
    { key: "scope", header: t("table.scope"), cell: ({ scope }) => (scope ? t(`scopesShort.${scope}`) : none) },
    {
      key: "milestone",
      header: t("table.milestone"),
      cell: ({ trust: { fact } }) => (fact ? t(`milestones.${fact.milestone}`) : none),
    },
    {
      key: "status",
      header: t("table.status"),
      className: "whitespace-nowrap",
      cell: ({ trust }) => <TrustWord status={trust.status} />,
    },
    { key: "why", header: t("table.why"), cell: ({ trust }) => <TrustReason trust={trust} /> },
    { key: "expiry", header: t("table.expiry"), cell: ({ trust }) => <ExpiryMark expiry={trust.expiry} /> },
    {
      key: "source",
      header: t("table.source"),
      cell: ({ trust: { fact } }) => (fact ? <ShortSource source={fact.source} /> : none),
    },
  ];
  if (!onEdit) return columns;
  const edit: Column<Row> = {
    key: "edit",
    header: t("qualification.actions"),
    cell: (row) => (
      <Button
        size="small"
        onClick={() => onEdit(row)}
        aria-label={t("qualification.changeOf", { offer: row.offer.name[locale], provider: row.provider.name })}
      >
        {t("qualification.change")}
      </Button>
    ),
  };
  return [...columns, edit];
}
