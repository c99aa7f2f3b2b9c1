"use client";

import { useLocale, useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import type { GroupingPreview } from "@/lib/contract/eligibility";
import type { Locale } from "@/lib/domain/locale";
import { formatNumber } from "@/lib/i18n/format";

type Attached = GroupingPreview["attached"][number];

/** What a change of rule would do, before it is done: figures, then what people wrote on workloads that vanish. */
export function GroupingPreviewPanel({ preview, same, pending }: { preview: GroupingPreview; same: boolean; pending: boolean }) {
  const t = useTranslations("workload.grouping");
  const locale = useLocale() as Locale;
  if (same) return <Notice live>{t("same")}</Notice>;
  const figures = [
    ["before", preview.workloadsBefore],
    ["after", preview.workloadsAfter],
    ["kept", preview.kept],
    ["appearing", preview.appearing],
    ["vanishing", preview.vanishing],
  ] as const;
  return (
    <section aria-labelledby="grouping-preview" aria-busy={pending} aria-live="polite" className="flex flex-col gap-3">
      <h3 id="grouping-preview">{t("preview")}</h3>
      {pending ? (
        <p className="text-soft">{t("loading")}</p>
      ) : (
        <>
          <dl className="grid grid-cols-2 gap-px border border-rule bg-rule sm:grid-cols-5">
            {figures.map(([key, value]) => (
              <div key={key} className="flex flex-col-reverse justify-end bg-raised px-3 py-2 last:max-sm:col-span-2">
                <dt className="text-sm text-soft">{t(key)}</dt>
                <dd className="figures text-lg font-semibold">{formatNumber(locale, value)}</dd>
              </div>
            ))}
          </dl>
          {preview.attached.length > 0 ? <AttachedList attached={preview.attached} /> : null}
        </>
      )}
    </section>
  );
}

function AttachedList({ attached }: { attached: readonly Attached[] }) {
  const t = useTranslations("workload");
  const locale = useLocale() as Locale;
  const columns: readonly Column<Attached>[] = [
    { key: "name", header: t("list.name"), rowHeader: true, cell: (row) => row.name },
    { key: "owner", header: t("grouping.owner"), cell: (row) => row.owner ?? t("list.notSet") },
    { key: "pins", header: t("grouping.pins"), align: "end", cell: (row) => formatNumber(locale, row.pins) },
  ];
  return (
    <Notice tone="notice" title={t("grouping.attachedTitle")}>
      <p className="max-w-prose pb-2">{t("grouping.attachedLead")}</p>
      <DataTable caption={t("grouping.attachedCaption")} columns={columns} rows={attached} rowKey={(row) => row.id} />
    </Notice>
  );
}
