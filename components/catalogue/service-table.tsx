import { getTranslations } from "next-intl/server";
import { type Column, DataTable } from "@/components/ui/data-table";
import { GradeMark } from "@/components/ui/grade-mark";
import { Link } from "@/components/ui/link";
import { SignedWord } from "@/components/ui/sign";
import type { ServiceRow } from "@/lib/contract/catalogue";
import { SORT_KEYS, type SortKey } from "@/lib/domain/catalogue/select-services";
import type { Locale } from "@/lib/domain/locale";
import { formatDay, formatNumber } from "@/lib/i18n/format";
import { type CatalogueAddress, catalogueHref } from "./service-filter";
import { STATUS_SIGNS } from "./status-word";

export async function ServiceTable({
  editionId,
  services,
  address,
  locale,
}: {
  editionId: string;
  services: readonly ServiceRow[];
  address: CatalogueAddress;
  locale: Locale;
}) {
  const t = await getTranslations("catalogue.table");
  return (
    <DataTable
      caption={t("caption", { edition: editionId })}
      columns={await columnsOf(editionId, locale)}
      rows={services}
      rowKey={({ id }) => id}
      sort={{ key: address.sort, direction: address.order, hrefOf: (key) => sortHref(address, key) }}
    />
  );
}

/** A second click on a heading turns the order round. */
function sortHref(address: CatalogueAddress, key: string): string {
  const sort: SortKey = SORT_KEYS.find((known) => known === key) ?? "name";
  const turned = address.sort === sort && address.order === "ascending";
  return catalogueHref(address, { sort, order: turned ? "descending" : "ascending" });
}

async function columnsOf(editionId: string, locale: Locale): Promise<Column<ServiceRow>[]> {
  const [t, words] = await Promise.all([getTranslations("catalogue.table"), getTranslations("eligibility-words")]);
  return [
    {
      key: "name",
      header: t("service"),
      rowHeader: true,
      sortable: true,
      cell: ({ id, name }) => (
        <Link href={`/catalogue/${editionId}/${id}`} prefetch={false} className="text-accent hover:underline">
          {name[locale]}
        </Link>
      ),
    },
    { key: "family", header: t("family"), cell: ({ family }) => <span className="text-soft">{words(`family.${family}`)}</span> },
    {
      key: "status",
      header: t("status"),
      sortable: true,
      cell: ({ status }) => <SignedWord of={STATUS_SIGNS[status]}>{words(`status.${status}`)}</SignedWord>,
    },
    {
      key: "why",
      header: t("why"),
      cell: ({ whyNot, plannedFor }) => {
        if (whyNot) return words(`whyNot.${whyNot}`);
        return plannedFor ? t("plannedFor", { date: formatDay(locale, plannedFor) }) : <span className="text-soft">—</span>;
      },
    },
    {
      key: "evidence",
      header: t("evidence"),
      sortable: true,
      cell: ({ evidence }) => <GradeMark grade={evidence} label={words(`grade.${evidence}`)} />,
    },
    { key: "pieces", header: t("pieces"), align: "end", cell: ({ pieces }) => formatNumber(locale, pieces) },
    {
      key: "date",
      header: t("date"),
      align: "end",
      sortable: true,
      className: "whitespace-nowrap",
      cell: ({ date }) => (date ? <time dateTime={date}>{formatDay(locale, date)}</time> : <span className="text-soft">—</span>),
    },
  ];
}
