"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { ImportResult } from "@/lib/client/training";
import type { FaultView } from "@/lib/contract/training-people";
import type { Locale } from "@/lib/domain/locale";
import { COLUMNS } from "@/lib/domain/training/training-file";
import { formatNumber } from "@/lib/i18n/format";

/** What became of a file, read from its beginning: figures, then each row that was left out with its column, the reason and what was expected. */
export function ImportResultView({ name, result }: { name: string; result: ImportResult }) {
  const t = useTranslations("training.import");
  const locale = useLocale() as Locale;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const figures: readonly (readonly [string, number])[] = [
    ...("recorded" in result ? [["recorded", result.recorded] as const] : []),
    ["learnersAdded", result.learnersAdded],
    ...("learnersChanged" in result ? [["learnersChanged", result.learnersChanged] as const] : []),
    ["unchanged", result.unchanged],
    ["rejected", result.rejectedRows],
  ];
  return (
    <section aria-labelledby="import-result" className="flex flex-col gap-3">
      <h2 id="import-result" ref={heading} tabIndex={-1}>
        {t("doneTitle", { name, rows: result.rows })}
      </h2>
      <dl className="grid max-w-prose grid-cols-[1fr_auto] border border-rule bg-raised">
        {figures.map(([key, value]) => (
          <div key={key} className="contents">
            <dt className="border-t border-rule px-4 py-1.5">{t(key)}</dt>
            <dd className="figures border-t border-rule px-4 py-1.5 text-right font-semibold">{formatNumber(locale, value)}</dd>
          </div>
        ))}
      </dl>
      {result.faults.length > 0 ? <Faults faults={result.faults} more={result.faults.length < result.rejectedRows} /> : null}
    </section>
  );
}

function Faults({ faults, more }: { faults: readonly FaultView[]; more: boolean }) {
  const t = useTranslations("training.import");
  const columns: readonly Column<FaultView>[] = [
    { key: "row", header: t("row"), rowHeader: true, className: "sm:w-20", cell: ({ row }) => row },
    { key: "field", header: t("field"), cell: ({ field }) => <code>{COLUMNS[field][0]}</code> },
    {
      key: "value",
      header: t("value"),
      cell: ({ value }) => (value ? <span className="wrap-anywhere">{value}</span> : <em className="text-soft">{t("empty")}</em>),
    },
    { key: "reason", header: t("reason"), cell: ({ code }) => t(`fault.${code}`) },
    { key: "expected", header: t("expected"), cell: ({ field }) => t(`expect.${field}`) },
  ];
  return (
    <>
      <DataTable
        caption={t("faults")}
        showCaption
        columns={columns}
        rows={faults}
        rowKey={({ row, field }) => `${row} ${field}`}
      />
      {more ? <p className="text-sm text-soft">{t("faultsMore", { count: faults.length })}</p> : null}
    </>
  );
}
