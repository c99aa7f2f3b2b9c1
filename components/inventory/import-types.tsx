"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Meter } from "@/components/ui/progress";
import type { ImportView } from "@/lib/contract/inventory";
import { UNRESOLVED_TYPE } from "@/lib/domain/inventory/resource";
import type { Locale } from "@/lib/domain/locale";
import { formatNumber } from "@/lib/i18n/format";

type TypeRow = ImportView["types"][number];
/** Rows before the rest is asked for: a real estate has a hundred types. */
const FIRST = 15;

/** Resources by type, with a bar against the most frequent one; types the catalogue does not know say so. */
export function ImportTypes({ types }: Pick<ImportView, "types">) {
  const t = useTranslations("inventory.types");
  const [all, setAll] = useState(false);
  const columns = useTypeColumns(Math.max(1, ...types.map((row) => row.count)));
  if (types.length === 0) return null;
  const unmapped = types.filter((row) => row.service === null).length;
  const hidden = types.length - FIRST;
  return (
    <section aria-labelledby="import-types" className="flex flex-col items-start gap-2">
      <h2 id="import-types">{t("title")}</h2>
      {unmapped > 0 ? <p className="max-w-prose text-sm text-soft">{t("unmappedNote", { count: unmapped })}</p> : null}
      <div className="w-full">
        <DataTable
          caption={t("caption")}
          columns={columns}
          rows={all ? types : types.slice(0, FIRST)}
          rowKey={(row) => row.type}
        />
      </div>
      {hidden > 0 && !all ? <Button onClick={() => setAll(true)}>{t("more", { count: hidden })}</Button> : null}
    </section>
  );
}

function useTypeColumns(most: number): readonly Column<TypeRow>[] {
  const t = useTranslations("inventory.types");
  const locale = useLocale() as Locale;
  return [
    {
      key: "type",
      header: t("type"),
      rowHeader: true,
      cell: (row) => (
        <span className="flex flex-wrap items-baseline gap-x-2">
          <span className="break-all">{row.type === UNRESOLVED_TYPE ? t("unresolved") : row.type}</span>
          {row.service ? null : <Badge tone="notice">{t("unmapped")}</Badge>}
        </span>
      ),
    },
    { key: "service", header: t("service"), cell: (row) => row.service?.[locale] ?? "—" },
    {
      key: "bar",
      header: t("share"),
      className: "sm:w-1/5 max-sm:hidden",
      cell: (row) => (
        <div className="pt-1.5">
          <Meter label={row.type === UNRESOLVED_TYPE ? t("unresolved") : row.type} value={row.count} max={most} />
        </div>
      ),
    },
    { key: "count", header: t("count"), align: "end", className: "sm:w-32", cell: (row) => formatNumber(locale, row.count) },
  ];
}

type LabelRow = ImportView["unresolvedLabels"][number];

/** Labels of the source that lead to no type. */
export function UnresolvedLabels({ labels }: { labels: ImportView["unresolvedLabels"] }) {
  const t = useTranslations("inventory.labels");
  const locale = useLocale() as Locale;
  if (labels.length === 0) return null;
  const columns: readonly Column<LabelRow>[] = [
    { key: "label", header: t("label"), rowHeader: true, cell: (row) => <span className="break-words">{row.label}</span> },
    { key: "count", header: t("count"), align: "end", className: "sm:w-32", cell: (row) => formatNumber(locale, row.count) },
  ];
  return (
    <section aria-labelledby="import-labels" className="flex flex-col gap-2">
      <h2 id="import-labels">{t("title")}</h2>
      <p className="max-w-prose text-sm text-soft">{t("lead")}</p>
      <DataTable caption={t("caption")} columns={columns} rows={labels} rowKey={(row) => row.label} />
    </section>
  );
}
