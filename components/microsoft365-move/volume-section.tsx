import { useLocale, useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { Microsoft365VolumeView } from "@/lib/contract/microsoft365-move";
import type { Locale } from "@/lib/domain/locale";
import { formatBytes, formatNumber } from "@/lib/i18n/format";

interface VolumeSectionProps {
  volumes: readonly Microsoft365VolumeView[];
  /** Mailboxes with an online archive; null: not reported. */
  archives: number | null;
}

/** What there is to move. */
export function VolumeSection({ volumes, archives }: VolumeSectionProps) {
  const t = useTranslations("microsoft365-move.volumes");
  const columns = useColumns();
  return (
    <section aria-labelledby="m365-volumes" className="flex flex-col gap-3">
      <div>
        <h2 id="m365-volumes">{t("title")}</h2>
        <p className="max-w-prose text-sm text-soft">{t("lead")}</p>
      </div>
      {volumes.length === 0 ? (
        <p className="max-w-prose text-soft">{t("empty")}</p>
      ) : (
        <DataTable caption={t("caption")} columns={columns} rows={volumes} rowKey={({ kind }) => kind} />
      )}
      {archives === null ? null : <p className="max-w-prose text-sm text-soft">{t("archives", { count: archives })}</p>}
    </section>
  );
}

function useColumns(): Column<Microsoft365VolumeView>[] {
  const t = useTranslations("microsoft365-move.volumes");
  const locale = useLocale() as Locale;
  const missing = <span className="text-sm text-soft">{t("notReported")}</span>;
  const column = (
    key: "count" | "bytes" | "items" | "largest" | "inactive",
    of: (row: Microsoft365VolumeView) => number | null,
    write: (locale: Locale, value: number) => string,
  ): Column<Microsoft365VolumeView> => ({
    key,
    header: t(key),
    align: "end",
    cell: (row) => {
      const value = of(row);
      return value === null ? missing : <span className="figures">{write(locale, value)}</span>;
    },
  });
  return [
    {
      key: "kind",
      header: t("kind"),
      rowHeader: true,
      cell: ({ kind, precision }) => (
        <>
          {t(`kinds.${kind}`)}
          {precision === "total" ? <span className="block text-sm font-normal text-soft">{t("total")}</span> : null}
        </>
      ),
    },
    column("count", (row) => row.count, formatNumber),
    column("bytes", (row) => row.bytes, formatBytes),
    column("items", (row) => row.items, formatNumber),
    column("largest", (row) => row.largestBytes, formatBytes),
    column("inactive", (row) => row.inactive, formatNumber),
  ];
}
