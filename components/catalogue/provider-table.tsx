import { useLocale, useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import type { TrustView } from "@/lib/contract/qualification";
import type { Locale } from "@/lib/domain/locale";
import type { OfferLine } from "@/lib/domain/provider/offer-lines";
import { providerHref } from "./provider-filter";
import { ShortSource } from "./short-source";
import { ExpiryMark, TrustReason, TrustWord } from "./trust-word";

interface ProviderTableProps {
  lines: readonly OfferLine<TrustView>[];
  /** Day in the address; none: today. */
  day: string | undefined;
  caption: string;
  /** They are all of one provider, named above: the offer names the line. */
  ofOne?: boolean;
}

/** One line per offer: what may be said of it, why, until when, and where it was read. */
export function ProviderTable({ lines, day, caption, ofOne = false }: ProviderTableProps) {
  const { provider, offer, rest } = useColumns(day);
  const columns = ofOne ? [{ ...offer, rowHeader: true }, ...rest] : [provider, offer, ...rest];
  return <DataTable caption={caption} columns={columns} rows={lines} rowKey={({ key }) => key} />;
}

function useColumns(day: string | undefined) {
  const t = useTranslations("provider");
  const locale = useLocale() as Locale;
  const none = <span className="text-soft">—</span>;
  const provider: Column<OfferLine<TrustView>> = {
    key: "provider",
    header: t("table.provider"),
    rowHeader: true,
    cell: ({ provider: { id, name } }) => (
      <Link href={providerHref(id, day)} prefetch={false} className="text-accent hover:underline">
        {name}
      </Link>
    ),
  };
  const offer: Column<OfferLine<TrustView>> = {
    key: "offer",
    header: t("table.offer"),
    cell: (line) => line.offer?.[locale] ?? none,
  };
  const rest: Column<OfferLine<TrustView>>[] = [
    {
      key: "scope",
      header: t("table.scope"),
      cell: ({ scopes }) => (scopes.length === 0 ? none : scopes.map((scope) => t(`scopesShort.${scope}`)).join(", ")),
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
  return { provider, offer, rest };
}
